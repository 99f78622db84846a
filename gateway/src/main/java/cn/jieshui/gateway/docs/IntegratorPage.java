package cn.jieshui.gateway.docs;

import java.util.List;

/**
 * A text for integrators that stands as Markdown in the source.
 *
 * @param source its file, from the root of the source
 * @param path where it is read at the gateway
 */
record IntegratorPage(String source, String path, String title) {

    /** In the order in which they are offered. */
    static final List<IntegratorPage> ALL = List.of(
            new IntegratorPage("gateway/GUIDE.md", "/docs/guide", "十分钟接入 Guide"),
            new IntegratorPage("deploy/clients/README.md", "/docs/clients", "生成客户端 Clients"),
            new IntegratorPage("gateway/README.md", "/docs/events", "事件订阅 Events"),
            new IntegratorPage("gateway/ERRORS.md", "/docs/errors", "错误目录 Problems"),
            new IntegratorPage("gateway/LIMITS.md", "/docs/limits", "限额 Limits"));
}
