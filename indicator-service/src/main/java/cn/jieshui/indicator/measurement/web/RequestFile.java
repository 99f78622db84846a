package cn.jieshui.indicator.measurement.web;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that goes when the request is over, however it ends. */
@RequestScoped
class RequestFile {

    private Path file;

    Path create() throws IOException {
        file = Files.createTempFile(ForgottenBodies.PREFIX, null);
        return file;
    }

    /** It stays when the request is over, for whoever asks for it. */
    void leave() {
        file = null;
    }

    @PreDestroy
    void delete() throws IOException {
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }
}
