package cn.jieshui.system.generated;

import cn.jieshui.local.LocalSuite;
import cn.jieshui.local.Ports;
import cn.jieshui.local.district.DistrictLoader;
import cn.jieshui.local.district.SuiteClient;
import cn.jieshui.testkit.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A suite of its own with the district loaded, whose gateway counts no requests, and somebody who takes webhooks. */
final class SeededSuite implements AutoCloseable {

    private static final Path ROOT = Path.of(System.getProperty("jieshui.root"));
    private static final Path DISTRICT = ROOT.resolve("deploy/districts/500110");
    private static final String LIMITS = "-Djieshui.gateway.limits.";

    private final LocalSuite suite;
    private final HttpServer receiver;
    private final SuiteClient client;

    private SeededSuite() throws Exception {
        suite = LocalSuite.on(ROOT, home(), Ports.free(), System.out::println).startedWith(options());
        Runtime.getRuntime().addShutdownHook(new Thread(suite::close));
        suite.start();
        Tokens.from(suite.issuer());
        client = new SuiteClient(suite.gatewayUrl(), suite.issuer());
        new DistrictLoader(DISTRICT, client, System.out::println).load();
        receiver = receiver();
    }

    static SeededSuite start() throws Exception {
        return new SeededSuite();
    }

    private static Path home() {
        return Path.of(
                System.getProperty("jieshui.home"),
                "generated-" + ProcessHandle.current().pid());
    }

    private static List<String> options() {
        List<String> options = new ArrayList<>(LocalSuite.QUICK_AND_SMALL);
        Stream.of("address", "client")
                .flatMap(who -> Stream.of(LIMITS + who + ".per-minute=100000000", LIMITS + who + ".burst=10000000"))
                .forEach(options::add);
        return options;
    }

    /** Consents to every subscription and takes every event. */
    private static HttpServer receiver() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().add("WebHook-Allowed-Origin", "*");
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    URI gateway() {
        return URI.create(suite.gatewayUrl());
    }

    String receiverUrl() {
        return "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook";
    }

    static String plan() throws IOException {
        return Files.readString(DISTRICT.resolve("plan/2023-water-saving-work-points.txt"));
    }

    static List<JsonNode> definitions() throws IOException {
        List<JsonNode> definitions = new ArrayList<>();
        Bodies.json(Files.readString(DISTRICT.resolve("indicators.json"))).forEach(definitions::add);
        return definitions;
    }

    /** The suite's contract, as it gives it out itself. */
    String contract() throws IOException, InterruptedException {
        return new String(get("/openapi.json", "*/*"), StandardCharsets.UTF_8);
    }

    /** The directory of departments in the forms in which it can be imported again. */
    Map<String, byte[]> files() throws IOException, InterruptedException {
        Map<String, byte[]> files = new HashMap<>();
        for (String type : List.of("text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")) {
            files.put(type, get("/api/v1/departments/export?area=500110", type));
        }
        return files;
    }

    private byte[] get(String path, String accept) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(suite.gatewayUrl() + path))
                .header("Accept", accept)
                .header("Authorization", "Bearer " + Tokens.of("water-office"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    /** What the suite has from the beginning. */
    Memory memory() {
        Memory memory = new Memory();
        learn(memory, "departments", "/departments?area=500110&limit=100", "code");
        learn(memory, "tasks", "/tasks?plan=500110-2023&limit=200", "id");
        learn(memory, "deliverables", "/deliverables?plan=500110-2023&limit=200", "id");
        learn(memory, "goals", "/plans/500110-2023/goals?limit=100", "id");
        learn(memory, "indicators", "/indicators?plan=500110-2023&limit=200", "id");
        learn(memory, "measures", "/measures?limit=100", "code");
        learn(memory, "validation-rules", "/validation-rules?limit=100", "code");
        learn(memory, "schemes", "/schemes?limit=100", "code");
        return memory;
    }

    private void learn(Memory memory, String collection, String path, String id) {
        for (JsonNode item : client.get("water-office", path).body().path("items")) {
            memory.learn(collection, item.path(id).asText(), item);
            item.path("parties")
                    .forEach(party ->
                            memory.learn("parties", party.path("department").asText()));
            if (collection.equals("departments")) {
                memory.learn("names of departments", item.path("officialName").asText());
                if (item.path("kind").asText().equals("COLLECTIVE")) {
                    memory.learn("collectives", item.path("code").asText());
                }
            }
        }
    }

    @Override
    public void close() {
        receiver.stop(0);
        suite.close();
    }
}
