package cn.jieshui.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    private static final YAMLMapper YAML = new YAMLMapper();

    /** Whatever it left out would keep the value of a made-up cluster. */
    @Test
    void itsOverlaySetsEveryValueOfTheConfigMap() throws IOException {
        JsonNode patch = YAML.readTree(
                YAML.readTree(Readme.overlay()).at("/patches/0/patch").asText());
        List<String> set = new ArrayList<>();
        patch.path("data").fieldNames().forEachRemaining(set::add);

        ConfigMap environment = Manifests.read().of(ConfigMap.class).get(0);
        assertThat(patch.at("/metadata/name").asText())
                .isEqualTo(environment.getMetadata().getName());
        assertThat(set)
                .containsExactlyInAnyOrderElementsOf(environment.getData().keySet());
    }
}
