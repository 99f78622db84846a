package cn.jieshui.platform.inbox;

/** A record that is no event of the suite. */
final class UnreadableRecord extends RuntimeException {

    UnreadableRecord(String reason) {
        super(reason);
    }
}
