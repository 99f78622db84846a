package cn.jieshui.local;

/** Why the suite cannot start on this machine, told to the person in front of it, with what to do next. */
public final class CannotStart extends RuntimeException {

    public CannotStart(String message) {
        super(message);
    }
}
