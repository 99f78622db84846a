package cn.jieshui.gateway.connection;

import cn.jieshui.gateway.problem.Problem;
import java.util.List;

/**
 * Told when a head did not become a request: too large, too slow, or not plain about what it asks for.
 *
 * @param peer the address at the other end of the connection
 * @param forwardedFor what it says of the clients behind it, as far as it could be read; to be believed of trusted
 *     peers
 * @param requestId made here, and told in the answer
 * @param problem the answer
 */
public record RefusedHead(String peer, List<String> forwardedFor, String requestId, Problem problem) {}
