package cn.jieshui.platform.audit.chain;

/** The hash function of the chain; a certified module can take the place of the one that comes with the suite. */
public interface ChainHash {

    /** As it is kept with each line. */
    String algorithm();

    /** Several threads may ask at the same time. */
    byte[] of(byte[] octets);
}
