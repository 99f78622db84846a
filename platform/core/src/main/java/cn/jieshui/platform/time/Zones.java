package cn.jieshui.platform.time;

import java.time.ZoneId;

/** The zone that business dates are meant in. */
public final class Zones {

    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private Zones() {}
}
