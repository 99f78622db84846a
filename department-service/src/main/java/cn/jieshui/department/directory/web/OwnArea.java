package cn.jieshui.department.directory.web;

import cn.jieshui.platform.security.Caller;
import cn.jieshui.platform.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Who keeps the directory does so for its own areas; an admin for all. */
@ApplicationScoped
class OwnArea {

    private final Caller caller;

    @Inject
    OwnArea(Caller caller) {
        this.caller = caller;
    }

    boolean is(String area) {
        return caller.has(Roles.ADMIN) || caller.areas().contains(area);
    }

    /** @throws AreaIsNotTheCallers when it is not one of the caller's */
    void require(String area) {
        if (!is(area)) {
            throw new AreaIsNotTheCallers(area);
        }
    }
}
