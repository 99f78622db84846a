package cn.jieshui.indicator.exchange.web;

import cn.jieshui.platform.problem.Refusal;

/** As many datasets as the service allows itself are under way. */
final class TooManyDatasets extends Refusal {

    TooManyDatasets(int most) {
        super(Kind.UNAVAILABLE, "too-many-datasets", most);
    }
}
