package cn.jieshui.task.plan.reading;

/** The columns of the decomposition table (分解表), by the labels that districts give them. */
enum AnnexColumn {
    NUMBER("序号", "编号"),
    CHAPTER("目标任务", "重点任务", "任务", "工作任务", "重点工作"),
    CONTENT("工作内容", "主要内容", "任务内容", "具体内容", "主要任务", "具体任务"),
    LEADS("牵头单位", "牵头部门", "责任单位", "责任部门"),
    SUPPORTS("配合单位", "配合部门", "协办单位", "协同单位", "参与单位"),
    OTHER("完成时限", "完成时间", "时限", "备注", "责任人", "责任领导");

    private final Words labels;

    AnnexColumn(String... labels) {
        this.labels = Words.of(labels);
    }

    /** The column with this label, or null. */
    static AnnexColumn of(String label) {
        String stripped = label.replace(" ", "");
        for (AnnexColumn column : values()) {
            if (column.labels.has(stripped)) {
                return column;
            }
        }
        return null;
    }
}
