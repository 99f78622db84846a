package cn.jieshui.gateway.events.log;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PositionTextTest {

    @Property
    void whatWasWrittenIsReadAgain(@ForAll("positions") Position position) {
        assertThat(PositionText.read(position.toString())).contains(position);
    }

    @Property
    void aTextWithAnotherCharacterIsRefused(
            @ForAll("positions") Position position, @ForAll("characters") char other, @ForAll double where) {
        String text = position.toString();
        int at = (int) Math.min(text.length() - 1, Math.abs(where) % 1 * text.length());
        String changed = text.substring(0, at) + other + text.substring(at + 1);

        assertThat(PositionText.read(changed))
                .isEqualTo(PositionText.read(changed).filter(read -> changed.equals(text)));
    }

    @Property
    void aPartOfATextIsRefused(@ForAll("positions") Position position) {
        String text = position.toString();
        for (int length = 0; length < text.length(); length++) {
            assertThat(PositionText.read(text.substring(0, length))).isEmpty();
        }
    }

    @Property
    void whateverElseIsSentIsRefused(@ForAll String text) {
        assertThat(PositionText.read(text)).isEmpty();
    }

    @Test
    void sixPartitionsOfEveryTopicTakeLittleMoreThanAHundredCharacters() {
        Position position = Position.NOWHERE;
        for (EventTopic topic : EventTopic.all()) {
            position = position.in(topic, 12345678, 6);
            for (int partition = 0; partition < 6; partition++) {
                position = position.at(topic, partition, 1_000_000);
            }
        }

        assertThat(position.toString()).hasSizeLessThan(140).matches("[A-Za-z0-9_-]+");
    }

    @Provide
    Arbitrary<Character> characters() {
        return Arbitraries.chars().with("ABCxyz019-_=+/ ".toCharArray());
    }

    @Provide
    Arbitrary<Position> positions() {
        return Arbitraries.longs().greaterOrEqual(0).list().ofMaxSize(12).map(offsets -> {
            Position position = Position.NOWHERE;
            for (int at = 0; at < offsets.size(); at++) {
                EventTopic topic = EventTopic.all().get(at % 3);
                position = position.in(topic, 7 + at % 3, 1 + at / 3).at(topic, at / 3, offsets.get(at));
            }
            return position;
        });
    }
}
