package cn.jieshui.indicator.exchange.web;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Temporary files that a dataset is put together in, gone when it is sent or has failed: so the manifest can come
 * first, nobody who reads slowly holds a snapshot of the database, and what fails is told and not broken off.
 */
final class Spool implements Closeable {

    private final List<Path> files = new ArrayList<>();

    Path file() throws IOException {
        Path file = Files.createTempFile("dataset", null);
        files.add(file);
        return file;
    }

    @Override
    public void close() throws IOException {
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}
