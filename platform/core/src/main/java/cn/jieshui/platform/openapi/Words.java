package cn.jieshui.platform.openapi;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The words of a service's contract: {@code contracts/words.yaml} of the service and of the platform's modules that it
 * uses. They stand beside the code and not in it, because most names mean the same wherever they occur, and because two
 * languages on every member would hide the members.
 */
final class Words {

    private static final String FILE = "contracts/words.yaml";

    private final Map<String, Word> kinds = new HashMap<>();
    private final Map<String, Word> schemas = new HashMap<>();
    private final Map<String, Word> members = new HashMap<>();
    private final Map<String, Word> parameters = new HashMap<>();
    private final Map<String, Word> operations = new HashMap<>();

    /** One file; a part that is missing says nothing. */
    private record Page(
            Map<String, Word> kinds,
            Map<String, Word> schemas,
            Map<String, Word> members,
            Map<String, Word> parameters,
            Map<String, Word> operations) {}

    /** @throws IllegalStateException when two files say different things of one name */
    static Words ofTheService() {
        Words words = new Words();
        try {
            for (URL file : Collections.list(Words.class.getClassLoader().getResources(FILE))) {
                words.add(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private void add(URL file) throws IOException {
        try (InputStream yaml = file.openStream()) {
            Page page = new YAMLMapper().readValue(yaml, Page.class);
            add(kinds, page.kinds);
            add(schemas, page.schemas);
            add(members, page.members);
            add(parameters, page.parameters);
            add(operations, page.operations);
        }
    }

    private static void add(Map<String, Word> all, Map<String, Word> more) {
        Optional.ofNullable(more).orElse(Map.of()).forEach((name, word) -> {
            Word before = all.putIfAbsent(name, word);
            if (before != null && !before.equals(word)) {
                throw new IllegalStateException("Two pages of words say different things of " + name);
            }
        });
    }

    Optional<Word> schema(String name) {
        return Optional.ofNullable(schemas.get(name));
    }

    /** What a member means in a schema, or wherever it occurs. */
    Optional<Word> member(String schema, String name) {
        return limited(members.getOrDefault(schema + "." + name, members.get(name)));
    }

    Optional<Word> parameter(String operation, String name) {
        return limited(parameters.getOrDefault(operation + "." + name, parameters.get(name)));
    }

    Optional<Word> operation(String id) {
        return Optional.ofNullable(operations.get(id));
    }

    private Optional<Word> limited(Word word) {
        if (word == null || word.kind() == null) {
            return Optional.ofNullable(word);
        }
        Word kind = kinds.get(word.kind());
        if (kind == null) {
            throw new IllegalStateException("There is no kind of text named " + word.kind());
        }
        return Optional.of(word.as(kind));
    }
}
