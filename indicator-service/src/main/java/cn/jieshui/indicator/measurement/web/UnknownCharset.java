package cn.jieshui.indicator.measurement.web;

import cn.jieshui.platform.problem.Refusal;

/** The content type names a character set that nobody here can read. */
final class UnknownCharset extends Refusal {

    UnknownCharset(String name) {
        super(Kind.UNSUPPORTED, "unknown-charset", name);
    }
}
