package cn.jieshui.platform.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an operation whose answer the caller may do without: with {@code Prefer: return=minimal} (RFC 7240) what went
 * well is answered without a body, as 204, or as 201 when something was created, with its {@code Location} and
 * {@code ETag}. A {@code dryRun}, whose answer is all that there is of it, and what is taken on (202) are told all the
 * same.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface MayBeMinimal {}
