package cn.jieshui.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Nothing that opens a door is in the repository or in what is made of it. */
class NoSecretsTest {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Set<String> NOT_OURS = Set.of("target", ".git", "node_modules", "data");
    private static final Pattern TEXT = Pattern.compile(".*\\.(properties|ya?ml|json|xml|md|java|sql|sh|txt)|run");
    private static final Pattern KEY = Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----\\R[A-Za-z0-9+/=]{20}");
    private static final Pattern TOKEN = Pattern.compile("eyJ[\\w-]{30,}\\.eyJ[\\w-]{30,}\\.[\\w-]{30,}");

    /** In what is packaged or deployed: a name of a secret with a value that is no reference to the environment. */
    private static final Pattern SET = Pattern.compile(
            "(?im)^\\s*\"?[\\w.%-]*(password|secret|passwd|api-?key|access-?token)\"?[ \\t]*[:=][ \\t]*\"?(?!\\$\\{)[^\\s\",{]+.*$");

    @Test
    void isInAnyFile() throws IOException {
        for (Path file : files()) {
            String text = Files.readString(file, StandardCharsets.UTF_8);

            assertThat(KEY.matcher(text).find()).as("a private key in %s", file).isFalse();
            assertThat(TOKEN.matcher(text).find()).as("a token in %s", file).isFalse();
        }
    }

    @Test
    void isAValueOfWhatIsPackagedOrDeployed() throws IOException {
        for (Path file : files()) {
            String path = ROOT.relativize(file).toString();
            boolean packaged = path.contains("src/main/resources") && path.endsWith(".properties") && !isTexts(file);
            boolean deployed =
                    path.startsWith("deploy/") && path.matches(".*\\.(ya?ml|json)") && !path.contains("src/");
            if (packaged || deployed) {
                assertThat(SET.matcher(withoutPolicy(Files.readString(file)))
                                .results()
                                .map(found -> found.group().strip()))
                        .as(path)
                        .isEmpty();
            }
        }
    }

    /** Texts for people speak of secrets and hold none. */
    private static boolean isTexts(Path file) {
        return file.getFileName().toString().contains("roblems")
                || file.toString().contains("alidationMessages");
    }

    /** Manifests name the keys of a secret, and a realm says whether a password can be reset. */
    private static String withoutPolicy(String text) {
        return text.replaceAll(
                "(?m)^.*(secretName|secretKeyRef|key: password|\"resetPassword|\"passwordPolicy|client-secret).*$", "");
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return NOT_OURS.contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (TEXT.matcher(file.getFileName().toString()).matches()) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }
}
