package cn.jieshui.indicator.exchange.web;

import cn.jieshui.platform.problem.Refusal;

/** A dataset does not fit into a file of the form that it is asked for in. */
final class DatasetTooLarge extends Refusal {

    /** @param octets how large it may be */
    DatasetTooLarge(long octets) {
        super(Kind.RULE, "dataset-too-large", octets);
    }
}
