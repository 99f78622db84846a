package cn.jieshui.platform.audit.chain;

import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;
import org.bouncycastle.crypto.digests.SM3Digest;

/** SM3 (GB/T 32905) of Bouncy Castle. */
@Singleton
@DefaultBean
public class Sm3 implements ChainHash {

    @Override
    public String algorithm() {
        return "SM3";
    }

    @Override
    public byte[] of(byte[] octets) {
        SM3Digest digest = new SM3Digest();
        digest.update(octets, 0, octets.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return hash;
    }
}
