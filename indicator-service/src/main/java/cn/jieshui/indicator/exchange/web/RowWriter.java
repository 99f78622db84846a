package cn.jieshui.indicator.exchange.web;

import java.io.Closeable;
import java.io.IOException;

/** Writes the rows of one part in one of the forms; closing ends the part. */
interface RowWriter extends Closeable {

    void row(Object... cells) throws IOException;
}
