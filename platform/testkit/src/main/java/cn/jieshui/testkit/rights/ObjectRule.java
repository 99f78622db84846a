package cn.jieshui.testkit.rights;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What binds a role's right to an object; the closed vocabulary of the rights tables. */
enum ObjectRule {
    /** Whatever it is of. */
    ANY(true) {
        @Override
        boolean holds(Variant variant) {
            return true;
        }
    },
    /** Of one of the areas in the token. */
    AREA(true) {
        @Override
        boolean holds(Variant variant) {
            return variant.isInTheArea();
        }
    },
    /** The department in the token has a part in the deliverable. */
    PART(true) {
        @Override
        boolean holds(Variant variant) {
            return variant.department() == Variant.Department.OWN || variant.department() == Variant.Department.PARTY;
        }
    },
    /** Of the department in the token. */
    DEPARTMENT(true) {
        @Override
        boolean holds(Variant variant) {
            return variant.department() == Variant.Department.OWN;
        }
    },
    /** Of the caller's own making. */
    SELF(true) {
        @Override
        boolean holds(Variant variant) {
            return variant.person() == Variant.Person.SELF;
        }
    },
    /** Seen, and reported by the department in the token. */
    AUTHOR(false) {
        @Override
        boolean holds(Variant variant) {
            return variant.department() == Variant.Department.OWN;
        }
    },
    /** Seen, and led by the department in the token. */
    LEAD(false) {
        @Override
        boolean holds(Variant variant) {
            return variant.department() == Variant.Department.OWN;
        }
    },
    /** Seen, and of a plan in which the department in the token has a part. */
    PARTY(false) {
        @Override
        boolean holds(Variant variant) {
            return PART.holds(variant);
        }
    },
    /** Seen, and the caller is not the person who submitted it. */
    NOT_SUBMITTER(false) {
        @Override
        boolean holds(Variant variant) {
            return variant.person() != Variant.Person.SUBMITTER;
        }
    };

    private final boolean decidesWhoKnows;

    ObjectRule(boolean decidesWhoKnows) {
        this.decidesWhoKnows = decidesWhoKnows;
    }

    /** Whether a caller with these claims keeps to it. */
    abstract boolean holds(Variant variant);

    /** Whether those who do not keep to it are not to know of the object; the others see it and may not do this. */
    boolean decidesWhoKnows() {
        return decidesWhoKnows;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException for a word that is not in the vocabulary */
    static List<ObjectRule> of(String cell) {
        return Arrays.stream(cell.trim().split(" +", -1))
                .filter(word -> !word.isEmpty())
                .map(ObjectRule::ofWord)
                .toList();
    }

    private static ObjectRule ofWord(String word) {
        return Arrays.stream(values())
                .filter(rule -> rule.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No rule for objects is called " + word));
    }
}
