package cn.jieshui.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A client that follows the events of its area and comes back with the last id whenever it is cut off. */
final class EventFollower implements AutoCloseable {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String gateway;
    private final String token;
    private final List<List<Heard>> connections = new CopyOnWriteArrayList<>();
    private final Thread thread = new Thread(this::follow, "event-follower");
    private volatile String lastId;
    private volatile boolean closing;

    EventFollower(String gateway, String token) {
        this.gateway = gateway;
        this.token = token;
    }

    record Heard(String subject, int version) {}

    void start() {
        thread.setDaemon(true);
        thread.start();
        RunningSuite.eventually().until(() -> lastId != null);
    }

    private void follow() {
        while (!closing) {
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(eventuallyConnected(), StandardCharsets.UTF_8))) {
                hear(lines);
            } catch (IOException cutOff) {
                // it comes back with the last id
            }
        }
    }

    /** As soon as a gateway takes the connection. */
    private InputStream eventuallyConnected() {
        return RunningSuite.eventually()
                .atMost(Duration.ofMinutes(2))
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(this::connect, response -> response.statusCode() == 200)
                .body();
    }

    private HttpResponse<InputStream> connect() throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(gateway + "/api/v1/events?type=department.*"))
                .header("Authorization", "Bearer " + token);
        if (lastId != null) {
            request.header("Last-Event-ID", lastId);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    }

    /** What an event ends with is an empty line; a part of one that was cut off does not count. */
    private void hear(BufferedReader lines) throws IOException {
        List<Heard> heard = new CopyOnWriteArrayList<>();
        connections.add(heard);
        String id = lastId;
        Heard event = null;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("id: ")) {
                id = line.substring(4);
            } else if (line.startsWith("data: ")) {
                JsonNode json = RunningSuite.json(line.substring(6));
                event = new Heard(
                        json.path("subject").asText(),
                        json.path("aggregateversion").asInt());
            } else if (line.isEmpty()) {
                if (event != null) {
                    heard.add(event);
                }
                event = null;
                lastId = id;
            }
        }
    }

    int connections() {
        return connections.size();
    }

    /** What came over each connection. */
    List<List<Heard>> eachConnection() {
        return List.copyOf(connections);
    }

    /** Of one subject, over all connections, as they came. */
    List<Integer> versions(String subject) {
        return connections.stream()
                .flatMap(List::stream)
                .filter(event -> event.subject().equals(subject))
                .map(Heard::version)
                .toList();
    }

    @Override
    public void close() {
        closing = true;
        thread.interrupt();
    }
}
