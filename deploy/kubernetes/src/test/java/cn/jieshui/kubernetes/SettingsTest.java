package cn.jieshui.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What an installation can set is written down, with the value that it has otherwise. */
class SettingsTest {

    private static final Path TABLE = Path.of("SETTINGS.md");
    private static final Pattern FIRST_COLUMN = Pattern.compile("^\\| (`[^|]*`) \\|", Pattern.MULTILINE);
    private static final Pattern VARIABLE = Pattern.compile("`([A-Z][A-Z0-9_]+)`");
    private static final List<String> SERVICES =
            List.of("gateway", "department-service", "task-service", "indicator-service");

    /** {@code -Dsettings.update=true} writes it anew. */
    @Test
    void theTableIsWhatTheCodeReads() throws IOException {
        String table = Settings.all().stream().map(Setting::row).collect(Collectors.joining("\n", """
                # Settings

                What the code of the suite reads, beside the keys of Quarkus; made of the code itself by `mvn test -pl deploy/kubernetes -Dsettings.update=true`, and compared with it by every build.
                A key is set by its environment variable, or in a file `config/application.properties` beside the service. Durations as `30s`, `5m`, `2H`, `30D`; sizes as `8M`.

                | Key | Variable | Default | Read by | Meaning |
                |---|---|---|---|---|
                """, "\n"));
        if (Boolean.getBoolean("settings.update")) {
            Files.writeString(TABLE, table);
        }

        assertThat(table).isEqualTo(Files.readString(TABLE));
    }

    @Test
    void everySettingSaysWhatItMeans() {
        assertThat(Settings.all()).hasSizeGreaterThan(30).allSatisfy(setting -> assertThat(setting.meaning())
                .as(setting.key())
                .isNotBlank());
    }

    @Test
    void theReadmeExplainsNoVariableThatNobodyReads() {
        Set<String> known = new TreeSet<>();
        SERVICES.forEach(service -> known.addAll(KnownVariables.of(service)));
        Settings.all().stream()
                .map(Setting::variable)
                .filter(variable -> variable != null)
                .forEach(known::add);

        assertThat(explained()).hasSizeGreaterThan(20).isSubsetOf(known);
    }

    private static Set<String> explained() {
        Set<String> explained = new TreeSet<>();
        Matcher row = FIRST_COLUMN.matcher(Readme.text());
        while (row.find()) {
            Matcher variable = VARIABLE.matcher(row.group(1));
            while (variable.find()) {
                explained.add(variable.group(1));
            }
        }
        return explained;
    }
}
