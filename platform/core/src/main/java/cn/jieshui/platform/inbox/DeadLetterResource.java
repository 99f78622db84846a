package cn.jieshui.platform.inbox;

import cn.jieshui.platform.problem.Refusal;
import cn.jieshui.platform.security.Roles;
import cn.jieshui.platform.web.Cursor;
import cn.jieshui.platform.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The operator's view of the dead letters; not reachable through the gateway. */
@Path("/operations/dead-letters")
@RolesAllowed(Roles.ADMIN)
public class DeadLetterResource {

    private final DeadLetters letters;
    private final Fold fold;

    @Inject
    DeadLetterResource(DeadLetters letters, Fold fold) {
        this.letters = letters;
        this.fold = fold;
    }

    @GET
    @Operation(operationId = "listDeadLetters", hidden = true)
    public Page<DeadLetters.Letter> list(
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        List<DeadLetters.Letter> rows = letters.list(cursor, limit + 1);
        return Page.of(rows, limit, row -> row, row -> Cursor.after(String.valueOf(row.id())));
    }

    /**
     * Folds the record again, as when the fault that it met has been repaired.
     *
     * @throws StillUnreadable 422 with the reason when it fails again; nothing is changed then
     */
    @POST
    @Path("/{id}/replay")
    @Transactional
    @Operation(operationId = "replayDeadLetter", hidden = true)
    public void replay(@PathParam("id") long id) throws SQLException {
        var record = letters.take(id).orElseThrow(NoSuchDeadLetter::new);
        try {
            fold.again(record);
        } catch (PoisonEvent | UnreadableRecord e) {
            throw new StillUnreadable(e.getMessage());
        }
    }

    private static final class NoSuchDeadLetter extends Refusal {
        NoSuchDeadLetter() {
            super(Kind.NOT_FOUND, "no-such-dead-letter");
        }
    }

    private static final class StillUnreadable extends Refusal {
        StillUnreadable(String reason) {
            super(Kind.RULE, "dead-letter-still-unreadable", reason);
        }
    }
}
