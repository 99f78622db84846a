package cn.jieshui.gateway.limit;

import cn.jieshui.platform.identity.Reason;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Keeps one caller from taking the suite away from the others: by address before the token is looked at, and by the
 * token's subject after it, so that one system's loop does not shut out its neighbours behind the same address.
 */
@ApplicationScoped
public class Limits {

    private static final Logger LOG = Logger.getLogger(Limits.class);

    private final Allowance addresses;
    private final Allowance clients;
    private final Allowance loggedRefusals;
    private final Map<Reason, Counter> refusedTokens = new EnumMap<>(Reason.class);
    private final Counter tooMany;

    Limits(LimitConfig config, MeterRegistry meters) {
        this.addresses = allowance(config, config.address());
        this.clients = allowance(config, config.client());
        this.loggedRefusals = new Allowance(
                Allowance.of(config.refusedTokensLogged(), config.refusedTokensLogged()), config.remembered());
        for (Reason reason : Reason.values()) {
            refusedTokens.put(
                    reason,
                    Counter.builder("jieshui.gateway.refused.tokens")
                            .description("Requests with a token that is not valid")
                            .tag("reason", reason.name().toLowerCase(Locale.ROOT))
                            .register(meters));
        }
        this.tooMany = Counter.builder("jieshui.gateway.too.many.requests")
                .description("Requests of callers that asked more than they may")
                .register(meters);
    }

    private static Allowance allowance(LimitConfig config, LimitConfig.Rate rate) {
        return new Allowance(Allowance.of(rate.perMinute(), rate.burst()), config.remembered());
    }

    /** Whether a request may come from there now. */
    public Taken ofAddress(String address) {
        return counted(addresses.take(address));
    }

    /** Whether the subject of a token may ask now. */
    public Taken ofClient(String subject) {
        return counted(clients.take(subject));
    }

    /** Tells operators of a token that is not valid, without letting its sender fill the log. */
    public void tokenRefused(String address, String requestId, Reason reason) {
        refusedTokens.get(reason).increment();
        if (loggedRefusals.take(address).granted()) {
            LOG.warnf("A token from %s was refused (%s) in request %s", address, reason, requestId);
        }
    }

    private Taken counted(Taken taken) {
        if (!taken.granted()) {
            tooMany.increment();
        }
        return taken;
    }
}
