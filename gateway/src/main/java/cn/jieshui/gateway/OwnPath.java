package cn.jieshui.gateway;

/** A path that the gateway answers itself, to whoever has a valid token. */
public interface OwnPath extends Destination {

    /** The prefix, matched at whole segments. */
    String path();
}
