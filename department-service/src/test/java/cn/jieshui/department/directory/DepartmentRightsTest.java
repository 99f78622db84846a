package cn.jieshui.department.directory;

import static cn.jieshui.department.directory.Api.founded;
import static cn.jieshui.department.directory.Api.newCode;
import static cn.jieshui.department.directory.Api.reform;
import static cn.jieshui.department.directory.Api.registered;
import static cn.jieshui.department.directory.Api.succession;

import cn.jieshui.testkit.JieshuiServers;
import cn.jieshui.testkit.rights.Attempts;
import cn.jieshui.testkit.rights.RightsTest;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;

@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class DepartmentRightsTest extends RightsTest {

    private final String code = newCode();
    private final String collective = newCode();
    private final String ended = newCode();
    private final String absent = newCode();

    @Override
    protected int leastCells() {
        return 1_500;
    }

    @Override
    protected String department(String word) {
        return word.equals("department") ? code : "500110-swj";
    }

    /** What has been registered is told on. */
    @Override
    protected Set<String> restless() {
        return Set.of("outbox");
    }

    @Override
    protected void prepare(Attempts attempts) {
        String body = registered(code, "[]");
        registered(Api.department(collective, "[]").replace("BUREAU", "COLLECTIVE"));
        registered(ended, "[]");
        String reform = reform("RENAME", "[]", founded(newCode(), "区新" + ended));
        succession(ended, reform).statusCode(201);

        attempts.on("listDepartments").query("query", code);
        attempts.on("registerDepartment").json(body);
        attempts.on("resolveDepartment").query("name", "区" + code);
        attempts.on("importDepartments").json("[" + body + "]");
        attempts.on("exportDepartments").query("area", "500110");
        attempts.on("changeDepartment").path("code", code, code).json(body.replace("BUREAU", "ENTERPRISE"));
        attempts.on("defineMembers").path("code", collective, absent).json("{\"members\": [\"%s\"]}".formatted(code));
        attempts.on("listSuccessions").path("code", ended, absent);
        attempts.on("recordSuccession").path("code", ended, absent).json(reform);
        attempts.on("replaceContacts").path("code", code, absent).json("""
                {"contacts": [{"role": "联络员", "name": "张三", "officePhone": "023-48660000"}]}""");
        for (String operation : List.of("getDepartment", "getMembers", "getContacts", "eraseContacts")) {
            attempts.on(operation).path("code", code, absent);
        }
        attempts.onWhatEveryServiceHas("department-service");
    }
}
