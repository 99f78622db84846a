package cn.jieshui.task.plan.web;

import cn.jieshui.platform.security.Caller;
import cn.jieshui.platform.security.Roles;
import cn.jieshui.platform.web.ETags;
import cn.jieshui.platform.web.Page;
import cn.jieshui.task.plan.Task;
import cn.jieshui.task.plan.TaskFilter;
import cn.jieshui.task.plan.Tasks;
import cn.jieshui.task.plan.reading.PartyRole;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Tasks over HTTP; a task's entity tag is that of its plan, with which it changes. */
@Path("/api/v1/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tasks", description = "The numbered items of plans 工作任务")
public class TaskResource {

    private final Tasks tasks;
    private final Followed followed;
    private final Caller caller;

    @Inject
    TaskResource(Tasks tasks, Followed followed, Caller caller) {
        this.tasks = tasks;
        this.followed = followed;
        this.caller = caller;
    }

    @GET
    @Transactional
    @RolesAllowed(Roles.ANYONE)
    @Operation(
            operationId = "listTasks",
            summary = "Tasks by plan, department and the role that it has, as they stand in their plans")
    public Page<TaskView> list(
            @QueryParam("plan") String plan,
            @Parameter(
                            description = "That has a part; of open plans also those in which it has taken the place of"
                                    + " another, or belongs to a collective")
                    @QueryParam("department")
                    String department,
            @QueryParam("role") PartyRole role,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("cursor") String cursor) {
        Place after = Place.of(cursor, 1);
        TaskFilter filter = TaskFilter.of(caller.areas(), plan, department, followed.by(department), role);
        List<Task> found = tasks.list(filter, after.plan(), after.positions()[0], limit + 1);
        return Page.of(
                found, limit, TaskView::of, last -> Place.cursor(last.plan().id(), last.position()));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed(Roles.ANYONE)
    @Operation(operationId = "getTask", summary = "One task with its deliverables")
    public RestResponse<TaskView> get(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        Task task = tasks.get(id, caller.areas());
        return ETags.read(ifNoneMatch, task.plan().version(), TaskView.of(task));
    }
}
