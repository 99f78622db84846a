package cn.jieshui.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Holds the page of limits, {@code LIMITS.md}, to the settings and to the contract. {@code -Dcontracts.update=true}
 * writes them anew.
 */
class LimitsPageTest {

    private static final Path PAGE = Path.of("LIMITS.md");
    private static final Pattern SETTING =
            Pattern.compile("\\| `(jieshui\\.[^`]+)` \\| (?:`[^`]*`)? ?\\| `([^`]*)` \\| .*");
    private static final Pattern NAMED = Pattern.compile("\\{([^}]+)}");
    private static final Pattern DEFAULT = Pattern.compile("\\$\\{[A-Z_]+:(.*)}");
    private static final Pattern MOST_OF_A_PAGE = Pattern.compile(
            "- name: limit\\s+in: query\\s+schema:\\s+type: integer\\s+format: int32\\s+default: (\\d+)\\s+maximum: (\\d+)");

    /** Chinese, English, and what is answered beyond; settings by their keys. */
    private static final List<List<String>> ROWS = List.of(
            List.of(
                    "每个来源地址的请求数",
                    "Requests of one address",
                    "{jieshui.gateway.limits.address.per-minute}/min, {jieshui.gateway.limits.address.burst} at once 瞬时",
                    "429, Retry-After"),
            List.of(
                    "每个调用者（令牌的 sub）的请求数",
                    "Requests of one caller (sub of the token)",
                    "{jieshui.gateway.limits.client.per-minute}/min, {jieshui.gateway.limits.client.burst} at once 瞬时",
                    "429, Retry-After"),
            List.of("请求头总长", "All headers of a request", "{quarkus.http.limits.max-header-size}", "431"),
            List.of(
                    "请求行（含查询参数）",
                    "Request line with its query, octets",
                    "{quarkus.http.limits.max-initial-line-length}",
                    "414"),
            List.of("请求行和请求头的传送时间", "How long a head may take", "{jieshui.gateway.head-timeout}", "408"),
            List.of("请求体", "Body of a request", "{jieshui.gateway.routes.<name>.max-body}", "413"),
            List.of(
                    "批量监测值（NDJSON、CSV）",
                    "Measurements in bulk (NDJSON, CSV)",
                    "{jieshui.bodies.streamed.\"/api/v1/measurements\"}",
                    "413"),
            List.of(
                    "请求体的传送速度",
                    "How slowly a body may come",
                    "{jieshui.gateway.routes.<name>.slowest-body}/s after 起算 {jieshui.gateway.routes.<name>.slow-body-grace}",
                    "408"),
            List.of("连接静默", "Silence on a connection", "{quarkus.http.idle-timeout}", "closed 关闭连接"),
            List.of("等待服务答复", "Wait for a service's answer", "{jieshui.gateway.routes.<name>.response-timeout}", "504"),
            List.of(
                    "每个服务同时处理与排队的请求",
                    "Requests with one service, and waiting for it",
                    "{jieshui.gateway.routes.<name>.max-connections}, {jieshui.gateway.routes.<name>.max-waiting} for 最长"
                            + " {jieshui.gateway.routes.<name>.queue-timeout}",
                    "503, Retry-After"),
            List.of("列表每页项数", "Items of a page", "{limit}", "400"),
            List.of(
                    "每个 indicator-service 进程同时生成的数据集",
                    "Datasets under way in one process of indicator-service",
                    "{jieshui.datasets.at-once}",
                    "503, Retry-After"),
            List.of("一个数据集的大小", "Size of a dataset", "{jieshui.datasets.largest}", "422"),
            List.of("幂等键（Idempotency-Key）保留", "How long an Idempotency-Key is kept", "7D", "a new request 视为新请求"),
            List.of(
                    "每个调用者的事件流",
                    "Event streams of one caller",
                    "{jieshui.gateway.events.stream.most-of-client}",
                    "429, Retry-After"),
            List.of(
                    "每个网关的事件流",
                    "Event streams of one gateway",
                    "{jieshui.gateway.events.stream.most}",
                    "503, Retry-After"),
            List.of("事件流的心跳", "Heartbeat of a stream", "{jieshui.gateway.events.stream.heartbeat}", ""),
            List.of(
                    "事件流的接收停顿",
                    "How long a follower may take nothing",
                    "{jieshui.gateway.events.stream.longest-stall}",
                    "closed, resume by Last-Event-ID 关闭，可续传"),
            List.of("每个调用者的推送订阅", "Webhooks of one caller", "{jieshui.gateway.webhooks.most-of-client}", "409"),
            List.of("等待接收方答复", "Wait for a receiver's answer", "{jieshui.gateway.webhooks.patience}", "tried again 重试"),
            List.of(
                    "推送重试",
                    "Attempts at an event",
                    "{jieshui.gateway.webhooks.attempts}, {jieshui.gateway.webhooks.longest-try}; pauses 间隔"
                            + " {jieshui.gateway.webhooks.first-back-off} … {jieshui.gateway.webhooks.longest-back-off}",
                    "laid aside 转入未送达列表"),
            List.of(
                    "持续失败后停用订阅",
                    "Failure after which a webhook is switched off",
                    "{jieshui.gateway.webhooks.longest-failure}",
                    "DISABLED"),
            List.of("旧密钥继续签名", "An old secret signs on for", "{jieshui.gateway.webhooks.old-secret}", ""));

    private static final String INTRODUCTION =
            "What an installation sets unless it says otherwise; every gateway process counts by itself."
                    + " 以下为缺省值，各系统可另行设置；每个网关进程分别计数。";

    @Test
    void thePageSaysWhatIsSet() throws IOException {
        Map<String, String> settings = settings();
        String page = markdown(settings);
        if (Boolean.getBoolean("contracts.update")) {
            Files.writeString(PAGE, page);
        }

        assertThat(PAGE).content().isEqualTo(page);
    }

    private static String markdown(Map<String, String> settings) {
        StringBuilder page = new StringBuilder("# Limits 限额\n\n" + INTRODUCTION
                + "\nThe keys and their variables: [SETTINGS.md](../deploy/kubernetes/SETTINGS.md).\n\n"
                + "| 限额 | Limit | Value 值 | Beyond 超出时 |\n|---|---|---|---|\n");
        ROWS.forEach(row -> page.append(
                "| %s | %s | %s | %s |\n".formatted(row.get(0), row.get(1), filled(row.get(2), settings), row.get(3))));
        return page.toString();
    }

    private static String filled(String text, Map<String, String> settings) {
        return NAMED.matcher(text).replaceAll(name -> {
            assertThat(settings).containsKey(name.group(1));
            return Matcher.quoteReplacement(settings.get(name.group(1)));
        });
    }

    /** Defaults by key: those of the suite as its page of settings has them, others as the gateway sets them. */
    private static Map<String, String> settings() throws IOException {
        Map<String, String> settings = new HashMap<>();
        for (String line : Files.readAllLines(Path.of("../deploy/kubernetes/SETTINGS.md"))) {
            Matcher setting = SETTING.matcher(line);
            if (setting.matches()) {
                settings.put(setting.group(1), setting.group(2));
            }
        }
        Properties own = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            own.load(reader);
        }
        own.stringPropertyNames().stream()
                .filter(key -> key.startsWith("quarkus.http."))
                .forEach(key ->
                        settings.put(key, DEFAULT.matcher(own.getProperty(key)).replaceAll("$1")));
        Matcher page = MOST_OF_A_PAGE.matcher(
                Files.readString(Path.of("../task-service/src/main/resources/contracts/openapi.yaml")));
        assertThat(page.find()).isTrue();
        settings.put("limit", page.group(1) + ", at most 最多 " + page.group(2));
        return settings;
    }
}
