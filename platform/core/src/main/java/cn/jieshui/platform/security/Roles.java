package cn.jieshui.platform.security;

import java.util.Set;

/** The roles of the suite as they stand in a token's {@code roles} claim. */
public final class Roles {

    public static final String VIEWER = "viewer";
    public static final String REPORTER = "reporter";
    public static final String REVIEWER = "reviewer";
    public static final String WATER_OFFICE = "water-office";
    public static final String STATISTICS = "statistics";
    public static final String DATA_MIGRATION = "data-migration";
    public static final String AUDITOR = "auditor";
    public static final String ADMIN = "admin";

    /** Whoever has at least one of the roles; given by the suite, never by a token. */
    public static final String ANYONE = "anyone";

    static final Set<String> ALL =
            Set.of(VIEWER, REPORTER, REVIEWER, WATER_OFFICE, STATISTICS, DATA_MIGRATION, AUDITOR, ADMIN);

    private Roles() {}
}
