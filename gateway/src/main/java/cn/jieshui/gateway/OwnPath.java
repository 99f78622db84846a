package cn.jieshui.gateway;

/** A path that the gateway answers itself, to whoever has a valid token. */
public interface OwnPath extends Destination {

    /** The prefix, matched at whole segments. */
    String path();

    /**
     * Answers, or begins to, on the request's own event loop.
     *
     * @throws Refusal which is answered
     */
    void answer(Visit visit);

    @Override
    default void take(Visit visit) {
        visit.loop().runOnContext(now -> {
            try {
                answer(visit);
            } catch (Refusal refusal) {
                visit.refuse(refusal);
            }
        });
    }
}
