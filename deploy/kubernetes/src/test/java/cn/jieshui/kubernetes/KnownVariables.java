package cn.jieshui.kubernetes;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The environment variables that a service reads, as its own configuration files tell. */
final class KnownVariables {

    private static final Path ROOT = Path.of("../..");
    private static final String GATEWAY = "gateway";
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)[:}]");
    private static final Pattern NOT_ALPHANUMERIC = Pattern.compile("[^A-Za-z0-9]");

    /** Read by the JVM itself. */
    private static final String JVM_OPTIONS = "JAVA_TOOL_OPTIONS";

    private KnownVariables() {}

    static Set<String> of(String service) {
        Set<String> known = new TreeSet<>(Set.of(JVM_OPTIONS));
        for (Path file : files(service)) {
            Properties properties = load(file);
            for (String key : properties.stringPropertyNames()) {
                known.add(environmentName(key));
                Matcher expression = EXPRESSION.matcher(properties.getProperty(key));
                while (expression.find()) {
                    known.add(expression.group(1));
                }
            }
        }
        return known;
    }

    /**
     * The rule of MicroProfile Config: whatever is neither a letter nor a digit becomes an underscore, all in upper
     * case.
     */
    private static String environmentName(String key) {
        return NOT_ALPHANUMERIC.matcher(key).replaceAll("_").toUpperCase(Locale.ROOT);
    }

    private static List<Path> files(String service) {
        List<Path> files = new ArrayList<>(List.of(
                ROOT.resolve(service).resolve("src/main/resources/application.properties"),
                ROOT.resolve("platform/identity/src/main/resources/META-INF/microprofile-config.properties")));
        if (!service.equals(GATEWAY)) {
            files.add(ROOT.resolve("platform/core/src/main/resources/META-INF/microprofile-config.properties"));
        }
        return files;
    }

    private static Properties load(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
