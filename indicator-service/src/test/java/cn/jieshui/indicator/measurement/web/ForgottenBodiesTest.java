package cn.jieshui.indicator.measurement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForgottenBodiesTest {

    private static final Instant NOW = Instant.parse("2023-07-03T02:00:00Z");

    @TempDir
    Path folder;

    @Test
    void onlyOldBodiesOfRowsAreClearedAway() throws IOException {
        Path old = file("jieshui-rows-1.tmp", "2023-07-02T01:59:59Z");
        Path young = file("jieshui-rows-2.tmp", "2023-07-02T02:00:00Z");
        Path foreign = file("somebodys.tmp", "2001-01-01T00:00:00Z");

        new ForgottenBodies(Clock.fixed(NOW, ZoneOffset.UTC)).clear(folder);

        assertThat(old).doesNotExist();
        assertThat(young).exists();
        assertThat(foreign).exists();
    }

    private Path file(String name, String modified) throws IOException {
        Path file = Files.createFile(folder.resolve(name));
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse(modified)));
        return file;
    }
}
