package cn.jieshui.clients

import cn.jieshui.kotlin.api.ComplianceApi
import cn.jieshui.kotlin.api.DeliverablesApi
import cn.jieshui.kotlin.api.MeasurementsApi
import cn.jieshui.kotlin.api.ReportsApi
import cn.jieshui.kotlin.api.TasksApi
import cn.jieshui.kotlin.infrastructure.ApiResponse
import cn.jieshui.kotlin.infrastructure.ClientError
import cn.jieshui.kotlin.infrastructure.ClientException
import cn.jieshui.kotlin.infrastructure.Serializer
import cn.jieshui.kotlin.infrastructure.Success
import cn.jieshui.kotlin.model.ComplianceResult
import cn.jieshui.kotlin.model.Light
import cn.jieshui.kotlin.model.Met
import cn.jieshui.kotlin.model.NewMeasurement
import cn.jieshui.kotlin.model.Problem
import cn.jieshui.kotlin.model.ReportBasis
import cn.jieshui.kotlin.model.ReportRequest
import cn.jieshui.kotlin.model.ReportState
import cn.jieshui.kotlin.model.Task
import com.fasterxml.jackson.module.kotlin.readValue
import java.math.BigDecimal
import java.net.URI
import java.time.Duration
import java.util.UUID
import okhttp3.OkHttpClient
import org.assertj.core.api.Assertions.assertThat
import org.awaitility.Awaitility.await
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows

private const val PLAN = "500110-2023"

/** 全区新增高效节水灌溉面积0.5万亩 */
private const val IRRIGATION = "500110-2023-T04-D1"

/** 非常规水源利用量达到85万立方米 */
private const val UNCONVENTIONAL_WATER = "500110-2023-G7"

/** The main job with the generated Kotlin client, from the token to the light. */
class KotlinMainJobIT {

    private val suite = RunningSuite.get()
    private val tasks = TasksApi(suite.gateway(), caller("viewer"))
    private val deliverables = DeliverablesApi(suite.gateway(), caller("viewer"))
    private val compliance = ComplianceApi(suite.gateway(), caller("viewer"))
    private val reporter = ReportsApi(suite.gateway(), caller("reporter-500110-nyncw"))
    private val office = ReportsApi(suite.gateway(), caller("water-office"))
    private val statistics = MeasurementsApi(suite.gateway(), caller("statistics"))

    /** Calls for one of the suite's callers, with tokens of the issuer. */
    private fun caller(id: String): OkHttpClient {
        val credentials = ClientCredentials(URI("${suite.issuer()}/token"), id, "demo")
        return OkHttpClient.Builder()
            .addInterceptor { chain ->
                val request = chain.request().newBuilder().header("Authorization", "Bearer ${credentials.token()}")
                chain.proceed(request.build())
            }
            .build()
    }

    /** All tasks of a plan, page by page. */
    private fun tasksOf(plan: String): Sequence<Task> = sequence {
        var cursor: String? = null
        do {
            val page = tasks.listTasks(plan = plan, limit = 10, cursor = cursor)
            yieldAll(page.items)
            cursor = page.next
        } while (cursor != null)
    }

    @Test
    fun `lists all tasks of the plan, page by page`() {
        val ids = tasksOf(PLAN).map { it.id }.toList()

        assertThat(ids).hasSize(26).doesNotHaveDuplicates()
    }

    @Test
    fun `reports, is accepted by another person, and sees the figure`() {
        // a retry with the same key takes effect once, and is answered alike
        val key = UUID.randomUUID().toString()
        val first = reporter.reportProgressWithHttpInfo(IRRIGATION, march("0.12"), key, null)
        val again = reporter.reportProgressWithHttpInfo(IRRIGATION, march("0.12"), key, null)
        assertThat(first.statusCode).isEqualTo(201)
        assertThat(again.data()).isEqualTo(first.data())
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true")

        // a change names the version that was read; the older one is refused from then on
        val id = first.data().id
        val read = reporter.getReportWithHttpInfo(id, null).header("ETag")
        val changed = reporter.changeReport(id, march("0.13"), read)
        assertThat(changed.amount).isEqualByComparingTo("1300")
        val stale = problem { reporter.changeReport(id, march("0.14"), read) }
        assertThat(stale.status).isEqualTo(412)
        assertThat(stale.type).isEqualTo(type("stale-version"))

        reporter.submitReport(id, ifMatch = "*")
        val accepted = office.acceptReport(id, ifMatch = "*")
        assertThat(accepted.state).isEqualTo(ReportState.ACCEPTED)

        // from now on it stands: something else for the same period is a conflict
        val conflict = problem { reporter.reportProgress(IRRIGATION, march("0.15")) }
        assertThat(conflict.status).isEqualTo(409)
        assertThat(conflict.type).isEqualTo(type("period-already-reported"))

        eventually {
            val march = complianceOf(IRRIGATION, "2023-03")
            assertThat(march.actual).isEqualByComparingTo("1300")
            assertThat(march.pace).isEqualByComparingTo("1250")
            assertThat(march.light).isEqualTo(Light.GREEN)
        }
    }

    @Test
    fun `posts measurements and sees what they come to`() {
        val year = mapOf("reclaimed" to "61.5", "rainwater" to "24.25").map { (source, amount) ->
            NewMeasurement(
                measure = "unconventional_water_use",
                dimension = mapOf("source" to source),
                area = "500110",
                period = "2023",
                amount = BigDecimal(amount),
                unit = "万立方米",
            )
        }

        assertThat(statistics.recordMeasurements(year).accepted).isEqualTo(2)

        eventually {
            val december = complianceOf(UNCONVENTIONAL_WATER, "2023-12")
            assertThat(december.actual).isEqualByComparingTo("857500")
            assertThat(december.met).isEqualTo(Met.YES)
        }
    }

    @Test
    fun `a rule that refuses names the member`() {
        val refusal = problem { reporter.reportProgress(IRRIGATION, march("0.12").copy(unit = "斤")) }

        assertThat(refusal.status).isEqualTo(422)
        assertThat(refusal.type).isEqualTo(type("unknown-unit"))
        assertThat(refusal.errors?.map { it.pointer }).containsExactly("/unit")
    }

    @Test
    fun `what does not exist is told as a problem`() {
        val refusal = problem { deliverables.getDeliverable("500110-2023-T99-D1") }

        assertThat(refusal.status).isEqualTo(404)
        assertThat(refusal.type).isEqualTo(type("unknown-deliverable"))
    }

    /** A report of what was added in March, in 万亩. */
    private fun march(amount: String) =
        ReportRequest(period = "2023-03", basis = ReportBasis.INCREMENT, amount = BigDecimal(amount), unit = "万亩")

    private fun complianceOf(indicator: String, asOf: String): ComplianceResult =
        compliance.getCompliance(indicator).months.first { it.asOf == asOf }

    /** What the gateway refused a call with: decide by its type. */
    private fun problem(call: () -> Any): Problem {
        val refused = assertThrows<ClientException> { call() }
        return Serializer.jacksonObjectMapper.readValue((refused.response as ClientError<*>).body as String)
    }

    private fun type(name: String) = URI("https://jieshui.cn/problems/$name")

    private fun <T : Any> ApiResponse<T?>.data(): T = (this as Success<T?>).data!!

    private fun ApiResponse<*>.header(name: String): String =
        headers.entries.first { it.key.equals(name, ignoreCase = true) }.value.first()

    /** What is accepted counts about a second later. */
    private fun eventually(assertion: () -> Unit) = await().atMost(Duration.ofSeconds(20)).untilAsserted(assertion)
}
