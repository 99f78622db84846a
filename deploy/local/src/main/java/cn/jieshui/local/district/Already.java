package cn.jieshui.local.district;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.IntStream;

/** Whether a resource already says what a file wants; members that the service adds of its own do not count. */
final class Already {

    private Already() {}

    static boolean says(JsonNode current, JsonNode wanted) {
        if (current == null || current.isNull()) {
            return wanted.isNull();
        }
        if (wanted.isNumber()) {
            return current.isNumber() && current.decimalValue().compareTo(wanted.decimalValue()) == 0;
        }
        if (wanted.isObject()) {
            return wanted.properties().stream()
                    .allMatch(member -> says(current.get(member.getKey()), member.getValue()));
        }
        if (wanted.isArray()) {
            return current.size() == wanted.size()
                    && IntStream.range(0, wanted.size()).allMatch(i -> says(current.get(i), wanted.get(i)));
        }
        return current.equals(wanted);
    }
}
