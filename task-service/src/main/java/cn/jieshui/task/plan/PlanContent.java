package cn.jieshui.task.plan;

import java.util.List;

/** Everything that a plan says: what the reader found, or what a person made of it. */
public record PlanContent(
        PlanHeading heading,
        List<BasisDocument> basisDocuments,
        List<Paragraph> preamble,
        List<Chapter> chapters,
        List<Goal> goals,
        List<Task> tasks,
        List<AnnexRow> annex) {}
