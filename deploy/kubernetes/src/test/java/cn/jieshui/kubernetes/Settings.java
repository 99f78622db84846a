package cn.jieshui.kubernetes;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every setting of the suite's own, as its code and its packaged configuration have it. */
final class Settings {

    private static final Path ROOT = Path.of("../..");
    private static final String OWN = "jieshui.";
    private static final List<String> SERVICES =
            List.of("gateway", "department-service", "task-service", "indicator-service");

    private Settings() {}

    /** In the order of their keys. */
    static List<Setting> all() {
        List<Setting> declared = new ArrayList<>();
        modules().forEach((module, readBy) -> sources(module).forEach(source -> {
            MappedInterface mapped = MappedInterface.in(source);
            if (mapped != null) {
                declared.addAll(mapped.settings(readBy));
            }
        }));
        List<Setting> all = new ArrayList<>(declared);
        for (String service : SERVICES) {
            Properties packaged = packaged(service);
            packaged.stringPropertyNames().stream()
                    .filter(key -> key.startsWith(OWN))
                    .forEach(key -> addPackaged(all, declared, service, key, packaged.getProperty(key)));
        }
        all.sort(Comparator.comparing(Setting::key).thenComparing(Setting::readBy));
        return all;
    }

    /** A value that a service comes with stands in the place of the one that the code has. */
    private static void addPackaged(
            List<Setting> all, List<Setting> declared, String service, String key, String value) {
        Setting pattern = declared.stream()
                .filter(each -> key.matches(each.key().replace(".", "\\.").replace("<name>", "(\"[^\"]+\"|[^.]+)")))
                .findFirst()
                .orElseGet(() -> ofTheLibrary(key, service));
        all.removeIf(each -> each.key().equals(key) && each.readBy().equals(service));
        all.add(new Setting(key, value.replaceAll("\\s+", ""), service, pattern.meaning()));
    }

    /** What only hands a value on to a key of Quarkus. */
    private static Setting ofTheLibrary(String key, String service) {
        if (!key.equals("jieshui.oidc.issuer")) {
            throw new AssertionError("Nobody reads " + key + " of " + service);
        }
        return new Setting(key, "", service, "Where the token issuer is; all else is discovered from there.");
    }

    /** Where sources lie, and who runs them. */
    private static Map<Path, String> modules() {
        Map<Path, String> modules = new TreeMap<>();
        SERVICES.forEach(service -> modules.put(ROOT.resolve(service), service));
        try (Stream<Path> platform = Files.list(ROOT.resolve("platform"))) {
            platform.filter(module -> Files.isDirectory(module.resolve("src/main/java")))
                    .forEach(module ->
                            modules.put(module, readBy(module.getFileName().toString())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return modules;
    }

    private static String readBy(String platformModule) {
        return platformModule.equals("core") || platformModule.equals("audit") ? "all but the gateway" : "all";
    }

    private static List<String> sources(Path module) {
        try (Stream<Path> files = Files.walk(module.resolve("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(Settings::text)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Properties packaged(String service) {
        Properties properties = new Properties();
        Path file = ROOT.resolve(service).resolve("src/main/resources/application.properties");
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
