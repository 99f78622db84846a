package cn.jieshui.indicator.measurement.web;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Clears away bodies of rows that a process left behind when it was killed. */
@ApplicationScoped
class ForgottenBodies {

    static final String PREFIX = "jieshui-rows-";

    private static final Logger LOG = Logger.getLogger(ForgottenBodies.class);

    /** No request and no import lasts so long, of whatever process. */
    private static final Duration OLD = Duration.ofDays(1);

    private final Clock clock;

    @Inject
    ForgottenBodies(Clock clock) {
        this.clock = clock;
    }

    void atStart(@Observes StartupEvent start) {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        try {
            clear(folder);
        } catch (IOException e) {
            LOG.warnf(e, "Bodies left behind in %s could not be cleared away", folder);
        }
    }

    void clear(Path folder) throws IOException {
        Instant old = Instant.now(clock).minus(OLD);
        try (DirectoryStream<Path> bodies = Files.newDirectoryStream(folder, PREFIX + "*")) {
            for (Path body : bodies) {
                if (Files.getLastModifiedTime(body).toInstant().isBefore(old)) {
                    Files.deleteIfExists(body);
                }
            }
        }
    }
}
