package cn.jieshui.indicator.compliance.web;

import cn.jieshui.indicator.calculation.ReductionBase;
import cn.jieshui.indicator.compliance.AgainstBase;
import cn.jieshui.indicator.compliance.Edition;
import cn.jieshui.indicator.compliance.Editions;
import cn.jieshui.indicator.compliance.ExplainResult;
import cn.jieshui.indicator.compliance.GoalYear;
import cn.jieshui.indicator.compliance.GoalYears;
import cn.jieshui.indicator.compliance.GoalYears.Filter;
import cn.jieshui.indicator.compliance.KnownResult;
import cn.jieshui.indicator.compliance.PastResult;
import cn.jieshui.indicator.compliance.PastResults;
import cn.jieshui.indicator.compliance.PlanMonth;
import cn.jieshui.indicator.compliance.Results;
import cn.jieshui.indicator.compliance.web.PlanAnswers.Answer;
import cn.jieshui.indicator.compliance.web.PlanAnswers.Question;
import cn.jieshui.indicator.plan.Indicators;
import cn.jieshui.indicator.plan.KnownIndicator;
import cn.jieshui.indicator.plan.NothingKnownThen;
import cn.jieshui.indicator.plan.Positions;
import cn.jieshui.indicator.storage.KnownAt;
import cn.jieshui.platform.security.Caller;
import cn.jieshui.platform.security.Roles;
import cn.jieshui.platform.time.Zones;
import cn.jieshui.platform.web.ContentTags;
import cn.jieshui.platform.web.Cursor;
import cn.jieshui.platform.web.ETags;
import cn.jieshui.platform.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The results over HTTP. */
@Path(ComplianceResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "compliance", description = "Year-to-date results, pace and lights 达标情况")
public class ComplianceResource {

    static final String PATH = "/api/v1/compliance";

    private static final int MOST_NAMED = 500;

    private final Editions editions;
    private final PlanAnswers answers;
    private final GoalYears goalYears;
    private final Indicators indicators;
    private final Results results;
    private final PastResults past;
    private final AgainstBase againstBase;
    private final ExplainResult explaining;
    private final KnownAt known;
    private final ContentTags tags;
    private final Caller caller;
    private final Clock clock;

    @Inject
    ComplianceResource(
            Editions editions,
            PlanAnswers answers,
            GoalYears goalYears,
            Indicators indicators,
            Results results,
            PastResults past,
            AgainstBase againstBase,
            ExplainResult explaining,
            KnownAt known,
            ContentTags tags,
            Caller caller,
            Clock clock) {
        this.editions = editions;
        this.answers = answers;
        this.goalYears = goalYears;
        this.indicators = indicators;
        this.results = results;
        this.past = past;
        this.againstBase = againstBase;
        this.explaining = explaining;
        this.known = known;
        this.tags = tags;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * At an instant, those are left out for which there was no result yet, or that the plan did not name. The present
     * is answered from what lies prepared: first it is found out which edition stands.
     */
    @GET
    @RolesAllowed(Roles.ANYONE)
    @Operation(
            operationId = "listCompliance",
            summary = "The results of all indicators of a plan at the end of a month, in the plan's order")
    @APIResponseSchema(ResultsView.class)
    public RestResponse<byte[]> list(
            @QueryParam("plan") @NotNull String plan,
            @Parameter(description = AsOf.DESCRIPTION, example = "2023-03") @QueryParam("asOf") String asOf,
            @Parameter(description = KnownAt.DESCRIPTION, example = KnownAt.EXAMPLE) @QueryParam("knownAt")
                    Instant knownAt,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("cursor") String cursor,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        int after = Positions.after(cursor);
        Edited edited = edition(plan, asOf, caller.areas());
        return known.past(knownAt)
                .map(at -> then(edited.of(), at, after, limit))
                .orElseGet(() -> now(edited, after, limit, ifNoneMatch));
    }

    /** A month of a plan and the number of the edition that stands. */
    private record Edited(PlanMonth of, long edition) {

        long tag(long shown) {
            return PlanAnswers.tag(of, shown);
        }
    }

    /** The year of the plan is known only then; so is the month when it is left to the calendar. */
    private Edited edition(String plan, String asOf, Set<String> areas) {
        PlanMonth likely = new PlanMonth(plan, AsOf.likely(asOf));
        Edition edition = await(editions.of(likely, areas));
        PlanMonth meant = new PlanMonth(plan, month(asOf, edition.year()));
        return new Edited(
                meant,
                meant.equals(likely)
                        ? edition.number()
                        : await(editions.of(meant, areas)).number());
    }

    private RestResponse<byte[]> now(Edited asked, int after, int limit, String ifNoneMatch) {
        if (ETags.matches(ifNoneMatch, asked.tag(asked.edition()))) {
            return ETags.read(ifNoneMatch, asked.tag(asked.edition()), null);
        }
        Answer answer = await(answers.to(new Question(asked.of(), asked.edition(), after, limit)));
        return ETags.ok(asked.tag(answer.edition()), answer.json());
    }

    private RestResponse<byte[]> then(PlanMonth of, Instant at, int after, int limit) {
        return RestResponse.ok(answers.json(past.ofPlan(of.plan(), of.month(), at, after, limit + 1), limit));
    }

    private static <T> T await(CompletionStage<T> read) {
        try {
            return read.toCompletableFuture().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /**
     * For whoever holds areas and years against each other. Areas that are not the caller's have nothing to show.
     *
     * @param areas those meant of the caller's; all when none is given
     * @param years those meant; all when none is given
     */
    @GET
    @Path("/goals")
    @RolesAllowed(Roles.ANYONE)
    @Operation(
            operationId = "listGoalYears",
            summary = "The twelve months of goals, such as total-water-use, in many areas and years at once")
    @APIResponseSchema(GoalYearView.Page.class)
    public RestResponse<byte[]> goals(
            @Parameter(description = "Goals by the code that they have in all plans")
                    @QueryParam("goal")
                    @NotEmpty
                    @Size(max = MOST_NAMED)
                    Set<String> goals,
            @Parameter(description = "Areas; all of the caller's unless given")
                    @QueryParam("area")
                    @Size(max = MOST_NAMED)
                    Set<String> areas,
            @Parameter(description = "Plan years; all unless given") @QueryParam("year") @Size(max = MOST_NAMED)
                    Set<Integer> years,
            @Parameter(description = KnownAt.DESCRIPTION, example = KnownAt.EXAMPLE) @QueryParam("knownAt")
                    Instant knownAt,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("cursor") String cursor,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        String after = Cursor.parse(cursor, 1).map(keys -> keys.get(0)).orElse("");
        Set<String> visible = caller.areas().stream()
                .filter(area -> areas.isEmpty() || areas.contains(area))
                .collect(Collectors.toSet());
        Filter filter = new Filter(goals, visible, years);
        List<GoalYear> found = known.past(knownAt)
                .map(at -> goalYears.list(filter, at, after, limit + 1))
                .orElseGet(() -> goalYears.list(filter, after, limit + 1));
        return GoalYearAnswer.of(found, limit).to(ifNoneMatch);
    }

    /** An instant before the first result answers 404, a base of what is no reduction 422. */
    @GET
    @Path("/{indicator}")
    @RolesAllowed(Roles.ANYONE)
    @Operation(
            operationId = "getCompliance",
            summary = "The results of an indicator at the end of each month, as computed and as published")
    public RestResponse<IndicatorComplianceView> get(
            @PathParam("indicator") String indicator,
            @Parameter(description = KnownAt.DESCRIPTION, example = KnownAt.EXAMPLE) @QueryParam("knownAt")
                    Instant knownAt,
            @Parameter(
                            description = "Of a reduction: the part of the base year that the months are to be held"
                                    + " against (WHOLE_YEAR: 全年基数); the indicator's own unless given. The other part is in"
                                    + " reduction.other. What was published stays as it was.",
                            example = "WHOLE_YEAR")
                    @QueryParam("base")
                    ReductionBase base,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        IndicatorComplianceView view =
                known.past(knownAt).map(at -> then(indicator, base, at)).orElseGet(() -> now(indicator, base));
        return ETags.read(ifNoneMatch, base == null ? view.tag() : tags.of(view), view);
    }

    private IndicatorComplianceView now(String id, ReductionBase base) {
        KnownIndicator indicator = indicators.get(id, caller.areas());
        List<KnownResult> found = results.ofIndicator(indicator);
        return IndicatorComplianceView.of(
                base == null ? found : againstBase.now(indicator, found, base),
                past.published(indicator, found, Instant.now(clock)));
    }

    private IndicatorComplianceView then(String id, ReductionBase base, Instant at) {
        KnownIndicator indicator = indicators.get(id, caller.areas(), at);
        List<KnownResult> found = past.ofIndicator(indicator, at);
        if (found.isEmpty()) {
            throw new NothingKnownThen(id, at);
        }
        return IndicatorComplianceView.of(
                base == null ? found : againstBase.then(indicator, found, base, at),
                past.published(indicator, found, at));
    }

    @GET
    @Path("/{indicator}/history")
    @RolesAllowed(Roles.ANYONE)
    @Operation(
            operationId = "getComplianceHistory",
            summary = "All results that ever stood for an indicator at the end of a month, the oldest first")
    public Page<PastResultView> history(
            @PathParam("indicator") String id,
            @Parameter(description = AsOf.DESCRIPTION, example = "2023-03") @QueryParam("asOf") String asOf,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("cursor") String cursor) {
        KnownIndicator indicator = indicators.get(id, caller.areas());
        int month = month(asOf, indicator.indicator().year());
        List<PastResult> found = past.ofMonth(indicator, month, Positions.after(cursor), limit + 1);
        return Page.of(
                found,
                limit,
                PastResultView::of,
                last -> Positions.cursor((int) last.known().version()));
    }

    /**
     * An instant before the first result answers 404. The tag is of what is explained: while that stays the same, it is
     * whenever the present is asked about.
     */
    @GET
    @Path("/{indicator}/explanation")
    @RolesAllowed(Roles.ANYONE)
    @Operation(
            operationId = "explainCompliance",
            summary = "Where the result of an indicator comes from: rule, inputs, reports and the line of the plan")
    public RestResponse<ExplanationView> explain(
            @PathParam("indicator") String id,
            @Parameter(description = AsOf.DESCRIPTION, example = "2023-03") @QueryParam("asOf") String asOf,
            @Parameter(description = KnownAt.DESCRIPTION, example = KnownAt.EXAMPLE) @QueryParam("knownAt")
                    Instant knownAt,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        Instant at = known.past(knownAt).orElseGet(() -> Instant.now(clock));
        KnownIndicator indicator = indicators.get(id, caller.areas(), at);
        ExplanationView view = ExplanationView.of(
                explaining.explain(indicator, month(asOf, indicator.indicator().year()), at));
        return ETags.read(ifNoneMatch, tags.of(view.withoutInstant()), view);
    }

    private int month(String asOf, int year) {
        return AsOf.month(asOf, year, YearMonth.now(clock.withZone(Zones.SHANGHAI)));
    }
}
