package cn.jieshui.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.jieshui.client.ApiClient;
import cn.jieshui.client.ApiException;
import cn.jieshui.client.ApiResponse;
import cn.jieshui.client.api.ComplianceApi;
import cn.jieshui.client.api.DeliverablesApi;
import cn.jieshui.client.api.MeasurementsApi;
import cn.jieshui.client.api.ReportsApi;
import cn.jieshui.client.api.TasksApi;
import cn.jieshui.client.api.TasksApi.APIListTasksRequest;
import cn.jieshui.client.model.ComplianceResult;
import cn.jieshui.client.model.Light;
import cn.jieshui.client.model.NewMeasurement;
import cn.jieshui.client.model.Problem;
import cn.jieshui.client.model.ProblemError;
import cn.jieshui.client.model.Report;
import cn.jieshui.client.model.ReportBasis;
import cn.jieshui.client.model.ReportEntry;
import cn.jieshui.client.model.ReportRequest;
import cn.jieshui.client.model.ReportState;
import cn.jieshui.client.model.Task;
import cn.jieshui.client.model.TaskPage;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The main job with the generated Java client, from the token to the light. */
class JavaMainJobIT {

    private static final String PLAN = "500110-2023";

    /** 创建区级节水型企业至少5家，力争7家 */
    private static final String ENTERPRISES = "500110-2023-T09-D2";

    /** 地下水取用水量控制在400万立方米以内 */
    private static final String GROUNDWATER = "500110-2023-G2";

    private static final String PROBLEMS = "https://jieshui.cn/problems/";

    private final RunningSuite suite = RunningSuite.get();
    private final ApiClient viewer = client("viewer");
    private final ReportsApi reporter = new ReportsApi(client("reporter-500110-jjxxw"));
    private final ReportsApi office = new ReportsApi(client("water-office"));
    private final MeasurementsApi statistics = new MeasurementsApi(client("statistics"));

    /** A client that speaks for one of the suite's callers, with tokens of the issuer. */
    private ApiClient client(String id) {
        ClientCredentials credentials = new ClientCredentials(URI.create(suite.issuer() + "/token"), id, "demo");
        ApiClient client = new ApiClient();
        client.updateBaseUri(suite.gateway());
        client.setConnectTimeout(Duration.ofSeconds(5));
        client.setReadTimeout(Duration.ofSeconds(30));
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + credentials.token()));
        return client;
    }

    @Test
    void listsAllTasksOfThePlanPageByPage() throws ApiException {
        TasksApi api = new TasksApi(viewer);
        List<Task> tasks = new ArrayList<>();
        String cursor = null;
        do {
            TaskPage page = api.listTasks(APIListTasksRequest.newBuilder()
                    .plan(PLAN)
                    .limit(10)
                    .cursor(cursor)
                    .build());
            tasks.addAll(page.getItems());
            cursor = page.getNext();
        } while (cursor != null);

        assertThat(tasks).hasSize(26).extracting(Task::getId).doesNotHaveDuplicates();
        assertThat(tasks.get(0).getName()).isEqualTo("开展国家节水型城市创建");
    }

    @Test
    void reportsIsAcceptedByAnotherPersonAndSeesTheFigure() throws ApiException {
        // a retry with the same key takes effect once, and is answered alike
        String key = UUID.randomUUID().toString();
        ApiResponse<Report> first = reporter.reportProgressWithHttpInfo(ENTERPRISES, march("甲企业"), key, null);
        ApiResponse<Report> again = reporter.reportProgressWithHttpInfo(ENTERPRISES, march("甲企业"), key, null);
        assertThat(first.getStatusCode()).isEqualTo(201);
        assertThat(again.getData()).isEqualTo(first.getData());
        assertThat(header(again, "Idempotent-Replayed")).isEqualTo("true");

        // a change names the version that was read; the older one is refused from then on
        String id = first.getData().getId();
        String read = header(reporter.getReportWithHttpInfo(id, null), "ETag");
        Report changed = reporter.changeReport(id, march("甲企业", "乙企业"), read, null);
        assertThat(changed.getEntries()).extracting(ReportEntry::getName).containsExactly("甲企业", "乙企业");
        Problem stale = problem(() -> reporter.changeReport(id, march("丙企业"), read, null));
        assertThat(stale.getStatus()).isEqualTo(412);
        assertThat(stale.getType()).hasToString(PROBLEMS + "stale-version");

        reporter.submitReport(id, "*", null);
        Report accepted = office.acceptReport(id, "*", null, null);
        assertThat(accepted.getState()).isEqualTo(ReportState.ACCEPTED);

        // from now on it stands: something else for the same period is a conflict
        Problem conflict = problem(() -> reporter.reportProgress(ENTERPRISES, march("丁企业"), null, null));
        assertThat(conflict.getStatus()).isEqualTo(409);
        assertThat(conflict.getType()).hasToString(PROBLEMS + "period-already-reported");

        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            ComplianceResult march = compliance(ENTERPRISES, "2023-03");
            assertThat(march.getActual()).isEqualByComparingTo("2");
            assertThat(march.getPace()).isEqualByComparingTo("1.25");
            assertThat(march.getLight()).isEqualTo(Light.GREEN);
        });
    }

    @Test
    void postsAMeasurementAndSeesWhatItComesTo() throws ApiException {
        NewMeasurement january = new NewMeasurement()
                .measure("groundwater_use")
                .area("500110")
                .period("2023-01")
                .amount(new BigDecimal("31.2500001"))
                .unit("万立方米");

        assertThat(statistics
                        .recordMeasurements(List.of(january), null, null, null)
                        .getAccepted())
                .isEqualTo(1);
        assertThat(statistics
                        .recordMeasurements(List.of(january), null, null, null)
                        .getDuplicates())
                .isEqualTo(1);

        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        compliance(GROUNDWATER, "2023-01").getActual())
                .isEqualByComparingTo("312500.001"));
    }

    @Test
    void aRuleThatRefusesNamesTheMember() {
        ReportRequest request = new ReportRequest()
                .period("2023-02")
                .basis(ReportBasis.INCREMENT)
                .amount(BigDecimal.ONE)
                .unit("斤");

        Problem refusal = problem(() -> reporter.reportProgress(ENTERPRISES, request, null, null));

        assertThat(refusal.getStatus()).isEqualTo(422);
        assertThat(refusal.getType()).hasToString(PROBLEMS + "unknown-unit");
        assertThat(refusal.getErrors()).extracting(ProblemError::getPointer).containsExactly("/unit");
    }

    @Test
    void whatDoesNotExistIsToldAsAProblem() {
        Problem refusal = problem(() -> new DeliverablesApi(viewer).getDeliverable("500110-2023-T99-D1", null));

        assertThat(refusal.getStatus()).isEqualTo(404);
        assertThat(refusal.getType()).hasToString(PROBLEMS + "unknown-deliverable");
    }

    /** A report that these enterprises became water-saving ones in March. */
    private static ReportRequest march(String... enterprises) {
        return new ReportRequest()
                .period("2023-03")
                .basis(ReportBasis.ENTRIES)
                .entries(Stream.of(enterprises)
                        .map(name ->
                                new ReportEntry().code("QY-" + name).name(name).completedOn(LocalDate.of(2023, 3, 10)))
                        .toList());
    }

    private ComplianceResult compliance(String indicator, String asOf) throws ApiException {
        return new ComplianceApi(viewer)
                .getCompliance(indicator, null, null, null).getMonths().stream()
                        .filter(month -> month.getAsOf().equals(asOf))
                        .findFirst()
                        .orElseThrow();
    }

    /** What the gateway refused a call with: decide by its type. */
    private static Problem problem(ThrowingCallable call) {
        ApiException refused = catchThrowableOfType(ApiException.class, call);
        try {
            return ApiClient.createDefaultObjectMapper().readValue(refused.getResponseBody(), Problem.class);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(refused.getCode() + " " + refused.getResponseBody(), e);
        }
    }

    private static String header(ApiResponse<?> response, String name) {
        return response.getHeaders().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(header -> header.getValue().get(0))
                .findFirst()
                .orElseThrow();
    }
}
