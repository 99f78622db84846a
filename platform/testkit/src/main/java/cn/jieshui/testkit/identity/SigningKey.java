package cn.jieshui.testkit.identity;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/**
 * A key pair that signs tokens.
 *
 * @param id its {@code kid}
 * @param algorithm {@code RS256}, {@code PS256} or {@code ES256}
 */
public record SigningKey(String id, String algorithm, KeyPair pair) {

    private static final int P256_OCTETS = 32;

    public static SigningKey rsa(String id) {
        return new SigningKey(id, "RS256", pair("RSA", new RSAKeyGenParameterSpec(2048, RSAKeyGenParameterSpec.F4)));
    }

    public static SigningKey elliptic(String id) {
        return new SigningKey(id, "ES256", pair("EC", new ECGenParameterSpec("secp256r1")));
    }

    /** The same key for another algorithm. */
    public SigningKey with(String otherAlgorithm) {
        return new SigningKey(id, otherAlgorithm, pair);
    }

    /** The same key by another name. */
    public SigningKey named(String otherId) {
        return new SigningKey(otherId, algorithm, pair);
    }

    private static KeyPair pair(String type, AlgorithmParameterSpec size) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(type);
            generator.initialize(size);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] sign(byte[] octets) {
        try {
            Signature signature = signature();
            signature.initSign(pair.getPrivate());
            signature.update(octets);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Signature signature() throws GeneralSecurityException {
        return switch (algorithm) {
            case "RS256" -> Signature.getInstance("SHA256withRSA");
            case "ES256" -> Signature.getInstance("SHA256withECDSAinP1363Format");
            case "PS256" -> {
                Signature pss = Signature.getInstance("RSASSA-PSS");
                pss.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
                yield pss;
            }
            default -> throw new IllegalArgumentException(algorithm);
        };
    }

    /** The public half as it stands in a key set (RFC 7517). */
    public Map<String, Object> published() {
        Map<String, Object> jwk = new TreeMap<>(Map.of("kid", id, "use", "sig"));
        if (pair.getPublic() instanceof RSAPublicKey rsa) {
            jwk.put("kty", "RSA");
            jwk.put("n", encoded(unsigned(rsa.getModulus())));
            jwk.put("e", encoded(unsigned(rsa.getPublicExponent())));
        } else {
            ECPublicKey ec = (ECPublicKey) pair.getPublic();
            jwk.put("kty", "EC");
            jwk.put("crv", "P-256");
            jwk.put("x", encoded(padded(ec.getW().getAffineX())));
            jwk.put("y", encoded(padded(ec.getW().getAffineY())));
        }
        return jwk;
    }

    private static byte[] unsigned(BigInteger number) {
        byte[] octets = number.toByteArray();
        return octets[0] == 0 ? Arrays.copyOfRange(octets, 1, octets.length) : octets;
    }

    private static byte[] padded(BigInteger number) {
        byte[] octets = unsigned(number);
        byte[] padded = new byte[P256_OCTETS];
        System.arraycopy(octets, 0, padded, P256_OCTETS - octets.length, octets.length);
        return padded;
    }

    private static String encoded(byte[] octets) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    }
}
