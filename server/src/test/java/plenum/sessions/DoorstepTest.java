package plenum.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import plenum.database.FreshDatabase;
import plenum.realtime.internal.Screen;
import plenum.web.Http;
import plenum.web.Http.Reply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The front door of a small installation: three tables of sixteen, as the profile says. */
@FreshDatabase
@ActiveProfiles("magnapp")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class DoorstepTest {

    private final Http http;
    private final JdbcClient jdbc;

    DoorstepTest(@LocalServerPort int port, @Autowired JdbcClient jdbc) {
        this.http = new Http(port);
        this.jdbc = jdbc;
    }

    @BeforeEach
    void empty_the_house() {
        jdbc.sql("update session set status = 'completed', ended_at = now(), epoch = epoch + 1")
                .update();
    }

    @Test
    void a_full_house_says_how_full_how_long_and_where_there_is_still_a_seat() {
        create("One");
        create("Two");
        create("Three");

        var refused = create("Four");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("MAX_SESSIONS_REACHED");
        assertThat(refused.header("Retry-After")).isEqualTo("300");
        assertThat(refused.json().at("/error/retry_after").asInt()).isEqualTo(300);
        var meta = refused.json().get("meta");
        assertThat(meta.get("current_count").asInt()).isEqualTo(3);
        assertThat(meta.get("max_sessions").asInt()).isEqualTo(3);
        assertThat(meta.get("estimated_wait_seconds").asInt()).isBetween(590, 600);
        assertThat(names(meta.get("alternatives"))).containsExactly("Three", "Two", "One");
    }

    @Test
    void a_session_everybody_has_left_makes_room_at_once() {
        var left = ATable.startedBy(http, "Ann").with("Ben");
        create("Two");
        create("Three");
        assertThat(create("Four").status()).isEqualTo(429);

        left.post("/leave", "{}", "Ann");
        assertThat(create("Four").status()).isEqualTo(429);
        left.post("/leave", "{}", "Ben");
        assertThat(create("Four").status()).isEqualTo(201);
        assertThat(http.get(left.path("")).code()).isEqualTo("SESSION_EXPIRED");
    }

    @Test
    void one_place_is_given_once_however_many_ask_for_it_at_once() throws Exception {
        create("One");
        create("Two");

        var replies = together(100, () -> create("Three"));

        assertThat(replies.stream().filter(reply -> reply.status() == 201)).hasSize(1);
        assertThat(replies.stream().filter(reply -> reply.code().equals("MAX_SESSIONS_REACHED")))
                .hasSize(99);
    }

    @Test
    void one_seat_is_given_once_however_many_ask_for_it_at_once() throws Exception {
        var table = ATable.startedBy(http, "Ann");
        IntStream.range(1, 15).forEach(n -> table.with("Voter " + n));

        var replies = together(50, () -> table.join("Late"));

        assertThat(replies.stream().filter(reply -> reply.status() == 201)).hasSize(1);
        var refused = replies.stream().filter(reply -> reply.status() == 409).toList();
        assertThat(refused).hasSize(49).allSatisfy(reply -> {
            assertThat(reply.code()).isEqualTo("SESSION_FULL");
            assertThat(reply.header("Retry-After")).isEqualTo("60");
            assertThat(reply.json().at("/meta/current_count").asInt()).isEqualTo(16);
            assertThat(reply.json().at("/meta/max_capacity").asInt()).isEqualTo(16);
            // Nobody watches here, so nobody is told to.
            assertThat(reply.json().at("/error/recovery_actions/0").asString()).isEqualTo("Try again later");
        });
    }

    @Test
    void readers_of_the_front_page_are_warned_at_the_last_place_and_at_none() throws IOException {
        create("One");
        try (var page = Screen.open(Screen.plain(http.port()), "/api/v1/sessions/events")) {
            do {
                page.nextFrame();
            } while (!names(page.view().get("sessions")).equals(List.of("One")));

            assertThat(create("Two").json().at("/meta/warning").isMissingNode()).isTrue();
            var last = next(page, "session_capacity_warning");
            assertThat(last.at("/data/remaining").asInt()).isEqualTo(1);
            assertThat(last.at("/data/scope").asString()).isEqualTo("server");

            var third = create("Three");
            assertThat(third.status()).isEqualTo(201);
            assertThat(third.json().at("/meta/warning/remaining").asInt()).isZero();
            var none = next(page, "session_capacity_warning");
            assertThat(none.at("/data/remaining").asInt()).isZero();
            assertThat(names(page.view().get("sessions"))).containsExactlyInAnyOrder("One", "Two", "Three");
        }
    }

    @Test
    void readers_of_the_front_page_see_a_session_come_fill_and_go() throws IOException {
        try (var page = Screen.open(Screen.plain(http.port()), "/api/v1/sessions/events")) {
            do {
                page.nextFrame();
            } while (!page.view().get("sessions").isEmpty());
            var table = ATable.startedBy(http, "Ann");
            var listed = next(page, "session_listed").at("/data/session");
            assertThat(listed.get("facilitator_name").asString()).isEqualTo("Ann");
            assertThat(listed.get("seats_taken").asInt()).isEqualTo(1);

            table.with("Ben");
            assertThat(next(page, "session_changed")
                            .at("/data/session/seats_taken")
                            .asInt())
                    .isEqualTo(2);

            http.send("DELETE", table.path(""), BodyPublishers.noBody(), table.as("Ann"));
            assertThat(next(page, "session_unlisted").at("/data/session_id").asString())
                    .isEqualTo(table.session().toString());
            assertThat(page.view().get("sessions").isEmpty()).isTrue();
        }
    }

    @Test
    void only_whoever_runs_the_session_hears_that_one_seat_is_left() throws IOException {
        var table = ATable.startedBy(http, "Ann").with("Ben");
        IntStream.range(2, 14).forEach(n -> table.with("Voter " + n));
        try (var ann = table.watch("Ann");
                var ben = table.watch("Ben")) {
            table.with("Zoe").with("Last");

            var warning = next(ann, "session_capacity_warning");
            assertThat(warning.get("data")).isEqualTo(JsonMapper.shared().readTree("""
                    {"scope":"session","current":15,"max":16,"remaining":1}"""));
            for (var frame = ben.nextFrame(); ; frame = ben.nextFrame()) {
                assertThat(frame.get("type").asString()).isNotEqualTo("session_capacity_warning");
                if (frame.toString().contains("Last")) {
                    break;
                }
            }
        }
    }

    @Test
    void the_list_is_searched_by_words_kind_and_seats_and_paged() {
        create("Sprint 49");
        var locked = ATable.startedBy(http, "Ann");
        locked.patch("", "{\"settings\":{\"locked\":true}}", "Ann");
        create("Compass sprint");

        assertThat(names(list("?q=SPRINT"))).containsExactly("Compass sprint", "Sprint 49 planning", "Sprint 49");
        assertThat(names(list("?q=compass"))).containsExactly("Compass sprint");
        assertThat(names(list("?q=%25"))).isEmpty();
        assertThat(names(list("?joinable=true"))).containsExactly("Compass sprint", "Sprint 49");
        assertThat(names(list("?kind=audience"))).isEmpty();
        assertThat(list("").get(0).get("can_watch").asBoolean()).isFalse();
        assertThat(http.get("/api/v1/sessions?kind=party").code()).isEqualTo("VALIDATION_ERROR");
        var second = http.get("/api/v1/sessions?page=2&per_page=2").json();
        assertThat(names(second.get("data"))).containsExactly("Sprint 49");
        assertThat(second.get("meta").toString()).isEqualTo("""
                {"total":3,"page":2,"per_page":2,"capacity":{"active_sessions":3,"max_sessions":3},"discovery":"open"}""");
        assertThat(second.at("/links/prev").stringValue()).isEqualTo("/api/v1/sessions?per_page=2&page=1");
        assertThat(second.at("/links/next").isMissingNode()).isTrue();
        var first = http.get("/api/v1/sessions?q=4%39&per_page=1").json();
        assertThat(names(http.get(first.at("/links/next").stringValue()).json().get("data")))
                .as("the next page of the same question")
                .containsExactly("Sprint 49");
        assertThat(list("?q=49%20planning").get(0).get("refusal").asString()).isEqualTo("SESSION_LOCKED");
    }

    @Test
    void an_unchanged_list_is_not_sent_again() {
        create("One");
        var tag = http.get("/api/v1/sessions").header("ETag");

        assertThat(http.get("/api/v1/sessions", "If-None-Match", tag).status()).isEqualTo(304);
        create("Two");
        assertThat(http.get("/api/v1/sessions", "If-None-Match", tag).status()).isEqualTo(200);
    }

    private Reply create(String name) {
        return http.post("/api/v1/sessions", """
                {"name":"%s","creator_name":"Ann"}""".formatted(name));
    }

    private JsonNode list(String query) {
        return http.get("/api/v1/sessions" + query).json().get("data");
    }

    private static List<String> names(JsonNode sessions) {
        return sessions.valueStream().map(one -> one.get("name").asString()).toList();
    }

    private static JsonNode next(Screen screen, String type) throws IOException {
        var frame = screen.nextFrame();
        while (!frame.get("type").asString().equals(type)) {
            frame = screen.nextFrame();
        }
        return frame;
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
