package cn.jieshui.platform.identity;

import io.quarkus.security.AuthenticationFailedException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jose4j.jwt.consumer.ErrorCodeValidator;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;

/** Why a token is not taken, as an operator is told; nothing of the token itself. */
public enum Reason {
    /** No token in the form of a signed JWT, or signed in a way that is never taken. */
    FORM,
    /** The issuer publishes no such key. */
    KEY,
    SIGNATURE,
    EXPIRED,
    /** Not valid yet, or issued in the future. */
    EARLY,
    ISSUER,
    /** Not meant for this system. */
    AUDIENCE,
    /** An ID token, a refresh token or whatever is no access token. */
    KIND,
    /** Bound to a key of its client that is not proved. */
    BOUND,
    /** Its roles are no list of names. */
    ROLES,
    /** A claim is missing or of a wrong type. */
    CLAIMS;

    private static final int DEEPEST = 20;
    private static final String ATTRIBUTE = Reason.class.getName();

    /** Refuses a token before its signature is looked at. */
    AuthenticationFailedException refusal() {
        return new AuthenticationFailedException(Map.of(ATTRIBUTE, this));
    }

    /** @param refusal as the check of the token failed with it */
    public static Reason of(Throwable refusal) {
        return Stream.iterate(refusal, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .flatMap(cause -> reason(cause).stream())
                .findFirst()
                .orElse(FORM);
    }

    private static Optional<Reason> reason(Throwable cause) {
        if (cause instanceof AuthenticationFailedException failed && failed.getAttribute(ATTRIBUTE) != null) {
            return Optional.of(failed.getAttribute(ATTRIBUTE));
        }
        return cause instanceof InvalidJwtException invalid
                ? invalid.getErrorDetails().stream().map(Reason::of).findFirst().or(() -> Optional.of(FORM))
                : Optional.empty();
    }

    private static Reason of(ErrorCodeValidator.Error error) {
        return switch (error.getErrorCode()) {
            case ErrorCodes.EXPIRED -> EXPIRED;
            case ErrorCodes.NOT_YET_VALID, ErrorCodes.ISSUED_AT_INVALID_FUTURE -> EARLY;
            case ErrorCodes.ISSUER_INVALID, ErrorCodes.ISSUER_MISSING -> ISSUER;
            case ErrorCodes.AUDIENCE_INVALID, ErrorCodes.AUDIENCE_MISSING -> AUDIENCE;
            case ErrorCodes.SIGNATURE_INVALID, ErrorCodes.SIGNATURE_MISSING -> SIGNATURE;
            case ErrorCodes.MISCELLANEOUS -> named(error.getErrorMessage());
            default -> CLAIMS;
        };
    }

    private static Reason named(String message) {
        return Arrays.stream(values())
                .filter(reason -> message != null && message.contains(reason.name()))
                .findFirst()
                .orElse(FORM);
    }
}
