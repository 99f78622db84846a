package cn.jieshui.department.directory;

import jakarta.persistence.Embeddable;

/**
 * Another spelling of a department's name (别称).
 *
 * @param seenIn where the spelling occurs, or null
 */
@Embeddable
public record Alias(String name, String seenIn) {}
