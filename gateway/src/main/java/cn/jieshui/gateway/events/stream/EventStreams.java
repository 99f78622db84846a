package cn.jieshui.gateway.events.stream;

import cn.jieshui.gateway.Bearer;
import cn.jieshui.gateway.OwnPath;
import cn.jieshui.gateway.Refusal;
import cn.jieshui.gateway.Visit;
import cn.jieshui.gateway.events.EventFilter;
import cn.jieshui.gateway.events.Hearer;
import cn.jieshui.gateway.events.log.EventLog;
import cn.jieshui.gateway.problem.Problem;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** All streams that are open in this process. */
@ApplicationScoped
class EventStreams implements OwnPath, EventLog.Listener {

    static final String PATH = "/api/v1/events";

    private static final Logger LOG = Logger.getLogger(EventStreams.class);

    private final EventLog log;
    private final StreamConfig config;
    private final Clock clock;
    private final Set<EventStream> open = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> ofClient = new ConcurrentHashMap<>();
    private volatile boolean isStopping;

    EventStreams(EventLog log, StreamConfig config, Clock clock, MeterRegistry meters) {
        this.log = log;
        this.config = config;
        this.clock = clock;
        log.listen(this);
        Gauge.builder("jieshui.gateway.events.streams", open, Set::size)
                .description("Clients that follow the events")
                .register(meters);
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public void answer(Visit visit) {
        Bearer bearer = visit.bearer();
        StreamRequest asked = StreamRequest.of(visit.request(), PATH);
        if (bearer.roles().isEmpty()) {
            throw Refusal.of(Problem.NO_KNOWN_ROLE);
        }
        for (String area : asked.filter().areas()) {
            if (!bearer.areas().contains(area)) {
                throw Refusal.of(Problem.AREA_IS_NOT_THE_CALLERS, area);
            }
        }
        if (!log.isThere()) {
            throw Refusal.of(Problem.EVENTS_OFF);
        }
        takePlace(bearer.subject());
        open(visit, bearer, asked);
    }

    private void takePlace(String client) {
        if (isStopping || open.size() >= config.most()) {
            throw Refusal.of(Problem.STREAMS_FULL);
        }
        ofClient.compute(client, (name, streams) -> {
            if (streams != null && streams >= config.mostOfClient()) {
                throw Refusal.of(Problem.TOO_MANY_STREAMS, config.mostOfClient());
            }
            return streams == null ? 1 : streams + 1;
        });
    }

    private void open(Visit visit, Bearer bearer, StreamRequest asked) {
        Hearer hearer = Hearer.of(bearer);
        EventFilter filter = asked.filter();
        Instant begin = clock.instant();
        EventStream[] own = new EventStream[1];
        own[0] = new EventStream(
                visit,
                log,
                config,
                asked.from(),
                event -> hearer.mayHearOf(event) && filter.wants(event),
                () -> ended(own[0], visit, bearer, begin));
        open.add(own[0]);
        own[0].start(Duration.between(begin, bearer.until()).toMillis());
        if (isStopping) {
            own[0].askToEnd("the gateway stops");
        }
    }

    private void ended(EventStream stream, Visit visit, Bearer bearer, Instant begin) {
        open.remove(stream);
        ofClient.computeIfPresent(bearer.subject(), (name, streams) -> streams == 1 ? null : streams - 1);
        LOG.infof(
                "The stream of request %s ended after %d events and %s",
                visit.mark().requestId(), stream.sent(), Duration.between(begin, clock.instant()));
    }

    @Override
    public void told() {
        open.forEach(EventStream::wake);
    }

    @Override
    public void madeAnew() {
        open.forEach(stream -> stream.askToEnd("the log of events is another one now"));
    }

    /** Before the gateway waits for the requests that are under way: these would never end by themselves. */
    void stop(@Observes ShutdownDelayInitiatedEvent event) {
        isStopping = true;
        open.forEach(stream -> stream.askToEnd("the gateway stops, come back with Last-Event-ID"));
    }
}
