package cn.jieshui.gateway.events.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signatures of the Standard Webhooks specification: v1, HMAC-SHA256 over id, time and body. */
final class Signature {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String PREFIX = "whsec_";
    private static final int OCTETS = 32;

    private Signature() {}

    static String newSecret() {
        byte[] secret = new byte[OCTETS];
        RANDOM.nextBytes(secret);
        return PREFIX + Base64.getEncoder().encodeToString(secret);
    }

    /** The value of {@code webhook-signature}: one signature of each secret. */
    static String of(List<String> secrets, String id, long seconds, byte[] body) {
        return secrets.stream()
                .map(secret -> "v1," + sign(secret, id + "." + seconds + ".", body))
                .collect(Collectors.joining(" "));
    }

    private static String sign(String secret, String head, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(PREFIX.length())), "HmacSHA256"));
            mac.update(head.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
