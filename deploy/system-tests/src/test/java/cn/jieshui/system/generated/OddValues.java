package cn.jieshui.system.generated;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Values that programs stumble over. */
final class OddValues {

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u3000",
            "\u0000",
            "a\u0000b",
            "\u0007",
            "\u001b[2J",
            "\u007f",
            "\u0085",
            "\u200b",
            "\u202e水",
            "\u2028",
            "\ufeff",
            "\ufffd",
            "\uffff",
            "e\u0301",
            "𠮷野家",
            "👩‍👩‍👧‍👦",
            "ﷺ",
            "null",
            "undefined",
            "true",
            "0",
            "-1",
            "1e400",
            "NaN",
            "' or 1=1 --",
            "\"; drop table plan; --",
            "%",
            "_%",
            "%s%n%x",
            "{0}",
            "${jndi:ldap://x}",
            "#{1+1}",
            "../../etc/passwd",
            "\\..\\",
            "<script>",
            "a\r\nb",
            "\t",
            "２０２３",
            "٢٠٢٣",
            "ı",
            "ß");

    private static final List<String> TIMES = List.of(
            "2023-02-30",
            "2023-02-29",
            "2024-02-29",
            "2023-13",
            "2023-00",
            "2023-Q5",
            "2023-H3",
            "0000-01-01",
            "-0001-01-01",
            "+10000-01-01",
            "9999-12-31",
            "99999-01",
            "2023-6",
            "2023-06-31T00:00:00Z",
            "2023-06-30T24:00:00Z",
            "2023-06-30T23:59:60Z",
            "2023-06-30T23:59:59",
            "2023-06-30T23:59:59+99:99",
            "2023-06-30T23:59:59.123456789123Z",
            "-999999999-01-01T00:00:00Z",
            "+999999999-12-31T23:59:59Z",
            "1582-10-10",
            "2023-06-30T00:00:00[Asia/Shanghai]");

    private static final List<String> NUMBERS = List.of(
            "0",
            "-0",
            "-1",
            "0.1",
            "1e3",
            "1E+2",
            "1e400",
            "-1e-400",
            "1e2147483648",
            "123456789012345678901234567890",
            "1234567890123456789012345678901234567890",
            "0.0000000000000000000000000000000000000001",
            "99999999999999999999999999999.999999999",
            "2147483647",
            "2147483648",
            "-2147483649",
            "9223372036854775808",
            "1.0",
            "100.00000000001",
            "01",
            "+1",
            ".5",
            "5.",
            "0x10",
            "1_000",
            "NaN",
            "Infinity",
            "-Infinity");

    private static final List<String> FRAGMENTS = List.of(
            "null",
            "true",
            "false",
            "\"\"",
            "[]",
            "{}",
            "[null]",
            "[[]]",
            "[1,\"2\",null]",
            "{\"a\":1}",
            "{\"\":null}",
            "{\"a\":1,\"a\":2}",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "\"\\u0000\"",
            "\"a\\u0000\"",
            "\"\\x\"",
            "'single'",
            "undefined",
            "",
            "\"open",
            "/*c*/1",
            "1 2",
            "{\"$ref\":\"x\"}",
            "{\"@class\":\"java.lang.Object\"}",
            "[\"java.lang.Object\",{}]");

    private OddValues() {}

    /** Texts as they are, from the empty one to one of thousands of characters. */
    static Arbitrary<String> texts() {
        return Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.of(TEXTS)),
                Tuple.of(3, Arbitraries.of(TIMES)),
                Tuple.of(2, Arbitraries.of(NUMBERS)),
                Tuple.of(3, Arbitraries.strings().all().ofMaxLength(40)),
                Tuple.of(1, Arbitraries.strings().withChars("水节a0- ").ofMaxLength(60)),
                Tuple.of(1, Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(45)),
                Tuple.of(1, lengths().map("水"::repeat)),
                Tuple.of(1, lengths().map("a"::repeat)));
    }

    /** On both sides of where texts usually end. */
    private static Arbitrary<Integer> lengths() {
        return Arbitraries.of(20, 21, 40, 41, 60, 80, 81, 100, 101, 128, 129, 200, 201, 255, 256, 500, 501, 2000, 4001);
    }

    /** Values in a JSON text, some of which are no JSON. */
    static Arbitrary<String> json() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, texts().map(OddValues::quoted)),
                Tuple.of(3, Arbitraries.of(NUMBERS)),
                Tuple.of(3, Arbitraries.of(FRAGMENTS)),
                Tuple.of(1, Arbitraries.bigDecimals().ofScale(20).map(number -> number.toPlainString())),
                Tuple.of(1, Arbitraries.integers().map(String::valueOf)),
                Tuple.of(
                        1,
                        Arbitraries.of(10, 200, 2000, 20_000)
                                .map(depth -> "[".repeat(depth) + "1" + "]".repeat(depth))),
                Tuple.of(1, Arbitraries.of(10, 1001, 5000).map(items -> "[" + "1,".repeat(items) + "1]")),
                Tuple.of(1, Arbitraries.of(10, 2000).map(depth -> "{\"a\":".repeat(depth) + "1" + "}".repeat(depth))));
    }

    static Arbitrary<byte[]> octets() {
        return Arbitraries.bytes().array(byte[].class).ofMaxSize(200);
    }

    /** A JSON text of it: control characters and half of a pair are escaped. */
    static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ' || Character.isSurrogate(c)) {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }

    /** As a part of a path or query, each octet of UTF-8 escaped unless it is plain. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xff);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            escaped.append(
                    plain || c == '-' || c == '_' || c == '.' ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return escaped.toString();
    }
}
