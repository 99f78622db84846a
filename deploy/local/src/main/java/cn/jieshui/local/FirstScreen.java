package cn.jieshui.local;

import cn.jieshui.local.district.ExampleReport;

/** The screen a newcomer sees: what runs where, how to get a token, three lines that show the main job. */
final class FirstScreen {

    private FirstScreen() {}

    static String of(LocalSuite suite, Ports ports, ExampleReport example) {
        return TEXT.replace("{gateway}", suite.gatewayUrl())
                .replace("{department}", suite.url(Service.DEPARTMENT))
                .replace("{task}", suite.url(Service.TASK))
                .replace("{indicator}", suite.url(Service.INDICATOR))
                .replace("{issuer}", suite.issuer())
                .replace("{kafka}", "localhost:" + ports.kafka())
                .replace("{postgres}", "localhost:" + ports.postgres())
                .replace("{reporter}", example.reporter())
                .replace("{deliverable}", example.deliverable())
                .replace("{body}", example.body())
                .replace("{report}", example.report());
    }

    private static final String TEXT = """

              ── Jieshui 节水 is running 已启动 ──────────────────────────────────────────

                gateway 网关        {gateway}/api/v1
                department 部门     {department}/q/swagger-ui
                task 任务           {task}/q/swagger-ui
                indicator 指标      {indicator}/q/swagger-ui
                token issuer 令牌   {issuer}
                Kafka {kafka}      Postgres {postgres}

              A token 取令牌 (clients: water-office, statistics, viewer, auditor, admin,
              data-migration, reporter-<department code>, reviewer-<department code>; secret demo):

                token() { curl -s {issuer}/token -d grant_type=client_credentials -d client_id=$1 -d client_secret=demo | sed 's/.*"access_token" *: *"\\([^"]*\\)".*/\\1/'; }

              The main job 主流程: a department reports what was done, the water office accepts,
              the indicator changes within a second:

                curl -s {gateway}/api/v1/deliverables/{deliverable}/reports -H "Authorization: Bearer $(token {reporter})" -H 'Content-Type: application/json' -d '{body}'
                curl -s -X POST {gateway}/api/v1/reports/{report}/accept -H "Authorization: Bearer $(token water-office)" -H 'If-Match: *'
                curl -s "{gateway}/api/v1/compliance/{deliverable}" -H "Authorization: Bearer $(token viewer)"

              Ctrl-C stops everything; data is kept 按 Ctrl-C 停止，数据保留 (start empty: mvn -Prun -Dclean=true)
            """;
}
