package cn.jieshui.indicator.definition;

/**
 * Another form of an indicator, shown beside it and never judged (对照口径).
 *
 * @param code its name in contracts
 * @param value one formula for its value in the unit of the indicator's target, or null
 * @param numerator else two whose quotient it is
 * @param rule the clause or standard that it follows, or null
 */
public record Companion(String code, String name, String value, String numerator, String denominator, String rule) {

    public Form form() {
        return form("");
    }

    Form form(String pointer) {
        return new Form(pointer, value, numerator, denominator);
    }
}
