package cn.jieshui.platform.inbox;

/** The topics do not tell everything any more that the service has folded. */
public final class TopicsCutOff extends RuntimeException {

    TopicsCutOff(String how) {
        super(how);
    }
}
