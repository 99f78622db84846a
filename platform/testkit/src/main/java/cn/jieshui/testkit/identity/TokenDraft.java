package cn.jieshui.testkit.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A token before it is signed; each method answers another draft. */
public final class TokenDraft {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Object> header;
    private final Map<String, Object> claims;
    private final SigningKey key;

    TokenDraft(Map<String, Object> header, Map<String, Object> claims, SigningKey key) {
        this.header = header;
        this.claims = claims;
        this.key = key;
    }

    /** With a member of the JOSE header; null takes it away. */
    public TokenDraft header(String name, Object value) {
        return new TokenDraft(changed(header, name, value), claims, key);
    }

    /** With a claim; null takes it away. */
    public TokenDraft claim(String name, Object value) {
        return new TokenDraft(header, changed(claims, name, value), key);
    }

    /** To be signed with another key, which the header names. */
    public TokenDraft by(SigningKey other) {
        return new TokenDraft(changed(changed(header, "kid", other.id()), "alg", other.algorithm()), claims, other);
    }

    private static Map<String, Object> changed(Map<String, Object> members, String name, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(members);
        if (value == null) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return changed;
    }

    public String signed() {
        return content() + "." + encoded(key.sign(content().getBytes(StandardCharsets.US_ASCII)));
    }

    /** Without a signature ({@code alg: none}). */
    public String unsigned() {
        return header("alg", "none").content() + ".";
    }

    /** As HS256, by whoever knows the secret. */
    public String authenticated(byte[] secret) {
        try {
            String content = header("alg", "HS256").content();
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return content + "." + encoded(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String content() {
        return encoded(json(header)) + "." + encoded(json(claims));
    }

    private static byte[] json(Map<String, Object> members) {
        try {
            return JSON.writeValueAsBytes(members);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(byte[] octets) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    }
}
