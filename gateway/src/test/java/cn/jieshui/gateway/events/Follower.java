package cn.jieshui.gateway.events;

import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A client of the stream as an integrator writes one. */
final class Follower implements AutoCloseable {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final HttpResponse<InputStream> response;
    private final List<JsonObject> events = new CopyOnWriteArrayList<>();
    private final List<String> ids = new CopyOnWriteArrayList<>();
    private final List<String> comments = new CopyOnWriteArrayList<>();
    private final List<String> names = new CopyOnWriteArrayList<>();
    private volatile String lastId;
    private volatile boolean isAtEnd;

    private Follower(HttpResponse<InputStream> response) {
        this.response = response;
        if (response.statusCode() == 200) {
            Thread reading = new Thread(this::read, "follower");
            reading.setDaemon(true);
            reading.start();
        }
    }

    /** @param lastEventId null for what comes from now on */
    static Follower open(URI door, String query, String token, String lastEventId) {
        HttpRequest.Builder request = HttpRequest.newBuilder(door.resolve("/api/v1/events" + query))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        try {
            Follower follower = new Follower(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
            if (follower.status() == 200) {
                await().until(() -> follower.lastId != null);
            }
            return follower;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            String id = null;
            String name = "message";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    ids.add(id);
                    names.add(name);
                    events.add(new JsonObject(line.substring(6)));
                } else if (line.startsWith(":")) {
                    comments.add(line.substring(1).strip());
                } else if (line.isEmpty()) {
                    lastId = id;
                    name = "message";
                }
            }
        } catch (IOException closed) {
            comments.add("broken off");
        }
        isAtEnd = true;
    }

    int status() {
        return response.statusCode();
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    JsonObject body() {
        try {
            return new JsonObject(new String(response.body().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What came so far. */
    List<JsonObject> events() {
        return List.copyOf(events);
    }

    List<String> subjects() {
        return events.stream().map(event -> event.getString("subject")).toList();
    }

    List<Integer> versions() {
        return events.stream()
                .map(event -> event.getInteger("aggregateversion"))
                .toList();
    }

    /** The id of an event that came. */
    String id(int number) {
        return ids.get(number);
    }

    List<String> names() {
        return List.copyOf(names);
    }

    List<String> comments() {
        return List.copyOf(comments);
    }

    String lastId() {
        return lastId;
    }

    boolean isAtEnd() {
        return isAtEnd;
    }

    Follower until(int many) {
        await().atMost(Duration.ofSeconds(60)).until(() -> events.size() >= many);
        return this;
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
