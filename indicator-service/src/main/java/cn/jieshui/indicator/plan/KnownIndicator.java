package cn.jieshui.indicator.plan;

/**
 * An indicator as it stands in the database.
 *
 * @param key what other tables call it by
 * @param position its place in the plan, from 1
 * @param canonical id of the goal that it shares its inputs with, else its own
 * @param version counts the changes of what the plan, the definition card and the pace say of it, from 1
 */
public record KnownIndicator(long key, int position, String canonical, long version, Indicator indicator) {

    public String id() {
        return indicator.id();
    }
}
