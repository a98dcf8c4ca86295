package plenum.bench.doors;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import plenum.bench.client.Fleet;
import plenum.bench.client.Requests;

/** Connections that ask one thing after another, as fast as the server answers. */
final class Doors implements AutoCloseable {

    private static final int CONNECTIONS = 32;
    private static final long PATIENCE = 60_000_000_000L;

    private final Fleet selector;
    private final Requests requests;

    Doors(int port) throws IOException {
        selector = new Fleet(port);
        requests = selector.requests(CONNECTIONS);
    }

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
        while (!requests.isQuiet()) {
            selector.turn(10);
            if (System.nanoTime() - startedAt > PATIENCE) {
                throw new IOException("answered " + answers.size() + " of " + asked.size() + " requests in a minute");
            }
        }
        return new Rush((System.nanoTime() - startedAt) / 1e9, refused[0], List.copyOf(answers));
    }

    @Override
    public void close() throws IOException {
        requests.close();
        selector.close();
    }
}
