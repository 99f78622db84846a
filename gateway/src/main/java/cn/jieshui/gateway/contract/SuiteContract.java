package cn.jieshui.gateway.contract;

import io.smallrye.openapi.api.SmallRyeOpenAPI;
import io.smallrye.openapi.api.util.MergeUtil;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASModelReader;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.servers.Server;

/**
 * Puts the services' committed contracts and the gateway's own together. The build fails when two of them give one name
 * to different things: a generated client would have only one of the two.
 */
public class SuiteContract implements OASModelReader {

    private static final List<String> SERVICES = List.of("department", "task", "indicator");

    private static final String DESCRIPTION = """
            区县年度节约用水工作要点的系统：计划与任务、进度填报与审核、监测值、达标测算。 · The annual water-saving plan of a district: plans \
            and tasks, progress reports and their acceptance, measurements, compliance. [十分钟接入 · From token to first report in ten \
            minutes](/docs/guide)

            数量为精确的十进制数，最多 30 位，不用指数；时刻为 UTC，业务日期为北京时间；错误为 RFC 9457，按 type 判断。 · Amounts are exact \
            decimals of at most 30 digits without exponent; instants are UTC, days Asia/Shanghai; problems are RFC 9457, told by type. \
            Lists are {items, next}; changes need If-Match; a POST that creates may carry an Idempotency-Key. Within this version only \
            optional members and values of enumerations that say so are added.

            [事件目录 Events (AsyncAPI)](/asyncapi.yaml) · [错误目录 Problems](/docs/errors) · [限额 Limits](/docs/limits)""";

    @Override
    public OpenAPI buildModel() {
        List<OpenAPI> contracts =
                SERVICES.stream().map(SuiteContract::committed).toList();
        OpenAPI own = committed("gateway");
        OneMeaning.check(Stream.concat(contracts.stream(), Stream.of(own)).toList());
        OpenAPI suite = contracts.stream().reduce(MergeUtil::merge).orElseThrow();
        DoorAnswers.add(suite);
        DoorAnswers.addOfHeads(own);
        suite = MergeUtil.merge(suite, own);
        DoorAnswers.tellRates(suite);
        return suite.info(OASFactory.createInfo()
                        .title("Jieshui 节水")
                        .version(suite.getInfo().getVersion())
                        .description(DESCRIPTION)
                        .contact(OASFactory.createContact().name("所在区县的信息中心 · The IT centre of the installation"))
                        .license(OASFactory.createLicense().name("Proprietary").identifier("LicenseRef-Proprietary")))
                .addServer(server());
    }

    private static Server server() {
        Server gateway = OASFactory.createServer()
                .url("/")
                .description("统一入口，生产与测试环境相同 · The gateway, of production and of test");
        gateway.addExtension("x-internal", false);
        return gateway;
    }

    private static OpenAPI committed(String service) {
        String name = "/contracts/" + service + "/openapi.yaml";
        try (InputStream contract = SuiteContract.class.getResourceAsStream(name)) {
            if (contract == null) {
                throw new IllegalStateException("There is no contract " + name);
            }
            return SmallRyeOpenAPI.builder()
                    .enableModelReader(false)
                    .enableStandardStaticFiles(false)
                    .enableStandardFilter(false)
                    .enableAnnotationScan(false)
                    .withCustomStaticFile(() -> contract)
                    .build()
                    .model();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
