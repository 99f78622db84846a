package cn.jieshui.system.generated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.BlockingQueue;

/** Sends calls over one connection, one after the other, and judges the answers. */
final class Sender implements Runnable {

    private final URI gateway;
    private final BlockingQueue<Call> calls;
    private final Call last;
    private final Memory memory;
    private final Verdict verdict;
    private final Tally tally;

    /** @param last is not sent any more, and left in the queue for the others */
    Sender(URI gateway, BlockingQueue<Call> calls, Call last, Memory memory, Verdict verdict, Tally tally) {
        this.gateway = gateway;
        this.calls = calls;
        this.last = last;
        this.memory = memory;
        this.verdict = verdict;
        this.tally = tally;
    }

    @Override
    public void run() {
        try (Connection connection = new Connection(gateway.getHost(), gateway.getPort())) {
            for (Call call = calls.take(); call != last; call = calls.take()) {
                send(call, connection);
            }
            calls.put(last);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void send(Call call, Connection connection) {
        try {
            Answer answer = connection.ask(call.method, call.octets(gateway.getAuthority()));
            JsonNode body = read(answer);
            tally.count(call, answer);
            memory.learn(call, answer, body);
            judge(call, answer, body);
            if (call.kind == Call.Kind.WHOLE && answer.status() >= 400) {
                tally.refused(call, body.path("type").asText());
            }
        } catch (IOException e) {
            tally.find(call.operation.id() + ": no answer", call, e);
        } catch (RuntimeException e) {
            tally.find(call.operation.id() + ": an answer that cannot be judged", call, e);
        }
    }

    private void judge(Call call, Answer answer, JsonNode body) {
        for (String complaint : verdict.complaints(call, answer, body)) {
            tally.find("%s %d: %s".formatted(call.operation.id(), answer.status(), complaint), call, answer);
        }
        if (Verdict.namesNothing(call, answer, body)) {
            tally.find(
                    "%d %s names no member"
                            .formatted(answer.status(), body.path("type").asText()),
                    call,
                    answer);
        }
    }

    private static JsonNode read(Answer answer) throws IOException {
        boolean json = answer.type() != null && answer.type().endsWith("json") && answer.body().length > 0;
        return json ? Bodies.JSON.readTree(answer.body()) : MissingNode.getInstance();
    }
}
