package cn.jieshui.platform.deprecation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of an operation, or of one of its parameters, that it goes out of use. The contract says it ({@code deprecated},
 * {@code x-deprecated-since}, {@code x-sunset}, {@code x-instead}), and so does every answer to whoever uses it:
 * {@code Deprecation} (RFC 9745), {@code Sunset} (RFC 8594) and a {@code Link}. Until its day has come the build fails
 * when it is taken away. Days begin at midnight in Asia/Shanghai.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.PARAMETER})
public @interface Sunset {

    /** The day from which on it is deprecated, such as 2026-12-01. */
    String since();

    /** The first day on which it need not be served any more, at least six months later. */
    String on();

    /** What to use instead, in Chinese and in English, with " · " between. */
    String instead();
}
