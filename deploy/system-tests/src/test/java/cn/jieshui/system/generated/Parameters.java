package cn.jieshui.system.generated;

import com.fasterxml.jackson.databind.JsonNode;

/** Values of parameters that are right, of what the suite is known to have. */
final class Parameters {

    static final String AREA = "500110";
    static final String PLAN = "500110-2023";

    private final Memory memory;

    Parameters(Memory memory) {
        this.memory = memory;
    }

    /** A part of the path, by what stands before it. */
    String inPath(String operation, String before, String name, Draw draw) {
        return switch (before) {
            case "audit" -> draw.of("department-service", "task-service", "indicator-service", "gateway");
            case "adjustments", "findings" -> String.valueOf(draw.between(1, 12));
            case "editions" -> String.valueOf(draw.between(1, 90));
            case "compliance", "indicators" -> memory.one("indicators", draw, PLAN + "-G1");
            case "imports" -> memory.one("measurements/imports", draw, "1");
            case "plans", "datasets" -> plan(operation, draw);
            default -> memory.one(before, draw, name);
        };
    }

    /** The plan of the year stays in force for all others; what ends or changes a plan takes one that was imported. */
    private String plan(String operation, Draw draw) {
        String draft = memory.one("made by importPlan", draw, "500110-1989");
        return switch (operation) {
            case "deletePlan", "changePlan", "confirmFinding", "issuePlan", "adjustPlan", "closePlan" -> draft;
            default -> draw.percent(60) ? PLAN : draft;
        };
    }

    String inQuery(String operation, Operation.Parameter parameter, Draw draw) {
        JsonNode choice = parameter.schema().path("enum");
        if (choice.size() > 0) {
            return choice.get(draw.below(choice.size())).asText();
        }
        return switch (parameter.name()) {
            case "area" -> AREA;
            case "plan" -> PLAN;
            case "department" -> memory.one("departments", draw, "500110-slj");
            case "task" -> memory.one("tasks", draw, PLAN + "-T09");
            case "deliverable" -> memory.one("deliverables", draw, PLAN + "-T09-D2");
            case "measure" -> memory.one("measures", draw, "water_use");
            case "scheme" -> "500110-annual";
            case "source" -> "500110-slj";
            case "goal" -> draw.of("total-water-use", "leakage-rate");
            case "type" -> draw.of("compliance.*", "plan.*", "progress.accepted.v1");
            case "cursor" -> memory.one("cursor of " + operation, draw, "");
            case "limit" -> String.valueOf(draw.of(1, 2, 5, 20, 50));
            case "year" -> operation.equals("importPlan") ? String.valueOf(draw.between(1990, 2100)) : "2023";
            case "revision" -> "1";
            case "asOf" -> month(draw);
            case "period" -> draw.of(month(draw), "2023-Q2", "2023");
            case "on" -> draw.of("2023-06-30", "2020-01-01");
            case "from" -> draw.of("2026-11-01T00:00:00Z", "2023-01-01T08:00:00%2B08:00");
            case "to" -> "2026-11-02T00:00:00Z";
            case "knownAt" -> "2099-12-31T00:00:00Z";
            case "changedSince" -> draw.of("2023-01-01T00:00:00Z", "2026-11-01T00:00:00Z");
            case "dryRun" -> draw.of("true", "false", "false", "false");
            case "history" -> draw.of("true", "false");
            case "name" -> OddValues.escaped(memory.one("names of departments", draw, "区水利局"));
            case "query" -> OddValues.escaped(draw.of("水", "局", "500110"));
            case "actor" -> "water-office";
            case "operation" -> draw.of("acceptReport", "issuePlan");
            default -> throw new IllegalStateException("Nobody knows a value of the parameter " + parameter.name());
        };
    }

    static String month(Draw draw) {
        return "2023-%02d".formatted(draw.between(1, 12));
    }
}
