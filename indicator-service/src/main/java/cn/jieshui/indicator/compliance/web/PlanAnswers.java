package cn.jieshui.indicator.compliance.web;

import cn.jieshui.indicator.compliance.PlanMonth;
import cn.jieshui.indicator.compliance.Results;
import cn.jieshui.indicator.compliance.Results.Edited;
import cn.jieshui.indicator.compliance.Results.Placed;
import cn.jieshui.indicator.compliance.SharedReaders;
import cn.jieshui.indicator.plan.Positions;
import cn.jieshui.platform.web.Page;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Month;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * The pages of a plan's results as they go over the wire, written once for each edition. A page never becomes wrong, it
 * is only not asked for any more; then it makes room, as pages do when all together would take more than 32 MiB.
 */
@ApplicationScoped
class PlanAnswers {

    private static final long MOST_BYTES = 32L << 20;
    private static final int BYTES_BESIDE = 300;
    private static final int WRITTEN_AT_ONCE = 4;
    private static final Duration UNREAD = Duration.ofMinutes(10);

    private final Results results;
    private final ObjectMapper mapper;
    private final AsyncCache<Question, Answer> answers = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Question question, Answer answer) ->
                    BYTES_BESIDE + answer.page().remaining())
            .expireAfterAccess(UNREAD)
            .executor(SharedReaders.threads("plan-answers", WRITTEN_AT_ONCE))
            .buildAsync();

    @Inject
    PlanAnswers(Results results, ObjectMapper mapper) {
        this.results = results;
        this.mapper = mapper;
    }

    /**
     * Which page of what.
     *
     * @param edition that stood when it was asked
     * @param after the position in the plan after which the page starts
     */
    record Question(PlanMonth of, long edition, int after, int limit) {}

    /**
     * @param edition that it shows: the one asked for, or a later one
     * @param page a {@link Page} of {@link ResultView}s in UTF-8, outside the heap, where a socket takes it from
     *     without a copy; it is only read
     */
    record Answer(long edition, ByteBuffer page) {

        static Answer of(long edition, byte[] json) {
            return new Answer(
                    edition,
                    ByteBuffer.allocateDirect(json.length).put(json).flip().asReadOnlyBuffer());
        }

        byte[] json() {
            byte[] json = new byte[page.remaining()];
            page.duplicate().get(json);
            return json;
        }

        /** For one response; all of them share the page. Vert.x 5 only moves the method to another class. */
        @SuppressWarnings("deprecation")
        Buffer buffer() {
            return Buffer.buffer(Unpooled.wrappedBuffer(page.duplicate()));
        }
    }

    /** The month is part of it, as it may be left to the calendar. */
    static long tag(PlanMonth of, long edition) {
        return edition * Month.values().length + of.month() - 1;
    }

    CompletionStage<Answer> to(Question question) {
        return answers.get(question, this::write);
    }

    private Answer write(Question question) {
        List<Edited> found = results.ofPlan(question.of(), question.after(), question.limit() + 1);
        return Answer.of(
                found.stream().mapToLong(Edited::edition).findFirst().orElse(question.edition()),
                json(found.stream().map(Edited::placed).toList(), question.limit()));
    }

    /** @param found one more than the limit, when there are more */
    byte[] json(List<Placed> found, int limit) {
        try {
            return mapper.writeValueAsBytes(Page.of(
                    found, limit, each -> ResultView.of(each.known()), last -> Positions.cursor(last.position())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a result that is not writable", e);
        }
    }
}
