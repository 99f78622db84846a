package cn.jieshui.platform.openapi;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a contract says of one thing in words, and what limits its values.
 *
 * @param title of an operation, in Chinese and in few words; null for anything else
 * @param zh what it means, in Chinese
 * @param en what it means, in English
 * @param kind the kind of text that it is, which limits it; null when it is no text or tells its limits itself
 * @param longest the most characters of a text; null without a limit of its own
 * @param pattern what a whole text looks like; null when any will do
 * @param least the least of a whole number; null for 0
 * @param most the most of a whole number, or the most members of a list; null for what the type can hold
 * @param example a value, as written in JSON's text; null when there is none
 * @param open whether an enumeration may get further values within this version; null for what is no enumeration
 */
record Word(
        String title,
        String zh,
        String en,
        String kind,
        Integer longest,
        String pattern,
        Long least,
        Long most,
        String example,
        Boolean open) {

    private static final String OPEN = "可能增加新的值，客户端须能容忍 · Values may be added: a client must bear unknown ones";
    private static final String CLOSED = "本版本内不增加新的值 · No values are added within this version";

    /** Both languages, Chinese first. */
    String description() {
        return Stream.of(zh, en, values())
                .filter(text -> text != null && !text.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private String values() {
        if (open == null) {
            return null;
        }
        return open ? OPEN : CLOSED;
    }

    /** The same, limited as a kind of text where it sets no limit itself. */
    Word as(Word limits) {
        return new Word(
                title,
                zh,
                en,
                kind,
                longest == null ? limits.longest : longest,
                pattern == null ? limits.pattern : pattern,
                least,
                most,
                example == null ? limits.example : example,
                open);
    }
}
