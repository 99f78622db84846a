package cn.jieshui.kubernetes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The members of the interfaces by which a source file reads its configuration. */
final class MappedInterface {

    private static final Pattern PREFIX = Pattern.compile("@ConfigMapping\\(prefix = \"([^\"]+)\"\\)");
    private static final Pattern LINE = Pattern.compile(
            "(?:interface (\\w+) \\{)|(?:(?:/\\*\\*(?<doc>(?:(?!\\*/).)*)\\*/\\s*)?"
                    + "(?:@WithDefault\\(\"(?<value>[^\"]*)\"\\)\\s*)?(?<type>[A-Z][\\w<>, .]*|int|long|boolean) (?<name>\\w+)\\(\\);)",
            Pattern.DOTALL);
    private static final Pattern MAP = Pattern.compile("Map<String, (\\w+)>");

    private final String prefix;
    private final String root;
    private final Map<String, List<Member>> members;

    private MappedInterface(String prefix, String root, Map<String, List<Member>> members) {
        this.prefix = prefix;
        this.root = root;
        this.members = members;
    }

    private record Member(String name, String type, String value, String doc) {}

    /** Null when the file maps no configuration. */
    static MappedInterface in(String source) {
        Matcher prefix = PREFIX.matcher(source);
        if (!prefix.find()) {
            return null;
        }
        Map<String, List<Member>> members = new TreeMap<>();
        String root = null;
        String current = null;
        Matcher line = LINE.matcher(source.substring(prefix.end()));
        while (line.find()) {
            if (line.group(1) != null) {
                current = line.group(1);
                root = root == null ? current : root;
                members.put(current, new ArrayList<>());
            } else {
                members.get(current)
                        .add(new Member(
                                dashed(line.group("name")),
                                line.group("type"),
                                line.group("value"),
                                line.group("doc")));
            }
        }
        return new MappedInterface(prefix.group(1), root, members);
    }

    List<Setting> settings(String readBy) {
        List<Setting> settings = new ArrayList<>();
        add(settings, prefix, root, readBy);
        return settings;
    }

    private void add(List<Setting> settings, String at, String type, String readBy) {
        for (Member member : members.get(type)) {
            String key = at + "." + member.name();
            Matcher map = MAP.matcher(member.type());
            boolean named = map.matches();
            String below = named ? map.group(1) : member.type();
            if (members.containsKey(below)) {
                add(settings, named ? key + ".<name>" : key, below, readBy);
            } else {
                String value = member.value() == null ? "" : member.value();
                settings.add(new Setting(named ? key + ".<name>" : key, value, readBy, plain(member.doc())));
            }
        }
    }

    private static String dashed(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String plain(String doc) {
        return doc == null
                ? ""
                : doc.replaceAll("\\s*\\n\\s*\\* ?", " ")
                        .replaceAll("\\{@\\w+ #?([^}]*)}", "`$1`")
                        .strip();
    }
}
