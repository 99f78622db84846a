package cn.jieshui.task.plan.reading;

import java.util.List;

/** A task as read, with the parts its lead phrases cut it into: annex rows stand for a task or for one of these. */
record TaskReading(ReadTask task, List<LeadPhrases.Segment> segments) {}
