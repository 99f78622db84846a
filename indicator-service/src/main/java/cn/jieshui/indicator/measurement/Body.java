package cn.jieshui.indicator.measurement;

import java.io.IOException;

/** A body that outlives its request. */
public interface Body extends Rows.Source {

    /** It is not needed any more. */
    void discard() throws IOException;
}
