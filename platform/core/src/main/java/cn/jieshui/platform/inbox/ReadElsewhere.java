package cn.jieshui.platform.inbox;

/** A batch does not begin where the fold stands: something before it was not folded, or it is from another topic. */
final class ReadElsewhere extends RuntimeException {

    ReadElsewhere(Stretch stretch) {
        super("the fold does not stand at " + stretch);
    }
}
