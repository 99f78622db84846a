package cn.jieshui.indicator.exchange.web;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip file that is the same for the same content: its entries are all of one date, the first that there can be. */
final class SameZip extends ZipOutputStream {

    private static final LocalDateTime FIRST_DATE = LocalDateTime.of(1980, 1, 1, 0, 0);

    SameZip(OutputStream out) {
        super(out);
    }

    void next(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(FIRST_DATE);
        putNextEntry(entry);
    }
}
