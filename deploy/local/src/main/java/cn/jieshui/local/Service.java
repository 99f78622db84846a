package cn.jieshui.local;

import java.nio.file.Path;
import java.util.Map;

/** The four services of the suite, with their usual ports. */
public enum Service {
    DEPARTMENT("department-service", 8081, "department"),
    TASK("task-service", 8082, "task"),
    INDICATOR("indicator-service", 8083, "indicator"),
    GATEWAY("gateway", 8080, "gateway");

    private final String folder;
    private final int usualPort;
    private final String database;

    Service(String folder, int usualPort, String database) {
        this.folder = folder;
        this.usualPort = usualPort;
        this.database = database;
    }

    public String folder() {
        return folder;
    }

    int usualPort() {
        return usualPort;
    }

    /** The service's own database; the gateway's is for its own audit and for webhooks. */
    String database() {
        return database;
    }

    Path jar(Path root) {
        return root.resolve(folder).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** The environment in which the service finds the others. */
    Map<String, String> environment(Surroundings surroundings) {
        return this == GATEWAY ? surroundings.forGateway() : surroundings.forService(this);
    }
}
