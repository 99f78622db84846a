package cn.jieshui.task.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * What stands above a plan; each null while nobody has said it.
 *
 * @param number the document number (发文字号)
 * @param issuer the issuing body (发文机关), as written
 * @param issuedOn the date of issue (成文日期), in Asia/Shanghai
 */
@Embeddable
public record PlanHeading(
        String title, @Column(name = "document_number") String number, String issuer, LocalDate issuedOn) {

    static final PlanHeading UNKNOWN = new PlanHeading(null, null, null, null);
}
