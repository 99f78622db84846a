package cn.jieshui.gateway;

import cn.jieshui.gateway.problem.Problem;

/** Hears of every request that the gateway answers with a problem, before the answer goes out. It never waits. */
public interface RefusedVisits {

    /** @param why the code of the problem, and what is known besides */
    void told(Visit visit, Problem problem, String why);
}
