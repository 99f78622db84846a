package cn.jieshui.indicator.measurement.web;

import cn.jieshui.platform.problem.Refusal;
import java.nio.charset.Charset;

/** The body is not written in the character set that its content type names, or in UTF-8 when it names none. */
final class NotInTheCharset extends Refusal {

    NotInTheCharset(Charset charset) {
        super(Kind.MALFORMED, "not-in-charset", charset.name());
    }
}
