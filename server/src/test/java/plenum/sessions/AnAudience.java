package plenum.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import plenum.realtime.internal.Screen;
import plenum.web.Http;
import plenum.web.Http.Reply;
import tools.jackson.databind.JsonNode;

/** A room of many phones before a screen, as its people use it: over HTTP, each with nothing but their own secret. */
final class AnAudience {

    /** As many as a machine under test opens connections for without losing one. */
    private static final int AT_ONCE = 32;

    private final Http http;
    private final String path;
    private final String host;
    private final List<String> phones;

    private AnAudience(Http http, String path, String host, int people) {
        this.http = http;
        this.path = path;
        this.host = host;
        this.phones =
                together(people, n -> http.post(path + "/join", "{\"user_name\":\"Person %d\"}".formatted(n))).stream()
                        .map(AnAudience::token)
                        .toList();
    }

    static AnAudience of(Http http, int people) {
        var made = http.post("/api/v1/sessions", """
                {"name":"All hands","creator_name":"Ann","kind":"audience"}""");
        var path = "/api/v1/sessions/" + made.json().at("/data/session_id").stringValue();
        return new AnAudience(http, path, token(made), people);
    }

    private static String token(Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply.json().at("/data/seat_token").stringValue();
    }

    /** What the host puts on the agenda begins; its id. */
    String begun(String type, String config) {
        var added =
                host("/activities", "{\"type\":\"%s\",\"title\":\"Together\",\"config\":%s}".formatted(type, config));
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        var id = added.json().at("/data/id").stringValue();
        assertThat(host("/activities/" + id + "/start", "{}").status()).isEqualTo(200);
        return id;
    }

    Reply host(String rest, String body) {
        return http.post(path + rest, body, bearer(host));
    }

    Reply phone(int phone, String rest, String body) {
        return http.post(path + rest, body, bearer(phones.get(phone)));
    }

    JsonNode asHost(String rest) {
        return http.get(path + rest, bearer(host)).json().get("data");
    }

    JsonNode asPhone(int phone, String rest) {
        return http.get(path + rest, bearer(phones.get(phone))).json().get("data");
    }

    /** Every phone at once. */
    List<Reply> everybody(String rest, IntFunction<String> body) {
        return together(phones.size(), n -> http.post(path + rest, body.apply(n), bearer(phones.get(n))));
    }

    Screen watch(int phone) throws IOException {
        var screen =
                Screen.open(Screen.plain(http.port()), path + "/events", "Authorization: Bearer " + phones.get(phone));
        screen.nextFrame();
        return screen;
    }

    private static String[] bearer(String token) {
        return new String[] {"Authorization", "Bearer " + token};
    }

    private static List<Reply> together(int people, IntFunction<Reply> act) {
        try (var all = Executors.newFixedThreadPool(AT_ONCE)) {
            return all
                    .invokeAll(IntStream.range(0, people)
                            .<Callable<Reply>>mapToObj(n -> () -> act.apply(n))
                            .toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
