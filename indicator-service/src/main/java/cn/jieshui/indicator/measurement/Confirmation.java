package cn.jieshui.indicator.measurement;

import java.util.List;

/**
 * That a value was confirmed in spite of rules that it breaks; the value's own reason says why.
 *
 * @param by who recorded the value
 */
public record Confirmation(String by, List<Broken> rules) {

    /**
     * A rule that was broken.
     *
     * @param version of the rule then
     * @param compared the numbers, in the canonical unit
     */
    public record Broken(String rule, long version, String compared) {}
}
