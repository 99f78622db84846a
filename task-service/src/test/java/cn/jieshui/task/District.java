package cn.jieshui.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** The district's own files: its document, also as if it were of another year, and its directory, told over Kafka. */
public final class District {

    private static final Path FOLDER = Path.of("../deploy/districts/500110");
    private static final AtomicInteger NEXT_YEAR = new AtomicInteger(2031);
    private static boolean told;

    private District() {}

    /** A year that no other test has a plan of. */
    public static int newYear() {
        return NEXT_YEAR.getAndIncrement();
    }

    /** The real document of 2023, as text. */
    public static String document() {
        return new String(bytes("plan/2023-water-saving-work-points.txt"), StandardCharsets.UTF_8);
    }

    /** The same words, but for another year. */
    public static String document(int year) {
        return document().replace("2023年", year + "年");
    }

    /** Tells the service of every department of the district, and waits until it knows them. */
    public static synchronized void isKnown() throws IOException {
        if (!told) {
            JsonNode departments = new ObjectMapper().readTree(bytes("departments.json"));
            departments.forEach(department -> DepartmentEvents.tell(department, 1));
            departments.forEach(department ->
                    DepartmentEvents.awaitVersion(department.get("code").asText(), 1));
            told = true;
        }
    }

    private static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
