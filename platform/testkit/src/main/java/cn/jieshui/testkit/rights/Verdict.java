package cn.jieshui.testkit.rights;

/** What a request must be answered. */
enum Verdict {
    /** It gets past all checks of rights: carried out, or refused for its content or the state of things. */
    GRANTED,
    NOT_AUTHENTICATED,
    NOT_ALLOWED,
    AS_IF_ABSENT,
    EMPTY;

    private static final int NOT_FOUND = 404;

    static Verdict ofStranger(String answer) {
        return switch (answer) {
            case "404" -> AS_IF_ABSENT;
            case "empty" -> EMPTY;
            default -> NOT_ALLOWED;
        };
    }

    /** @param mayFindNothing whether there is nothing to find for this operation */
    boolean isMetBy(Answer answer, boolean mayFindNothing) {
        int status = answer.status();
        return switch (this) {
            case GRANTED -> status < 500 && status != 401 && status != 403 && (status != NOT_FOUND || mayFindNothing);
            case NOT_AUTHENTICATED -> status == 401;
            case NOT_ALLOWED -> status == 403;
            case AS_IF_ABSENT -> status == NOT_FOUND;
            case EMPTY -> status == 200 && answer.isEmptyList();
        };
    }
}
