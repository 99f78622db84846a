package cn.jieshui.task.plan.reading;

/** A department's part in a task (牵头, 配合, 负责), by the words behind its name and by the labels in front of it. */
public enum PartyRole {
    LEAD(Words.of("牵头", "牵头负责", "负责牵头", "牵头组织", "牵头实施", "主办"), Words.of("牵头单位", "牵头部门", "责任单位", "责任部门", "主办单位")),
    SUPPORT(
            Words.of("配合", "按职责分工配合", "按职责配合", "积极配合", "协同配合", "协助", "协办", "参与", "协同"),
            Words.of("配合单位", "配合部门", "协办单位", "协同单位", "参与单位")),
    RESPONSIBLE(
            Words.of("负责", "按职责分工负责", "按各自职责分工负责", "按职责负责", "按各自职责负责", "具体负责", "负责实施", "负责落实", "组织实施", "按职责分工落实", "承办"),
            Words.of("实施单位", "承办单位", "建设单位", "负责单位"));

    private final Words behind;
    private final Words labels;

    PartyRole(Words behind, Words labels) {
        this.behind = behind;
        this.labels = labels;
    }

    /** The role whose longest word ends the clause, or null. */
    static PartyRole behind(String clause) {
        PartyRole longest = null;
        for (PartyRole role : values()) {
            if (!role.wordBehind(clause).isEmpty()
                    && (longest == null
                            || role.wordBehind(clause).length()
                                    > longest.wordBehind(clause).length())) {
                longest = role;
            }
        }
        return longest;
    }

    String wordBehind(String clause) {
        return behind.endOf(clause);
    }

    /** The role whose label and colon begin the clause, or null. */
    static PartyRole labelled(String clause) {
        for (PartyRole role : values()) {
            String label = role.label(clause);
            if (!label.isEmpty() && clause.startsWith(":", label.length())) {
                return role;
            }
        }
        return null;
    }

    String label(String clause) {
        return labels.at(clause, 0);
    }
}
