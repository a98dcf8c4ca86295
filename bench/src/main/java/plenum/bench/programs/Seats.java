package plenum.bench.programs;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import plenum.bench.client.StreamTarget;

/** Fills poker sessions with people over the public API and keeps each one's stream address and token. */
final class Seats {

    private static final int ROOMS_AT_ONCE = 8;
    private static final int TRIES = 20;
    private static final long TRY_AGAIN_AFTER = 500;

    private final URI url;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Seats(URI url) {
        this.url = url;
    }

    List<StreamTarget> take(int rooms, int size) throws IOException, InterruptedException {
        try (var workers = Executors.newFixedThreadPool(ROOMS_AT_ONCE)) {
            var filled = new ArrayList<StreamTarget>();
            var tasks = IntStream.range(0, rooms)
                    .<Callable<List<StreamTarget>>>mapToObj(room -> () -> fill(room, size))
                    .toList();
            for (var task : workers.invokeAll(tasks)) {
                filled.addAll(task.get());
            }
            return filled;
        } catch (ExecutionException refused) {
            throw new IOException(refused.getCause());
        }
    }

    private List<StreamTarget> fill(int room, int size) throws IOException, InterruptedException {
        var created = post("/api/v1/sessions", "{\"name\":\"Bench %d\",\"creator_name\":\"Ann\"}".formatted(room));
        var session = "/api/v1/sessions/" + text(created, "session_id");
        var answers = Stream.<String>builder().add(created);
        for (int seat = 2; seat <= size; seat++) {
            answers.add(post(session + "/join", "{\"user_name\":\"Voter %d\"}".formatted(seat)));
        }
        return answers.build()
                .map(answer -> new StreamTarget(
                        room, session + "/events", "Authorization: Bearer " + text(answer, "seat_token")))
                .toList();
    }

    private String post(String path, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(url.resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        for (int attempt = 1; ; attempt++) {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() < 300) {
                return answer.body();
            }
            if (answer.statusCode() != 429 || attempt == TRIES) {
                throw new IOException(path + " answered " + answer.statusCode() + ": " + answer.body());
            }
            Thread.sleep(TRY_AGAIN_AFTER);
        }
    }

    private static String text(String json, String field) {
        var matcher = Pattern.compile("\"" + field + "\"\\s*:\\s*\"([^\"]+)\"").matcher(json);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + field + " in " + json);
        }
        return matcher.group(1);
    }
}
