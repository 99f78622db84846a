package cn.jieshui.department.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/**
 * How a department ended in a reform (机构改革).
 *
 * @param effectiveOn the first day, in Asia/Shanghai, on which its successors stand in its place
 * @param documentNumber the number of the document that orders it (发文字号)
 */
@Embeddable
public record Succession(
        @Enumerated(EnumType.STRING) @Column(name = "succession_kind")
        Kind kind,

        LocalDate effectiveOn,
        String documentNumber) {

    /** What became of the department. */
    public enum Kind {
        /** One department goes on under another name (更名). */
        RENAME,
        /** Several go on as one, or one goes over into another that exists already (合并). */
        MERGE,
        /** One goes on as several (拆分). */
        SPLIT
    }

    /** The last day of those that it ends. */
    LocalDate eve() {
        return effectiveOn.minusDays(1);
    }
}
