package cn.jieshui.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page that tells commands, and behind some of them what they print. */
final class Guide {

    private static final Pattern BLOCK =
            Pattern.compile("^```(bash|text)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    private Guide() {}

    /**
     * @param commands as they stand on the page
     * @param prints what the page says that comes out of them, with {@code …} for what it does not say; empty when the
     *     page shows nothing
     */
    record Step(String commands, String prints) {

        /** What comes out of the step when the page is right. */
        Pattern expected() {
            String[] told = prints.strip().split("…", -1);
            StringBuilder pattern = new StringBuilder();
            for (int i = 0; i < told.length; i++) {
                pattern.append(i == 0 ? "" : ".*").append(Pattern.quote(told[i]));
            }
            return Pattern.compile(pattern.toString(), Pattern.DOTALL);
        }
    }

    static List<Step> in(Path page) throws IOException {
        List<Step> steps = new ArrayList<>();
        Matcher block = BLOCK.matcher(Files.readString(page));
        while (block.find()) {
            if (block.group(1).equals("bash")) {
                steps.add(new Step(block.group(2), ""));
            } else {
                Step told = steps.remove(steps.size() - 1);
                steps.add(new Step(told.commands(), block.group(2)));
            }
        }
        return steps;
    }
}
