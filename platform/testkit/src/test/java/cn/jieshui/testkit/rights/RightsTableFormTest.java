package cn.jieshui.testkit.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class RightsTableFormTest {

    private static final String HEADER = "# 说明\noperation,method,path,field,viewer,reporter,reviewer,water-office,"
            + "statistics,data-migration,auditor,admin,stranger,meaning\n";
    private static final String ACCEPT =
            "accept,POST,/reports/{id}/accept,,,,part lead not-submitter,area not-submitter,,,,,404,审核\n";

    private final Right accept = only(ACCEPT);

    @Test
    void aCellHoldsWhatBindsTheRoleToTheObject() {
        assertThat(accept.roles()).containsExactly("reviewer", "water-office");
        assertThat(accept.rules().get("reviewer"))
                .containsExactly(ObjectRule.PART, ObjectRule.LEAD, ObjectRule.NOT_SUBMITTER);
    }

    @Test
    void whoIsNotToKnowIsAnsweredLikeAStrangerAndWhoSeesItLikeSomeoneWithoutTheRight() {
        assertThat(accept.verdict("viewer", Variant.HOME)).isEqualTo(Verdict.NOT_ALLOWED);
        assertThat(accept.verdict("reviewer", Variant.HOME)).isEqualTo(Verdict.GRANTED);
        assertThat(accept.verdict("reviewer", Variant.ANOTHER_PARTY)).isEqualTo(Verdict.NOT_ALLOWED);
        assertThat(accept.verdict("reviewer", Variant.SUBMITTER)).isEqualTo(Verdict.NOT_ALLOWED);
        assertThat(accept.verdict("reviewer", Variant.FOREIGN_DEPARTMENT)).isEqualTo(Verdict.AS_IF_ABSENT);
        assertThat(accept.verdict("water-office", Variant.FOREIGN_DEPARTMENT)).isEqualTo(Verdict.GRANTED);
        assertThat(accept.verdict("water-office", Variant.FOREIGN_AREA)).isEqualTo(Verdict.AS_IF_ABSENT);
        assertThat(accept.verdict("water-office", Variant.NOWHERE)).isEqualTo(Verdict.AS_IF_ABSENT);
    }

    @Test
    void wordsOutsideTheVocabularyAreRefused() {
        refused(ACCEPT.replace("part lead", "part leads"), "leads");
        refused(ACCEPT.replace(",404,", ",405,"), "405");
    }

    @Test
    void aStrangerIsAnsweredWhereARuleKeepsSomeoneOutAndOnlyThere() {
        refused(ACCEPT.replace(",404,", ",-,"), "does not fit");
        refused(ACCEPT.replace("part lead not-submitter", "any").replace("area not-submitter", "any"), "does not fit");
    }

    @Test
    void everyRowIsPutInWords() {
        refused(ACCEPT.replace("审核", " "), "not put in words");
    }

    private static void refused(String row, String reason) {
        assertThatIllegalArgumentException().isThrownBy(() -> only(row)).withMessageContaining(reason);
    }

    private static Right only(String row) {
        try {
            List<Right> rows = RightsTable.of(HEADER + row).operations();
            assertThat(rows).hasSize(1);
            return rows.get(0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
