package cn.jieshui.indicator.definition;

/** What is wrong with a formula; whoever knows where it stands in the request tells the caller. */
final class FormulaFault extends RuntimeException {

    private final String code;
    private final transient Object[] arguments;

    /** @param code the key of its text in the problem bundles */
    FormulaFault(String code, Object... arguments) {
        super(code, null, false, false);
        this.code = code;
        this.arguments = arguments.clone();
    }

    UnfitDefinition at(String pointer) {
        return new UnfitDefinition(pointer, code, arguments);
    }
}
