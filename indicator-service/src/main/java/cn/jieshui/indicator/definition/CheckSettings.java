package cn.jieshui.indicator.definition;

import cn.jieshui.indicator.calculation.PaceKind;
import cn.jieshui.indicator.plan.Indicator;
import cn.jieshui.indicator.plan.IndicatorKind;

/** Whether pace, direction and the judging once a year go together, and go with what the plan says. */
final class CheckSettings {

    private final Indicator indicator;

    CheckSettings(Indicator indicator) {
        this.indicator = indicator;
    }

    /** @throws UnfitDefinition naming the member and the reason */
    void check(WantedSettings wanted) {
        if (wanted.pace() != null) {
            check(wanted.pace());
        }
        boolean milestone = indicator.kind() == IndicatorKind.MILESTONE;
        if (milestone && (wanted.annual() || wanted.thresholds() != null)) {
            throw new UnfitDefinition(wanted.annual() ? "/annual" : "/thresholds", "milestone-is-done-or-not");
        }
        if (wanted.annual() && wanted.pace() != null && wanted.pace().kind() != PaceKind.YEAR_END) {
            throw new UnfitDefinition("/pace/kind", "annual-is-due-at-year-end");
        }
        Direction direction = Direction.of(indicator.target().comparator());
        if (wanted.direction() != null && wanted.direction() != direction) {
            throw new UnfitDefinition("/direction", "direction-is-the-plans", direction);
        }
    }

    private void check(PaceSetting pace) {
        Integer profileYear = pace.profileYear();
        if (profileYear != null && !pace.needsProfile()) {
            throw new UnfitDefinition("/pace/profileYear", "profile-or-shares");
        }
        if (profileYear != null && profileYear >= indicator.year()) {
            throw new UnfitDefinition(
                    "/pace/profileYear", "profile-year-is-not-past", String.valueOf(indicator.year()));
        }
        try {
            pace.pace();
        } catch (IllegalArgumentException e) {
            throw new UnfitDefinition("/pace/shares", "no-curve");
        }
    }
}
