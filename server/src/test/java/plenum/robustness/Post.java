package plenum.robustness;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Takes an attempt to the program and brings back what it says. */
final class Post {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int port;

    Post(int port) {
        this.port = port;
    }

    /** Nothing where there is no answer; a connection may have ended after what was sent on it before. */
    Optional<Answer> send(Attempt attempt, List<String> proof) {
        return sendOnce(attempt, proof).or(() -> sendOnce(attempt, proof));
    }

    private Optional<Answer> sendOnce(Attempt attempt, List<String> proof) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + attempt.target()))
                .timeout(PATIENCE)
                .method(
                        attempt.method(),
                        attempt.body().length == 0
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofByteArray(attempt.body()));
        for (var headers : List.of(proof, attempt.headers())) {
            if (!headers.isEmpty()) {
                request.headers(headers.toArray(String[]::new));
            }
        }
        try {
            var response = client.send(request.build(), BodyHandlers.ofInputStream());
            var headers = response.headers();
            var kind =
                    headers.firstValue("Content-Type").orElse("").split(";")[0].strip();
            return Optional.of(new Answer(
                    response.statusCode(),
                    kind,
                    headers.firstValue("Retry-After"),
                    headers.allValues("Allow"),
                    read(response, kind)));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Streams have no end that could be waited for. */
    private static byte[] read(HttpResponse<InputStream> response, String kind) throws IOException {
        try (var body = response.body()) {
            return kind.equals("text/event-stream") ? new byte[0] : body.readAllBytes();
        }
    }
}
