package cn.jieshui.platform.audit;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Something to change. */
@Entity
class Well {

    @Id
    String name;

    BigDecimal depth;
    LocalDate opened;

    @ElementCollection
    @CollectionTable(name = "well_user", joinColumns = @JoinColumn(name = "well_name"))
    @OrderColumn(name = "position")
    List<User> users = new ArrayList<>();

    @Version
    long version;

    /** Who draws water from it. */
    @Embeddable
    record User(String name, BigDecimal share) {}
}
