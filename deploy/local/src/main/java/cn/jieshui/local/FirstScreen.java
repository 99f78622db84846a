package cn.jieshui.local;

import cn.jieshui.local.district.ExampleReport;

/** The screen a newcomer sees: what runs where, how to get a token, three lines that show the main job. */
final class FirstScreen {

    private static final String WHERE = """

              ── Jieshui 节水 is running 已启动 ──────────────────────────────────────────

                gateway 网关        {gateway}/api/v1
                department 部门     {department}/q/swagger-ui
                task 任务           {task}/q/swagger-ui
                indicator 指标      {indicator}/q/swagger-ui
                token issuer 令牌   {issuer}
                Kafka {kafka}      Postgres {postgres} (department, task, indicator, gateway)

              A token 取令牌 (clients: water-office, statistics, viewer, auditor, admin,
              data-migration, reporter-<department code>, reviewer-<department code>; secret demo):

                token() { curl -s {issuer}/token -d grant_type=client_credentials -d client_id=$1 -d client_secret=demo | sed -n 's/.*"access_token" *: *"\\([^"]*\\)".*/\\1/p'; }

            """;
    private static final String INTRODUCTION = """
              The main job 主流程: a department reports what was done, the water office accepts,
              the indicator changes within a second:

            """;
    private static final String SENT = """
              The example report {report} was sent in an earlier run and is {state} 示例填报已存在;
              what it did to the indicator:

            """;
    private static final String REPORT = """
                curl -s -w '\\n' {gateway}/api/v1/deliverables/{deliverable}/reports -H "Authorization: Bearer $(token {reporter})" -H 'Content-Type: application/json' -d '{body}'
            """;
    private static final String ACCEPT = """
                curl -s -w '\\n' -X POST {gateway}/api/v1/reports/{report}/accept -H "Authorization: Bearer $(token water-office)" -H 'If-Match: *'
            """;
    private static final String READ = """
                sleep 1; curl -s {gateway}/api/v1/compliance/{deliverable} -H "Authorization: Bearer $(token viewer)" | tr '{' '\\n' | grep '"asOf":"{period}"'

            """;
    private static final String END = """
              Ctrl-C stops everything; data is kept 按 Ctrl-C 停止，数据保留 (start empty: mvn -Prun -Dclean=true)
            """;

    private FirstScreen() {}

    /** @param example not proposed again when it was sent in an earlier run */
    static String of(Ports ports, String issuer, ExampleReport example) {
        String job =
                (example.isSent() ? SENT : INTRODUCTION + REPORT) + (example.waitsForAcceptance() ? ACCEPT : "") + READ;
        return (WHERE + job + END)
                .replace("{gateway}", ports.url(Service.GATEWAY))
                .replace("{department}", ports.url(Service.DEPARTMENT))
                .replace("{task}", ports.url(Service.TASK))
                .replace("{indicator}", ports.url(Service.INDICATOR))
                .replace("{issuer}", issuer)
                .replace("{kafka}", "localhost:" + ports.kafka())
                .replace("{postgres}", "localhost:" + ports.postgres())
                .replace("{reporter}", example.reporter())
                .replace("{deliverable}", example.deliverable())
                .replace("{report}", example.report())
                .replace("{period}", example.period())
                .replace("{state}", String.valueOf(example.state()))
                .replace("{body}", example.body());
    }
}
