package cn.jieshui.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** All rules that a contract of the suite keeps. */
public final class ContractRules {

    private ContractRules() {}

    /**
     * One sentence for each rule that is broken.
     *
     * @param document OpenAPI, in YAML or JSON
     */
    public static List<String> complaints(String document) throws IOException {
        JsonNode contract = new YAMLMapper().readTree(document);
        return Stream.of(
                        OperationRules.complaints(contract),
                        MemberRules.complaints(contract),
                        SunsetRules.complaints(contract),
                        new ContractDocument(document).exampleFaults())
                .flatMap(List::stream)
                .toList();
    }
}
