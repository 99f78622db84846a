package cn.jieshui.platform.web;

import cn.jieshui.platform.outbox.Outbox;
import cn.jieshui.platform.outbox.OutboxEvent;
import cn.jieshui.platform.security.Caller;
import cn.jieshui.platform.security.Roles;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.ConnectException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A resource for the tests of what all resources have in common. */
@Path("/trial")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TrialResource {

    static final String SECRET = "select secret from vault";

    private final Outbox outbox;
    private final EntityManager database;
    private final Caller caller;

    @Inject
    TrialResource(Outbox outbox, EntityManager database, Caller caller) {
        this.outbox = outbox;
        this.database = database;
        this.caller = caller;
    }

    /** One value of each kind that the suite's bodies are made of. */
    public record Line(
            @NotNull BigDecimal amount, Integer count, Boolean done, LocalDate on, Instant at, JsonNode extra) {}

    public record Sheet(@Size(max = 3) List<@NotNull @Valid Line> lines) {}

    /** A view with a fault of its own. */
    public record Unwritable(String name) {
        public String broken() {
            return name;
        }

        public Object getBroken() {
            throw new IllegalStateException(SECRET);
        }
    }

    @POST
    @Path("/sheets")
    public Sheet echo(@NotNull @Valid Sheet sheet) {
        return sheet;
    }

    @GET
    @Path("/unwritable")
    public Unwritable unwritable() {
        return new Unwritable("name");
    }

    @GET
    @Path("/broken-rule")
    @Valid
    public Line brokenRule() {
        return new Line(null, null, null, null, null, null);
    }

    @GET
    @Path("/failures/{how}")
    public String fail(@PathParam("how") String how) throws Throwable {
        throw switch (how) {
            case "runtime" -> new IllegalStateException(SECRET);
            case "checked" -> new Exception(SECRET, new IllegalArgumentException(SECRET));
            case "sql" -> new IllegalStateException(new SQLException(SECRET, "42P01"));
            case "error" -> new StackOverflowError(SECRET);
            case "stale" -> new OptimisticLockException(SECRET);
            case "unique" -> new IllegalStateException(new SQLException(SECRET, "23505"));
            case "unreachable" -> new UncheckedIOException(new ConnectException(SECRET));
            case "exhausted" -> new IllegalStateException(new SQLException(SECRET, "53300"));
            case "no-connection" -> new IllegalStateException(new SQLException(SECRET));
            default -> new IllegalArgumentException(how);
        };
    }

    /** Holds a connection of the pool for a while. */
    @GET
    @Path("/rest")
    @Transactional
    public String rest(@QueryParam("seconds") @DefaultValue("0") int seconds) {
        database.createNativeQuery("select cast(pg_sleep(?1) as text)", String.class)
                .setParameter(1, seconds)
                .getSingleResult();
        return "\"rested\"";
    }

    @POST
    @Path("/told/{subject}")
    @Transactional
    public void tell(@PathParam("subject") String subject) {
        outbox.publish(new OutboxEvent("told.v1", subject, "told.told.v1", subject, 1, Map.of("told", true)));
    }

    /** What the token says of the caller. */
    public record Who(String subject, Set<String> roles, String department, Set<String> areas) {}

    @GET
    @Path("/caller")
    @RolesAllowed(Roles.ANYONE)
    public Who caller() {
        return new Who(caller.subject(), caller.roles(), caller.department().orElse(null), caller.areas());
    }
}
