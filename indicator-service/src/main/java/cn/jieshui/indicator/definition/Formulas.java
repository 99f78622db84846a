package cn.jieshui.indicator.definition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/** Compiles each formula once; the thousand that were used last stay compiled. */
@ApplicationScoped
public class Formulas {

    private static final int KEPT = 1000;

    private final Map<String, CompiledFormula> compiled = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CompiledFormula> eldest) {
            return size() > KEPT;
        }
    };

    /** A compiled formula may be used by several at once. @throws FormulaFault when the text is no formula */
    public CompiledFormula compiled(String text) {
        synchronized (compiled) {
            return compiled.computeIfAbsent(text, CompiledFormula::compile);
        }
    }
}
