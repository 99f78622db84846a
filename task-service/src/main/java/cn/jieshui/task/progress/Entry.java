package cn.jieshui.task.progress;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * A named thing that was completed (台账条目), such as an enterprise that became a water-saving one.
 *
 * @param code its identity within the deliverable; names may repeat, codes never
 * @param completedOn the day, in Asia/Shanghai
 */
@Embeddable
public record Entry(String code, String name, LocalDate completedOn) {}
