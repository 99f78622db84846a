package cn.jieshui.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {

    @TempDir
    Path home;

    private final List<Process> started = new ArrayList<>();

    private Process sleeper() throws Exception {
        Process process = new ProcessBuilder("sleep", "600").start();
        started.add(process);
        return process;
    }

    @AfterEach
    void endThem() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void whatAKilledRunLeftBehindIsStopped() throws Exception {
        Process one = sleeper();
        Process other = sleeper();
        Leftovers.remember(home, one.toHandle());
        Leftovers.remember(home, other.toHandle());

        Leftovers.stop(home);

        assertThat(one.waitFor()).isEqualTo(143);
        assertThat(other.waitFor()).isEqualTo(143);
        assertThat(home.resolve("processes")).doesNotExist();
    }

    @Test
    void aProcessThatGotTheNumberLaterIsLeftAlone() throws Exception {
        Process stranger = sleeper();
        Files.writeString(home.resolve("processes"), stranger.pid() + " 2020-01-01T00:00:00Z\n" + stranger.pid());

        Leftovers.stop(home);

        assertThat(stranger.isAlive()).isTrue();
    }

    @Test
    void aPostgresThatIsNotTheOneUnpackedHereIsLeftAlone() throws Exception {
        Process stranger = sleeper();
        Path file = home.resolve("postgres/data/postmaster.pid");
        Files.createDirectories(file.getParent());
        Files.writeString(file, stranger.pid() + "\n/var/lib/postgresql\n");

        Leftovers.stop(home);

        assertThat(stranger.isAlive()).isTrue();
    }

    @Test
    void theOneUnpackedHereIsStopped() throws Exception {
        Path server = home.resolve("postgres/server/bin/postgres");
        Files.createDirectories(server.getParent());
        Files.copy(Path.of("/bin/sleep").toRealPath(), server);
        Process postgres = new ProcessBuilder(server.toString(), "600").start();
        started.add(postgres);
        Path file = home.resolve("postgres/data/postmaster.pid");
        Files.createDirectories(file.getParent());
        Files.writeString(file, postgres.pid() + "\n");

        Leftovers.stop(home);

        assertThat(postgres.waitFor()).isEqualTo(143);
    }

    @Test
    void aFirstRunHasNothingToStop() throws Exception {
        Leftovers.stop(home);

        assertThat(home).isEmptyDirectory();
    }
}
