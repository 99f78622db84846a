package cn.jieshui.platform.web;

import cn.jieshui.platform.problem.Refusal;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;

/** Strong entity tags made from an aggregate's version. */
public final class ETags {

    private static final String ANY = "*";

    private ETags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Lets a change pass only if the caller has read the current version ({@code *} takes any).
     *
     * @throws Refusal 428 without the header, 412 when it names another version; weak tags never match
     */
    public static void requireMatch(String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new PreconditionRequired();
        }
        if (!names(ifMatch, of(version))) {
            throw new StaleVersion(version);
        }
    }

    /** Whether {@code If-None-Match} names the version, so that nothing but 304 need be prepared. */
    public static boolean matches(String ifNoneMatch, long version) {
        return matches(ifNoneMatch, of(version));
    }

    /** The same for a tag in its quotes. */
    static boolean matches(String ifNoneMatch, String tag) {
        return ifNoneMatch != null && names(ifNoneMatch.replace("W/", ""), tag);
    }

    /** 304 when {@code If-None-Match} names the version, else 200 with the view; both carry the tag. */
    public static <T> RestResponse<T> read(String ifNoneMatch, long version, T view) {
        ResponseBuilder<T> response = matches(ifNoneMatch, version)
                ? ResponseBuilder.create(StatusCode.NOT_MODIFIED)
                : ResponseBuilder.ok(view);
        return response.header(HttpHeaders.ETAG, of(version)).build();
    }

    /** 200 with the view and the tag of its version. */
    public static <T> RestResponse<T> ok(long version, T view) {
        return ResponseBuilder.ok(view).header(HttpHeaders.ETAG, of(version)).build();
    }

    private static boolean names(String header, String tag) {
        return Arrays.stream(header.split(",", -1))
                .map(String::strip)
                .anyMatch(named -> named.equals(ANY) || named.equals(tag));
    }

    private static final class PreconditionRequired extends Refusal {
        PreconditionRequired() {
            super(Kind.PRECONDITION_REQUIRED, "precondition-required");
        }
    }

    private static final class StaleVersion extends Refusal {
        StaleVersion(long version) {
            super(Kind.PRECONDITION_FAILED, "stale-version", version);
        }
    }
}
