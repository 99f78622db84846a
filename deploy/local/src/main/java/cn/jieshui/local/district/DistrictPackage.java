package cn.jieshui.local.district;

import cn.jieshui.local.CannotStart;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files that a district brings (区县数据包); {@code district.json} says what it is about. */
public final class DistrictPackage {

    private final Path folder;
    private final JsonNode about;

    private DistrictPackage(Path folder, JsonNode about) {
        this.folder = folder;
        this.about = about;
    }

    /** @throws CannotStart when the folder has no district.json, or one that cannot be read */
    public static DistrictPackage in(Path folder) {
        Path file = folder.resolve("district.json");
        if (!Files.exists(file)) {
            throw new CannotStart("there is no district package in " + folder + " 没有该区县的数据包");
        }
        return new DistrictPackage(folder, read(file));
    }

    private static JsonNode read(Path file) {
        try {
            return SuiteClient.JSON.readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException e) {
            throw new CannotStart(file + " is not JSON 不是有效的 JSON: " + e.getOriginalMessage() + " (line "
                    + (e.getLocation() == null ? "?" : e.getLocation().getLineNr()) + ")");
        } catch (IOException e) {
            throw new CannotStart(file + " cannot be read 无法读取: " + e);
        }
    }

    String folder() {
        return folder.getFileName().toString();
    }

    /** The code of its area (GB/T 2260). */
    public String area() {
        return text("area");
    }

    String name() {
        return text("name");
    }

    String year() {
        return text("year");
    }

    String plan() {
        return text("plan");
    }

    /** Whether the plan is issued as soon as it is read; a draft else, for a person to confirm its findings. */
    boolean issuesPlan() {
        return about.path("issue").asBoolean();
    }

    JsonNode example() {
        return about.path("example");
    }

    /** The plan document, in the bytes it was issued in. */
    byte[] document() throws IOException {
        return Files.readAllBytes(folder.resolve(text("document")));
    }

    /** The entries of one of its files; none when it has no such file. */
    List<JsonNode> entries(String file) {
        List<JsonNode> entries = new ArrayList<>();
        if (Files.exists(folder.resolve(file))) {
            read(folder.resolve(file)).forEach(entries::add);
        }
        return entries;
    }

    private String text(String member) {
        if (!about.hasNonNull(member)) {
            throw new CannotStart(folder.resolve("district.json") + " says no \"" + member + "\" 缺少该项");
        }
        return about.path(member).asText();
    }
}
