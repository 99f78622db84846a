package cn.jieshui.local;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineTest {

    private static final String LINUX = "Linux amd64";

    @TempDir
    Path root;

    private void refused(Machine machine, String why) {
        assertThatThrownBy(() -> machine.check(root))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(why);
    }

    @Test
    void anOldJdkIsNamedWithWhatToDo() {
        refused(new Machine(11, LINUX, 8_000, 4_000, true), "JDK 17 or newer is needed, this is 11; set JAVA_HOME");
    }

    @Test
    void anotherSystemIsNamed() {
        refused(new Machine(17, "Mac OS X aarch64", 8_000, 4_000, true), "this is Mac OS X aarch64");
        refused(new Machine(17, "Linux aarch64", 8_000, 4_000, true), "this is Linux aarch64");
    }

    @Test
    void memoryIsToldInMebibytes() {
        refused(new Machine(17, LINUX, 2_999, 2_000, true), "this one has 2999 MiB");
        refused(new Machine(17, LINUX, 3_000, 1_799, true), "1799 MiB are free");
    }

    @Test
    void rootWithoutUserNamespacesIsSentToAnOrdinaryUser() {
        refused(new Machine(17, LINUX, 3_000, 1_800, false), "start as an ordinary user");
    }

    @Test
    void aMissingPackageIsNamed() {
        refused(
                new Machine(17, LINUX, 3_000, 1_800, true),
                root + "/department-service/target/quarkus-app/quarkus-run.jar is missing; run mvn -Prun");
    }

    @Test
    void withEverythingThereItStarts() throws Exception {
        for (Service service : Service.values()) {
            Files.createDirectories(service.jar(root).getParent());
            Files.createFile(service.jar(root));
        }

        assertThatCode(() -> new Machine(17, LINUX, 3_000, 1_800, true).check(root))
                .doesNotThrowAnyException();
        assertThatCode(() -> Machine.here().check(root)).doesNotThrowAnyException();
    }
}
