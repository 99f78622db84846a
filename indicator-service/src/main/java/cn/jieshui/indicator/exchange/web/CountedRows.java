package cn.jieshui.indicator.exchange.web;

import cn.jieshui.indicator.exchange.Dataset;
import cn.jieshui.indicator.exchange.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;

/**
 * Lets through the rows that belong to a dataset, and says of them what the manifest says. The digest is over the cells
 * as text, each row's joined by U+001F and ended by U+000A, so that it is the same for every form.
 */
final class CountedRows implements Part.Rows {

    private final Dataset dataset;
    private final RowWriter writer;
    private final MessageDigest digest = Digests.sha256();
    private long rows;
    private long rowsInAll;

    CountedRows(Dataset dataset, RowWriter writer) {
        this.dataset = dataset;
        this.writer = writer;
    }

    @Override
    public void row(Object... cells) throws IOException {
        rowsInAll++;
        if (dataset.holds((Instant) cells[cells.length - 1])) {
            rows++;
            for (int i = 0; i < cells.length; i++) {
                digest.update(Cells.text(cells[i]).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) (i + 1 < cells.length ? 0x1F : 0x0A));
            }
            writer.row(cells);
        }
    }

    ManifestView.PartView counted(Part part) {
        return ManifestView.PartView.of(part, rows, rowsInAll, HexFormat.of().formatHex(digest.digest()));
    }
}
