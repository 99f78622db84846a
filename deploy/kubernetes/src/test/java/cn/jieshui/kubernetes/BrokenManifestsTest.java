package cn.jieshui.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The checks themselves: each kind of mistake is found. */
class BrokenManifestsTest {

    private static final String DEPLOYMENT = "task-service/deployment.yaml";

    private final Manifests manifests = Manifests.read();

    @Test
    void findAnUnknownFieldAnywhereInTheTree() {
        assertUnreadable(DEPLOYMENT, "replicas:", "replica:");
        assertUnreadable(DEPLOYMENT, "readOnlyRootFilesystem:", "readOnlyRootFileSystem:");
        assertUnreadable(DEPLOYMENT, "failureThreshold:", "failureTreshold:");
        assertUnreadable("gateway/service.yaml", "targetPort:", "target:");
        assertUnreadable("gateway/networkpolicy.yaml", "policyTypes:", "policies:");
        assertUnreadable("environment.yaml", "data:", "values:");
    }

    @Test
    void findAFieldThatIsGivenTwice() {
        assertUnreadable(DEPLOYMENT, "  replicas: 2\n", "  replicas: 2\n  replicas: 3\n");
    }

    @Test
    void findAValueOfTheWrongType() {
        assertUnreadable(DEPLOYMENT, "replicas: 2", "replicas: two");
        assertUnreadable(DEPLOYMENT, "runAsNonRoot: true", "runAsNonRoot: [yes]");
    }

    @Test
    void findAnUnknownKind() {
        assertUnreadable(DEPLOYMENT, "apiVersion: apps/v1", "apiVersion: apps/v1beta1");
    }

    @Test
    void findAVariableThatTheServiceDoesNotKnow() {
        Manifests misspelt =
                manifests.with(DEPLOYMENT, "name: QUARKUS_DATASOURCE_USERNAME", "name: QUARKUS_DATASOURCE_USER");
        Manifests misplaced = manifests.with(DEPLOYMENT, "name: QUARKUS_HTTP_PORT", "name: JIESHUI_TASK_URL");

        assertThat(misspelt.environmentErrors()).containsExactly("task-service does not know QUARKUS_DATASOURCE_USER");
        assertThat(misplaced.environmentErrors()).containsExactly("task-service does not know JIESHUI_TASK_URL");
    }

    @Test
    void findAReferenceToNothing() {
        Manifests noKey = manifests.with(DEPLOYMENT, "key: TASK_JDBC_URL", "key: TASKS_JDBC_URL");
        Manifests noSecret = manifests.with(DEPLOYMENT, "key: password", "key: pass");

        assertThat(noKey.environmentErrors())
                .containsExactly("task-service gets QUARKUS_DATASOURCE_JDBC_URL from nowhere");
        assertThat(noSecret.environmentErrors())
                .containsExactly("task-service gets QUARKUS_DATASOURCE_PASSWORD from nowhere");
    }

    @Test
    void findAFileThatIsNotListedAndAnEntryWithoutAFile() {
        Manifests unlisted = manifests.with("gateway/kustomization.yaml", "  - service.yaml\n", "");
        Manifests missing = manifests.with("kustomization.yaml", "  - gateway\n", "  - gateway\n  - dashboard\n");

        assertThat(unlisted.listingErrors()).containsExactly("unlisted gateway/service.yaml");
        assertThat(missing.listingErrors()).containsExactly("no dashboard");
    }

    private void assertUnreadable(String file, String text, String replacement) {
        assertThatThrownBy(() -> manifests.with(file, text, replacement).all())
                .as(replacement)
                .hasRootCauseInstanceOf(IOException.class);
    }
}
