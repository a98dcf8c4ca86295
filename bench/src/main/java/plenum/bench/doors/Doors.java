package plenum.bench.doors;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import plenum.bench.client.Fleet;
import plenum.bench.client.Requests;

/** Connections that ask one thing after another, as fast as the server answers. */
final class Doors implements AutoCloseable {

    private static final int CONNECTIONS = 32;
    private static final int UNCHANGED = 304;
    private static final int CHANGED = 200;
    private static final int PATIENCE = 180;

    private final Fleet selector;
    private final Requests requests;

    Doors(int port) throws IOException {
        selector = new Fleet(port);
        requests = selector.requests(CONNECTIONS);
    }

    /** Asks all this, each of which is to be answered so. */
    Rush rush(List<byte[]> asked, int expected) throws IOException {
        var answers = new ArrayList<String>(asked.size());
        var refused = new int[1];
        long startedAt = System.nanoTime();
        for (var request : asked) {
            requests.send(request, (status, body) -> {
                if (status == expected) {
                    answers.add(body);
                } else {
                    refused[0]++;
                }
            });
        }
        double seconds = awaitAnswers(startedAt, answers::size, asked.size());
        return new Rush(seconds, answers.size(), refused[0], List.copyOf(answers));
    }

    /** Asks so often whether anything is new. What is new was not asked for, so it counts neither for nor against. */
    Rush ask(Question question, int times) throws IOException {
        var unchanged = new int[1];
        var refused = new int[1];
        long startedAt = System.nanoTime();
        for (int i = 0; i < times; i++) {
            requests.send(question::bytes, (status, tag) -> {
                tag.ifPresent(question::answered);
                unchanged[0] += status == UNCHANGED ? 1 : 0;
                refused[0] += status == UNCHANGED || status == CHANGED ? 0 : 1;
            });
        }
        double seconds = awaitAnswers(startedAt, () -> unchanged[0], times);
        return new Rush(seconds, unchanged[0], refused[0], List.of());
    }

    private double awaitAnswers(long startedAt, IntSupplier answered, int asked) throws IOException {
        while (!requests.isQuiet()) {
            selector.turn(10);
            if (System.nanoTime() - startedAt > PATIENCE * 1_000_000_000L) {
                throw new IOException(
                        "answered %d of %d requests in %d seconds".formatted(answered.getAsInt(), asked, PATIENCE));
            }
        }
        return (System.nanoTime() - startedAt) / 1e9;
    }

    @Override
    public void close() throws IOException {
        requests.close();
        selector.close();
    }
}
