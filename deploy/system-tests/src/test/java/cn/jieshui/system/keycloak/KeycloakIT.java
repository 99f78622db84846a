package cn.jieshui.system.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.local.LocalSuite;
import cn.jieshui.local.Ports;
import cn.jieshui.local.district.Answer;
import cn.jieshui.local.district.DistrictLoader;
import cn.jieshui.local.district.SuiteClient;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The realm that an IT centre starts from is good for the suite's main job, and lets nobody else in. */
@Tag("keycloak")
class KeycloakIT {

    private static final Path ROOT = Path.of(System.getProperty("jieshui.root"));
    private static final Path TARGET = ROOT.resolve("deploy/system-tests/target");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ENTERPRISES = "500110-2023-T09-D2";
    private static final String PLANS = "/plans?area=500110";
    private static final String PASSWORD = "Nur-fuer-den-Test-1";

    private static Keycloak keycloak;
    private static Realm realm;
    private static LocalSuite suite;

    /** Of this test alone, for its tokens live five minutes. */
    private final SuiteClient client = client();

    @BeforeAll
    static void start() throws Exception {
        keycloak = Keycloak.start(TARGET.resolve("keycloak"), ROOT.resolve("deploy/identity/jieshui-realm.json"));
        realm = new Realm(keycloak);
        realm.allowLoginByPassword();
        Path home = TARGET.resolve("keycloak-suite/" + ProcessHandle.current().pid());
        suite = LocalSuite.on(ROOT, home, Ports.free(), System.out::println).trusting(keycloak.issuer());
        Runtime.getRuntime().addShutdownHook(new Thread(suite::close));
        suite.start();
        new DistrictLoader(ROOT.resolve("deploy/districts/500110"), client(), System.out::println).load();
    }

    private static SuiteClient client() {
        return new SuiteClient(suite.gatewayUrl(), realm::token);
    }

    @AfterAll
    static void stop() {
        if (suite != null) {
            suite.close();
        }
        if (keycloak != null) {
            keycloak.close();
        }
    }

    @Test
    void carriesTheMainJobFromTheReportToTheLight() throws Exception {
        JsonNode report = JSON.readTree("""
                {"period":"2023-03","basis":"ENTRIES","submit":true,"entries":[
                 {"code":"QY-001","name":"甲企业","completedOn":"2023-03-10"},
                 {"code":"QY-002","name":"乙企业","completedOn":"2023-03-21"}]}""");
        Answer reported = client.post("reporter-500110-jjxxw", "/deliverables/" + ENTERPRISES + "/reports", report);
        assertThat(reported.status()).as(reported.body().toString()).isEqualTo(201);

        Answer accepted = client.transition(
                "water-office", "/reports/" + reported.body().path("id").asText() + "/accept", null);
        assertThat(accepted.status()).as(accepted.body().toString()).isEqualTo(200);

        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            JsonNode march = march(client.get("example-system", "/compliance/" + ENTERPRISES));
            assertThat(march.path("actual").decimalValue()).isEqualByComparingTo(new BigDecimal("2"));
            assertThat(march.path("light").asText()).isEqualTo("GREEN");
        });
    }

    private static JsonNode march(Answer compliance) {
        return StreamSupport.stream(compliance.body().path("months").spliterator(), false)
                .filter(month -> month.path("asOf").asText().equals("2023-03"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(compliance.body()));
    }

    @Test
    void givesOutTokensThatSayWhoSomebodyIsAndNoMore() throws Exception {
        JsonNode claims = claims(realm.token("reporter-500110-jjxxw"));

        assertThat(claims.path("roles")).isEqualTo(JSON.readTree("[\"reporter\"]"));
        assertThat(claims.path("department").asText()).isEqualTo("500110-jjxxw");
        assertThat(claims.path("areas")).isEqualTo(JSON.readTree("[\"500110\"]"));
        assertThat(claims.path("aud").asText()).isEqualTo("jieshui");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(300);
        assertThat(claims.has("email") || claims.has("name") || claims.has("realm_access"))
                .isFalse();
    }

    @Test
    void aStrangerAndAnotherDepartmentAreRefused() throws Exception {
        assertThat(with("nonsense").get("any", PLANS).status()).isEqualTo(401);
        assertThat(client.postText("example-system", "/plans/import?area=500110&year=2024", new byte[] {'x'})
                        .status())
                .isEqualTo(403);
        JsonNode report = JSON.readTree("{\"period\":\"2023-04\",\"basis\":\"ENTRIES\",\"entries\":[]}");
        assertThat(client.post("reporter-500110-slj", "/deliverables/" + ENTERPRISES + "/reports", report)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void somebodyWhoHasLoggedInIsLetInWithTheAccessTokenOnly() {
        realm.addPerson("lisi", PASSWORD, "500110/500110-slj/reporter");

        JsonNode tokens = realm.login("lisi", PASSWORD);

        assertThat(with(tokens.path("access_token").asText()).get("lisi", PLANS).status())
                .as(tokens.toString())
                .isEqualTo(200);
        assertThat(with(tokens.path("id_token").asText()).get("lisi", PLANS).status())
                .isEqualTo(401);
        assertThat(with(tokens.path("refresh_token").asText())
                        .get("lisi", PLANS)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void whoGuessesPasswordsIsLockedOut() {
        realm.addPerson("wangwu", PASSWORD, "500110/viewer");
        assertThat(realm.login("wangwu", PASSWORD).has("access_token")).isTrue();

        for (int guess = 0; guess < 6; guess++) {
            assertThat(realm.login("wangwu", "Wrong-Password-" + guess).has("access_token"))
                    .isFalse();
        }

        assertThat(realm.login("wangwu", PASSWORD).has("access_token")).isFalse();
    }

    @Test
    void newKeysAreTakenAtOnceAndOldTokensStayGood() throws Exception {
        String old = realm.token("viewer");
        ExecutorService callers = Executors.newFixedThreadPool(4);
        try {
            List<Future<Integer>> statuses = new ArrayList<>();
            for (int rotation = 0; rotation < 3; rotation++) {
                realm.rotateKeys();
                String fresh = realm.token("viewer");
                assertThat(keyId(fresh)).isNotEqualTo(keyId(old));
                for (int i = 0; i < 40; i++) {
                    String token = i % 2 == 0 ? fresh : old;
                    statuses.add(
                            callers.submit(() -> with(token).get("any", PLANS).status()));
                }
            }
            for (Future<Integer> status : statuses) {
                assertThat(status.get()).isEqualTo(200);
            }
        } finally {
            callers.shutdownNow();
        }
    }

    private static SuiteClient with(String token) {
        return new SuiteClient(suite.gatewayUrl(), any -> token);
    }

    private static String keyId(String token) throws Exception {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.'))))
                .path("kid")
                .asText();
    }

    private static JsonNode claims(String token) throws Exception {
        String claims = token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
        return JSON.readTree(new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8));
    }
}
