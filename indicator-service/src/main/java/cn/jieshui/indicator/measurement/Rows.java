package cn.jieshui.indicator.measurement;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** The rows of a body, one after the other, never all of them at once. */
public interface Rows extends Closeable {

    /** Empty after the last one. */
    Optional<ReadRow> next() throws IOException;

    /** A body whose rows can be read more than once. */
    @FunctionalInterface
    interface Source {

        Rows open() throws IOException;
    }
}
