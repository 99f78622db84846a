package cn.jieshui.task.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/**
 * The whole that a share or COMPLETE is counted against (总体).
 *
 * @param name in the document's words, any threshold included
 * @param amount how many there are; null while unknown
 */
@Embeddable
public record Population(
        @Column(name = "population_name") String name,
        @Column(name = "population_amount") BigDecimal amount) {

    /** Nothing for a null name. */
    static Population named(String name) {
        return name == null ? null : new Population(name, null);
    }
}
