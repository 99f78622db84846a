package cn.jieshui.benchmarks;

import cn.jieshui.local.LocalSuite;
import java.util.List;

/**
 * The options of the JVMs that are measured, services and baselines alike: as {@code mvn -Prun} starts them (C1 alone),
 * or, with {@code -Djit=default}, compiled as on Kubernetes.
 */
public final class Jvm {

    public static final List<String> OPTIONS =
            compiledWell() ? List.of("-XX:+UseSerialGC", "-Xmx256m") : LocalSuite.QUICK_AND_SMALL;

    private Jvm() {}

    private static boolean compiledWell() {
        return "default".equals(System.getProperty("jieshui.jit"));
    }

    public static String told() {
        return compiledWell() ? "the JVM's default JIT" : "C1 alone";
    }
}
