package cn.jieshui.indicator.definition;

import cn.jieshui.indicator.definition.Operand.Part;
import cn.jieshui.indicator.measure.KnownMeasure;
import cn.jieshui.indicator.measure.Measure;
import cn.jieshui.indicator.measure.Shape;
import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.Token.TokenType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds out which series the names in a formula mean. */
final class Operands {

    private static final String NUMERATOR = "numerator";
    private static final String DENOMINATOR = "denominator";

    private final Map<String, KnownMeasure> measures;
    private final Map<String, Operand> found = new LinkedHashMap<>();
    private int named;

    /** @param measures those that there are, by code */
    Operands(Map<String, KnownMeasure> measures) {
        this.measures = measures;
    }

    /** In the order in which the formulas name them first. */
    List<Operand> found() {
        return List.copyOf(found.values());
    }

    /** How often a name has been looked up. */
    int named() {
        return named;
    }

    /** Whether a part of a formula is a name. */
    static boolean isName(ASTNode node) {
        TokenType type = node.getToken().getType();
        return type == TokenType.VARIABLE_OR_CONSTANT || type == TokenType.STRUCTURE_SEPARATOR;
    }

    /** The parts of a name that dots separate. @throws FormulaFault when it is none */
    static List<String> path(ASTNode node) {
        if (node.getToken().getType() == TokenType.VARIABLE_OR_CONSTANT) {
            return List.of(node.getToken().getValue());
        }
        if (node.getToken().getType() != TokenType.STRUCTURE_SEPARATOR) {
            throw new FormulaFault("formula-not-arithmetic", node.getToken().getValue());
        }
        List<String> path = new ArrayList<>(path(node.getParameters().get(0)));
        path.addAll(path(node.getParameters().get(1)));
        return path;
    }

    /** The codes of the measures that a formula names, whether they exist or not. */
    static List<String> codes(ASTNode node) {
        return isName(node)
                ? List.of(path(node).get(0))
                : node.getParameters().stream()
                        .flatMap(part -> codes(part).stream())
                        .toList();
    }

    /** The names of the series that a formula reads, as {@link Operand#name} has them. */
    static Set<String> names(ASTNode node) {
        return isName(node)
                ? Set.of(String.join(".", path(node)))
                : node.getParameters().stream()
                        .flatMap(part -> names(part).stream())
                        .collect(Collectors.toSet());
    }

    /** @throws FormulaFault when the name means no series */
    Operand operand(ASTNode node) {
        List<String> path = path(node);
        named++;
        return found.computeIfAbsent(String.join(".", path), name -> resolve(name, path));
    }

    private Operand resolve(String name, List<String> path) {
        KnownMeasure known = measures.get(path.get(0));
        if (known == null) {
            throw new FormulaFault("formula-unknown-measure", path.get(0));
        }
        Measure measure = known.measure();
        List<String> rest = path.subList(1, path.size());
        Part part = part(measure, rest);
        List<String> place =
                part == Part.NUMERATOR || part == Part.DENOMINATOR ? rest.subList(0, rest.size() - 1) : rest;
        if (!isSeries(measure, place)) {
            throw new FormulaFault("formula-unknown-dimension-value", name, measure.code());
        }
        return new Operand(name, known.key(), String.join(".", place), part, measure.frequency(), measure.unit());
    }

    private static Part part(Measure measure, List<String> rest) {
        if (measure.shape() != Shape.RATIO) {
            return Part.AMOUNT;
        }
        String last = rest.isEmpty() ? "" : rest.get(rest.size() - 1);
        return switch (last) {
            case NUMERATOR -> Part.NUMERATOR;
            case DENOMINATOR -> Part.DENOMINATOR;
            default -> Part.PAIR;
        };
    }

    private static boolean isSeries(Measure measure, List<String> place) {
        List<List<String>> dimensions = List.copyOf(measure.dimensions().values());
        if (place.size() != dimensions.size()) {
            return false;
        }
        for (int i = 0; i < place.size(); i++) {
            if (!dimensions.get(i).contains(place.get(i))) {
                return false;
            }
        }
        return true;
    }
}
