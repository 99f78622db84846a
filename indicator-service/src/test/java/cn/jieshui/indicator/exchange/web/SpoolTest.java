package cn.jieshui.indicator.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What lies in the temporary folder is bounded, and gone afterwards. */
class SpoolTest {

    @Test
    void theFilesTogetherHaveNoMoreOctetsThanAreAllowed() throws IOException {
        try (Spool spool = new Spool(10)) {
            Path full = spool.file();
            try (OutputStream out = spool.writing(full)) {
                out.write(new byte[10]);
            }
            assertThat(full).hasSize(10);

            Path more = spool.file();
            assertThatThrownBy(() -> {
                        try (OutputStream out = spool.writing(more)) {
                            out.write(1);
                        }
                    })
                    .isInstanceOf(DatasetTooLarge.class);
            assertThat(more).isEmptyFile();
        }
    }

    @Test
    void whatIsWrittenElsewhereTakesRoomToo() throws IOException {
        try (Spool spool = new Spool(10)) {
            spool.take(10);
            assertThatThrownBy(() -> spool.take(1)).isInstanceOf(DatasetTooLarge.class);
        }
    }

    @Test
    void nothingIsLeftOfAFailure() throws IOException {
        Path file;
        try (Spool spool = new Spool(1)) {
            file = spool.file();
            assertThat(file).exists();
        }
        assertThat(Files.exists(file)).isFalse();
    }
}
