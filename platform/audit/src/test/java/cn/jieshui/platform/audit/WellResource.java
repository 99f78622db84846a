package cn.jieshui.platform.audit;

import cn.jieshui.platform.problem.Refusal;
import cn.jieshui.platform.security.Roles;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Changes wells in all the ways in which a service changes something. */
@Path("/wells/{name}")
@RolesAllowed({Roles.WATER_OFFICE, Roles.REPORTER})
public class WellResource {

    private final EntityManager entities;
    private final DataSource dataSource;
    private final Audit audit;

    @Inject
    WellResource(EntityManager entities, DataSource dataSource, Audit audit) {
        this.dataSource = dataSource;
        this.entities = entities;
        this.audit = audit;
    }

    @POST
    @Transactional
    @Operation(operationId = "digWell")
    public void dig(@PathParam("name") String name, @QueryParam("depth") BigDecimal depth) {
        Well well = new Well();
        well.name = name;
        well.depth = depth;
        well.users.add(new Well.User("甲村", BigDecimal.ONE));
        entities.persist(well);
    }

    @PUT
    @Transactional
    @Operation(operationId = "deepenWell")
    public void deepen(
            @PathParam("name") String name,
            @QueryParam("depth") BigDecimal depth,
            @QueryParam("reason") String reason) {
        well(name).depth = depth;
        audit.because(reason);
    }

    @PUT
    @Path("/users")
    @Transactional
    public void share(@PathParam("name") String name, List<String> users) {
        Well well = well(name);
        well.users.clear();
        users.forEach(user -> well.users.add(new Well.User(user, BigDecimal.ONE)));
    }

    @PUT
    @Path("/twice")
    @Transactional
    public void deepenTwice(@PathParam("name") String name) {
        well(name).depth = new BigDecimal("98");
        entities.flush();
        well(name).depth = new BigDecimal("99");
    }

    @PUT
    @Path("/note")
    @Transactional
    public void note(@PathParam("name") String name) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into well_note values ('seen')");
        }
        audit.changed("WellNote " + name, null, Map.of("text", "seen"));
    }

    @PUT
    @Path("/rehearsal")
    @Transactional
    public void rehearse(@PathParam("name") String name) {
        well(name).depth = BigDecimal.TEN;
        QuarkusTransaction.setRollbackOnly();
    }

    @PUT
    @Path("/refusal")
    @Transactional
    public void refuse(@PathParam("name") String name) {
        well(name).depth = BigDecimal.TEN;
        throw new WellIsDry();
    }

    @POST
    @Path("/survey")
    public Response survey() {
        return Response.accepted().build();
    }

    @PUT
    @Path("/plain")
    public Response plainly() {
        return Response.status(409).type("text/plain").entity("not now").build();
    }

    @DELETE
    @Transactional
    public void fill(@PathParam("name") String name) {
        entities.remove(well(name));
    }

    @GET
    public BigDecimal depth(@PathParam("name") String name) {
        return well(name).depth;
    }

    private Well well(String name) {
        Well well = entities.find(Well.class, name);
        if (well == null) {
            throw new NoSuchWell();
        }
        return well;
    }

    private static final class NoSuchWell extends Refusal {
        NoSuchWell() {
            super(Kind.NOT_FOUND, "no-such-well");
        }
    }

    private static final class WellIsDry extends Refusal {
        WellIsDry() {
            super(Kind.RULE, "well-is-dry");
        }
    }
}
