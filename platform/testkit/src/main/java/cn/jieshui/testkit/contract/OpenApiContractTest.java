package cn.jieshui.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Holds a running service to its committed OpenAPI document. A service extends it as a {@code @QuarkusTest};
 * {@code -Dcontracts.update=true} writes the file anew.
 */
public abstract class OpenApiContractTest {

    private static final Path COMMITTED = Path.of("src/main/resources/contracts/openapi.yaml");
    private static final YAMLMapper YAML = new YAMLMapper();

    @Test
    void theCommittedContractIsTheGeneratedOne() throws IOException {
        String generated = generated();
        if (Boolean.getBoolean("contracts.update")) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, generated);
        }
        assertThat(COMMITTED).as("-Dcontracts.update=true writes the contract").exists();
        Difference.first(YAML.readTree(Files.readString(COMMITTED)), YAML.readTree(generated))
                .ifPresent(
                        difference -> fail("""
                        The contract has changed at %s
                          committed: %s
                          generated: %s
                        If that is meant, -Dcontracts.update=true writes the file.""".formatted(difference.pointer(), difference.one(), difference.other())));
    }

    @Test
    void everyOperationIsDescribedAndTellsItsProblems() throws IOException {
        assertThat(OperationRules.complaints(YAML.readTree(generated()))).isEmpty();
    }

    @Test
    void everythingIsDescribedInTwoLanguagesAndLimited() throws IOException {
        assertThat(MemberRules.complaints(YAML.readTree(generated()))).isEmpty();
    }

    @Test
    void whatIsDeprecatedSaysUntilWhenItIsServedAndWhatToUseInstead() throws IOException {
        assertThat(SunsetRules.complaints(YAML.readTree(generated()))).isEmpty();
    }

    @Test
    void everyBodyIsShownByAnExampleThatMatches() throws IOException {
        assertThat(new ContractDocument(generated()).exampleFaults()).isEmpty();
    }

    private static String generated() {
        byte[] document = RestAssured.given()
                .accept("application/yaml")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        return new String(document, StandardCharsets.UTF_8);
    }
}
