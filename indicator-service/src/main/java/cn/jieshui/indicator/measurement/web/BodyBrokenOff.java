package cn.jieshui.indicator.measurement.web;

import cn.jieshui.platform.problem.Refusal;

/** The body ended before its time, or grew above the limit; in most cases nobody is there any more to read this. */
final class BodyBrokenOff extends Refusal {

    BodyBrokenOff() {
        super(Kind.MALFORMED, "body-broken-off");
    }
}
