package plenum.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.identity.SomeTeams.signedIn;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plenum.web.Http;
import plenum.web.Http.Reply;

/** Makes API keys over HTTP, and speaks with them. */
final class KeyRing {

    static final String PATH = "/api/v1/api-keys";

    private final Http http;

    KeyRing(Http http) {
        this.http = http;
    }

    /** A key as its maker has it. */
    record Held(String id, String token) {}

    static String wish(String more, String... scopes) {
        return "{\"name\":\"CI\",\"scopes\":%s%s}"
                .formatted(
                        Stream.of(scopes).map(scope -> '"' + scope + '"').collect(Collectors.joining(",", "[", "]")),
                        more.isEmpty() ? "" : "," + more);
    }

    Reply ask(UUID maker, String wish) {
        return http.post(PATH, wish, signedIn(maker));
    }

    Held make(UUID maker, String... scopes) {
        return made(ask(maker, wish("", scopes)));
    }

    Held makeFor(UUID team, UUID maker, String... scopes) {
        return made(ask(maker, wish("\"team_ids\":[\"" + team + "\"]", scopes)));
    }

    static Held made(Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return new Held(
                reply.json().at("/data/key/id").asString(),
                reply.json().at("/data/token").asString());
    }

    Reply revoke(UUID who, Held key) {
        return http.send("DELETE", PATH + "/" + key.id(), BodyPublishers.noBody(), signedIn(who));
    }

    Reply get(String path, String token) {
        return http.get(path, "Authorization", "Bearer " + token);
    }

    Reply post(String path, String body, String token, String... more) {
        return send("POST", path, body, token, more);
    }

    Reply send(String method, String path, String body, String token, String... more) {
        var headers = Stream.concat(
                Stream.of("Authorization", "Bearer " + token, "Content-Type", "application/json"), Stream.of(more));
        return http.send(method, path, BodyPublishers.ofString(body), headers.toArray(String[]::new));
    }
}
