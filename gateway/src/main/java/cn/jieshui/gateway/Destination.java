package cn.jieshui.gateway;

/** Who answers the requests that may pass. */
@FunctionalInterface
public interface Destination {

    void take(Visit visit);
}
