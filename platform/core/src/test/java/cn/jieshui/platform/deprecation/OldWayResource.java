package cn.jieshui.platform.deprecation;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Operations of the tests that go out of use, as none of the suite does today. */
@Path("/trial/ways")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "ways")
public class OldWayResource {

    static final String INSTEAD = "改用 newWay · newWay";

    @GET
    @Path("/old")
    @Sunset(since = "2026-12-01", on = "2027-06-01", instead = INSTEAD)
    @Operation(operationId = "oldWay", summary = "The old way")
    public List<String> old(@QueryParam("refuse") boolean refuse) {
        if (refuse) {
            throw new BadRequestException();
        }
        return List.of("old");
    }

    @GET
    @Path("/new")
    @Operation(operationId = "newWay", summary = "The new way")
    public List<String> way(
            @Sunset(since = "2026-12-15", on = "2027-09-01", instead = "改用 on · on") @QueryParam("day") String day,
            @QueryParam("on") String on,
            @Sunset(since = "2027-01-01", on = "2027-07-01", instead = "改用 on · on") @HeaderParam("X-Day")
                    String header) {
        return Stream.of(day, on, header).filter(Objects::nonNull).toList();
    }
}
