package plenum.bench.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Requests to one server, each with the token of who asks; an empty token is nobody's. */
public record Api(URI url, HttpClient http) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** What the server said no with. */
    public static final class Refused extends IOException {

        private static final long serialVersionUID = 1;

        private final int status;
        private final String code;

        private Refused(int status, String code, String message) {
            super(message);
            this.status = status;
            this.code = code;
        }

        public int status() {
            return status;
        }

        public String code() {
            return code;
        }
    }

    public static Api at(URI url) {
        return new Api(
                url,
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
    }

    public Json get(String path, String token) throws IOException, InterruptedException {
        return send(request(path, token).timeout(PATIENCE).GET());
    }

    public Json post(String path, String body, String token) throws IOException, InterruptedException {
        return send(request(path, token)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Opens the stream of a session; whoever opens it again says what was the last frame. */
    public EventStream stream(String path, String token, String lastId) throws IOException, InterruptedException {
        var request = request(path, token).header("Accept", "text/event-stream").GET();
        if (!lastId.isEmpty()) {
            request.header("Last-Event-ID", lastId);
        }
        var answer = http.send(request.build(), BodyHandlers.ofInputStream());
        if (answer.statusCode() >= 300) {
            throw refusal(answer.statusCode(), new String(answer.body().readAllBytes(), UTF_8));
        }
        return new EventStream(answer.statusCode() == 204, answer.body());
    }

    private HttpRequest.Builder request(String path, String token) {
        var request = HttpRequest.newBuilder(url.resolve("/api/v1" + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private Json send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer;
        try {
            answer = http.send(request.build(), BodyHandlers.ofString());
        } catch (ConnectException nobody) {
            throw new ConnectException("Nothing answers at " + url + ".");
        }
        if (answer.statusCode() >= 300) {
            throw refusal(answer.statusCode(), answer.body());
        }
        return answer.body().isEmpty() ? Json.NOTHING : Json.read(answer.body()).at("data");
    }

    private static Refused refusal(int status, String body) {
        try {
            var error = Json.read(body).at("error");
            return new Refused(
                    status, error.at("code").text(), error.at("message").text());
        } catch (IllegalArgumentException noJson) {
            return new Refused(status, "", "The server answered " + status + ".");
        }
    }
}
