package cn.jieshui.department.directory.web;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A row as it was sent, whatever it was written in.
 *
 * @param number from 1; of a table the line, its header included
 * @param fault the code of what makes it unreadable; null when it can be read
 */
record SentRow(int number, JsonNode json, String fault) {

    static SentRow of(int number, JsonNode json) {
        return new SentRow(number, json, null);
    }

    static SentRow unreadable(int number, String fault) {
        return new SentRow(number, null, fault);
    }
}
