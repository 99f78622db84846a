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

/**
 * Puts the services' committed contracts and the gateway's own together. The build fails when two of them give one name
 * to different things: a generated client would have only one of the two.
 */
public class SuiteContract implements OASModelReader {

    private static final List<String> SERVICES = List.of("department", "task", "indicator");

    @Override
    public OpenAPI buildModel() {
        List<OpenAPI> contracts =
                SERVICES.stream().map(SuiteContract::committed).toList();
        OpenAPI own = committed("gateway");
        OneMeaning.check(Stream.concat(contracts.stream(), Stream.of(own)).toList());
        OpenAPI suite = contracts.stream().reduce(MergeUtil::merge).orElseThrow();
        DoorAnswers.add(suite);
        suite = MergeUtil.merge(suite, own);
        return suite.info(OASFactory.createInfo()
                        .title("Jieshui 节水")
                        .version(suite.getInfo().getVersion())
                        .description(suite.getInfo().getDescription()))
                .addServer(OASFactory.createServer().url("/").description("The gateway 统一入口"));
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
