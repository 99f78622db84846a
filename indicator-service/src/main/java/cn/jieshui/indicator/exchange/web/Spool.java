package cn.jieshui.indicator.exchange.web;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
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
    private final long largest;
    private long taken;

    /** @param largest how many octets the files may have together */
    Spool(long largest) {
        this.largest = largest;
    }

    Path file() throws IOException {
        Path file = Files.createTempFile("dataset", null);
        files.add(file);
        return file;
    }

    /** Writes one of the files, as long as there is room. */
    OutputStream writing(Path file) throws IOException {
        return new BufferedOutputStream(new FilterOutputStream(Files.newOutputStream(file)) {
            @Override
            public void write(int octet) throws IOException {
                take(1);
                out.write(octet);
            }

            @Override
            public void write(byte[] octets, int from, int length) throws IOException {
                take(length);
                out.write(octets, from, length);
            }
        });
    }

    /** @throws DatasetTooLarge when there is no room for so many octets more */
    void take(long octets) {
        taken += octets;
        if (taken > largest) {
            throw tooLarge();
        }
    }

    DatasetTooLarge tooLarge() {
        return new DatasetTooLarge(largest);
    }

    @Override
    public void close() throws IOException {
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}
