package cn.jieshui.indicator.exchange.web;

import cn.jieshui.indicator.exchange.Dataset;
import java.io.IOException;
import java.io.OutputStream;

/** A form that datasets are handed out in. */
interface Form {

    String mediaType();

    /** Of the file's name. */
    String extension();

    /** The same octets for the same dataset. */
    void write(Dataset dataset, OutputStream out) throws IOException;
}
