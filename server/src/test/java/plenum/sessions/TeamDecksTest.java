package plenum.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.identity.SomeTeams.signedIn;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import plenum.database.FreshDatabase;
import plenum.identity.Permission;
import plenum.identity.SomeTeams;
import plenum.web.Http;
import plenum.web.Http.Reply;

/** The decks of a team over HTTP: kept, changed by one person at a time, and found by members only. */
@FreshDatabase("teams")
@Import(SomeTeams.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TeamDecksTest {

    private static final String CARDS = """
            [{"key":"1","kind":"numeric","value":1},{"key":"4","kind":"numeric","value":4}]""";

    private final UUID team = UUID.randomUUID();
    private final Http http;
    private final UUID ann;
    private final UUID viewer;
    private final UUID stranger;

    TeamDecksTest(@LocalServerPort int port, @Autowired SomeTeams.Members members) {
        this.http = new Http(port);
        this.ann = members.in(team, Permission.WRITE_DECKS);
        this.viewer = members.in(team);
        this.stranger = members.in(UUID.randomUUID(), Permission.WRITE_DECKS);
    }

    @Test
    void guests_are_asked_to_sign_in() {
        var deck = id(save("Ours"));
        assertThat(http.get(path("")).code()).isEqualTo("SIGN_IN_REQUIRED");
        assertThat(http.post(path(""), deck("Mine")).code()).isEqualTo("SIGN_IN_REQUIRED");
        assertThat(http.patch(path("/" + deck), "{\"name\":\"Mine\"}", "If-Match", "*")
                        .code())
                .isEqualTo("SIGN_IN_REQUIRED");
        var removed = http.send("DELETE", path("/" + deck), BodyPublishers.noBody());
        assertThat(removed.status()).isEqualTo(401);
        assertThat(names()).containsExactly("Ours");
    }

    @Test
    void members_find_the_decks_by_name_and_hear_whether_they_may_change_them() {
        save("quarters");
        var saved = save("Ours");
        assertThat(saved.status()).isEqualTo(201);
        assertThat(saved.header("ETag")).isEqualTo("\"1\"");
        assertThat(saved.json().at("/data/cards/1/label").asString()).isEqualTo("4");

        var found = http.get(path(""), signedIn(viewer));
        assertThat(found.json().at("/meta/may_write").booleanValue()).isFalse();
        assertThat(names()).containsExactly("Ours", "quarters");
        assertThat(http.get(path(""), signedIn(ann))
                        .json()
                        .at("/meta/may_write")
                        .booleanValue())
                .isTrue();

        var refused = http.post(path(""), deck("Mine"), signedIn(viewer));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().at("/meta/permission").asString()).isEqualTo("deck.write");
    }

    @Test
    void a_team_is_nothing_to_those_who_are_not_in_it() {
        var deck = id(save("Ours"));
        for (var reply : List.of(
                http.get(path(""), signedIn(stranger)),
                http.post(path(""), deck("Mine"), signedIn(stranger)),
                http.patch(path("/" + deck), "{}", signedIn(stranger)),
                http.get("/api/v1/teams/" + UUID.randomUUID() + "/decks", signedIn(stranger)))) {
            assertThat(reply.status()).as(reply.text()).isEqualTo(404);
            assertThat(reply.code()).isEqualTo("NOT_FOUND");
        }
    }

    @Test
    void no_two_decks_of_a_team_share_a_name_whatever_its_case() {
        var ours = save("Größe");
        var other = id(save("Other"));

        var refused = save(" GRÖSSE ");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/error/details/0/field").asString()).isEqualTo("name");
        var renamed = change(other, "\"1\"", "{\"name\":\"größe\"}");
        assertThat(renamed.status()).as(renamed.text()).isEqualTo(422);
        assertThat(names()).containsExactly("Größe", "Other");
        assertThat(change(id(ours), "\"1\"", "{\"name\":\"GRÖSSE\"}").status()).isEqualTo(200);
    }

    @Test
    void whoever_has_not_seen_the_newest_revision_changes_nothing() {
        var deck = id(save("Ours"));
        assertThat(change(deck, "", "{\"name\":\"A\"}").code()).isEqualTo("PRECONDITION_REQUIRED");

        var changed = change(deck, "\"1\"", "{\"name\":\"A\"}");
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(changed.json().at("/data/cards").size()).isEqualTo(2);
        assertThat(change(deck, "\"1\"", "{\"name\":\"B\"}").code()).isEqualTo("PRECONDITION_FAILED");
        assertThat(names()).containsExactly("A");

        var wrong = change(deck, "\"2\"", "{\"name\":\"\",\"cards\":[]}");
        assertThat(wrong.json().at("/error/details").size()).as(wrong.text()).isEqualTo(2);
        assertThat(change(deck, "*", "{\"name\":\"C\"}").header("ETag")).isEqualTo("\"3\"");
        assertThat(change(UUID.randomUUID().toString(), "*", "{}").code()).isEqualTo("ITEM_NOT_FOUND");
    }

    @Test
    void of_two_who_change_a_deck_at_once_one_is_told_to_look_again() throws Exception {
        var deck = id(save("Ours"));
        var replies = together(8, () -> change(deck, "\"1\"", "{\"name\":\"Theirs\"}"));
        assertThat(replies.stream().map(Reply::status).filter(status -> status == 200))
                .hasSize(1);
        assertThat(replies.stream().filter(reply -> reply.code().equals("PRECONDITION_FAILED")))
                .hasSize(7);
    }

    @Test
    void a_team_keeps_fifty_decks_however_many_are_saved_at_once() throws Exception {
        IntStream.range(0, 45).forEach(n -> save("Deck " + n));
        var replies = together(10, () -> save("Deck " + UUID.randomUUID()));

        assertThat(replies.stream().filter(reply -> reply.status() == 201)).hasSize(5);
        var refused = replies.stream().filter(reply -> reply.status() == 409).toList();
        assertThat(refused)
                .hasSize(5)
                .allSatisfy(reply -> assertThat(reply.code()).isEqualTo("LIMIT_REACHED"));

        var list = http.get(path(""), signedIn(viewer)).json().get("data");
        var removed = remove(list.at("/0/id").asString());
        assertThat(removed.status()).isEqualTo(200);
        assertThat(remove(list.at("/0/id").asString()).code()).isEqualTo("ITEM_NOT_FOUND");
        assertThat(save("Once more").status()).isEqualTo(201);
    }

    @Test
    void a_request_that_is_repeated_saves_one_deck_and_another_accounts_request_is_its_own() {
        var key = "Idempotency-Key";
        var value = UUID.randomUUID().toString();
        var first = http.post(path(""), deck("Ours"), signedIn(ann, key, value));
        var again = http.post(path(""), deck("Ours"), signedIn(ann, key, value));
        assertThat(again.header("Idempotent-Replay")).isEqualTo("true");
        assertThat(id(again)).isEqualTo(id(first));
        assertThat(http.post(path(""), deck("Ours"), signedIn(viewer, key, value))
                        .status())
                .isEqualTo(403);
    }

    private String path(String rest) {
        return "/api/v1/teams/" + team + "/decks" + rest;
    }

    private static String deck(String name) {
        return "{\"name\":\"%s\",\"cards\":%s}".formatted(name, CARDS);
    }

    private Reply save(String name) {
        return http.post(path(""), deck(name), signedIn(ann));
    }

    private Reply change(String deck, String seen, String body) {
        return seen.isEmpty()
                ? http.patch(path("/" + deck), body, signedIn(ann))
                : http.patch(path("/" + deck), body, signedIn(ann, "If-Match", seen));
    }

    private Reply remove(String deck) {
        return http.send("DELETE", path("/" + deck), BodyPublishers.noBody(), signedIn(ann));
    }

    private static String id(Reply reply) {
        return reply.json().at("/data/id").asString();
    }

    private List<String> names() {
        var names = new ArrayList<String>();
        http.get(path(""), signedIn(viewer))
                .json()
                .get("data")
                .forEach(deck -> names.add(deck.get("name").asString()));
        return names;
    }

    private static List<Reply> together(int times, Callable<Reply> task) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, times)
                    .mapToObj(n -> threads.submit(task))
                    .toList();
            var replies = new ArrayList<Reply>();
            for (var one : running) {
                replies.add(one.get());
            }
            return replies;
        }
    }
}
