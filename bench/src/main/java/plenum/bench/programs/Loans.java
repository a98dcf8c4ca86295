package plenum.bench.programs;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;

/** How often the product has borrowed a connection to its database, which it does once for each transaction. */
public final class Loans {

    private static final Pattern BORROWED =
            Pattern.compile("(?m)^hikaricp_connections_usage_seconds_count\\S* (\\S+)$");

    private Loans() {}

    public static long of(Program product) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var metrics = http.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + product.port() + "/metrics"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
            return BORROWED.matcher(metrics)
                    .results()
                    .mapToLong(found -> (long) Double.parseDouble(found.group(1)))
                    .sum();
        }
    }
}
