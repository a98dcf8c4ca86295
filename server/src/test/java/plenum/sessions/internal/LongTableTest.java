package plenum.sessions.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import plenum.database.FreshDatabase;
import plenum.sessions.ATable;
import plenum.sessions.internal.room.RoomCommand;
import plenum.web.Http;
import plenum.web.Http.Reply;
import tools.jackson.databind.JsonNode;

/** Tables at which people look away, slip, and go on for hundreds of rounds; over HTTP, the clock is moved. */
@FreshDatabase
@Import(MovedClock.Later.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "plenum.sessions.rates.enabled=false")
class LongTableTest {

    private static final int ROUNDS = 200;
    private static final List<String> CARDS = List.of("1", "2", "3", "5", "8", "13", "21", "coffee");

    @LocalServerPort
    int port;

    @Autowired
    MovedClock clock;

    @Autowired
    Rooms rooms;

    private ATable table;

    @Test
    void somebody_idle_for_a_minute_is_not_waited_for() {
        idleAtTheTable("");

        vote("Ann", "Ben");

        assertThat(phase()).isEqualTo("results");
        assertThat(view().at("/statistics/total_votes").intValue()).isEqualTo(2);
    }

    @Test
    void where_everybody_is_waited_for_somebody_idle_is_too() {
        idleAtTheTable(",\"exclude_idle\":false");

        vote("Ann", "Ben");

        assertThat(phase()).isEqualTo("voting");
        vote("Cem");
        assertThat(phase()).isEqualTo("results");
    }

    @Test
    void a_reveal_is_taken_back_within_a_minute_and_not_later() {
        table = ATable.startedBy(new Http(port), "Ann").with("Ben", "Cem");
        works(table.start("Ann"));
        vote("Ben");
        works(table.reveal("Ann", 1));
        clock.forward(Duration.ofSeconds(5));
        works(table.play("Ann", "{\"type\":\"undo\",\"round\":1}"));
        assertThat(view().get("voted_count").intValue()).isEqualTo(1);
        assertThat(view().has("votes")).isFalse();
        assertThat(view().at("/history/1/shown_early").booleanValue()).isTrue();

        works(table.reveal("Ann", 2));
        clock.forward(Duration.ofSeconds(61));
        var late = table.play("Ann", "{\"type\":\"undo\",\"round\":2}");

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("WRONG_PHASE");
    }

    @Test
    void sixteen_people_and_two_hundred_rounds_leave_a_whole_history() {
        var others = IntStream.range(1, 16).mapToObj(n -> "P" + n).toList();
        table = ATable.startedBy(new Http(port), "Ann").with(others.toArray(String[]::new));
        works(table.patch("", "{\"settings\":{\"controls\":\"everyone\"}}", "Ann"));
        var people = new ArrayList<>(others);
        people.add("Ann");
        var random = new Random(25);
        var seqs = new HashMap<String, Long>();
        var shown = new HashMap<Integer, JsonNode>();
        int last = 0;
        while (last < ROUNDS) {
            var who = people.get(random.nextInt(16));
            act(random, who, last, seqs);
            var view = view();
            int round = view.path("round").asInt(last);
            assertThat(round).isBetween(last, last + 1);
            last = round;
            if (view.get("is_revealed").booleanValue()) {
                shown.putIfAbsent(round, view.get("votes"));
            }
            if (random.nextInt(100) == 0) {
                rooms.drop(table.session());
            }
        }

        table.vote("Ann", last, seqs.merge("Ann", 1L, Long::sum), "5");
        works(table.reveal("Ann", last));
        shown.putIfAbsent(last, view().get("votes"));

        var rounds = table.get("/export?format=json", "Ann").json().at("/activities/0/results/rounds");
        assertThat(numbers(rounds))
                .isEqualTo(IntStream.rangeClosed(1, ROUNDS).boxed().toList());
        assertThat(shown).hasSizeGreaterThan(20);
        rounds.forEach(round -> assertThat(round.path("votes"))
                .as("round %s", round.get("round"))
                .isEqualTo(shown.getOrDefault(round.get("round").intValue(), round.path("none"))));
    }

    /** Mostly a card; else one of the things that begin, show, clear or bring back a round. */
    private void act(Random random, String who, int round, Map<String, Long> seqs) {
        switch (random.nextInt(12)) {
            case 0, 1 -> table.start(who);
            case 2, 3 -> table.reveal(who, round);
            case 4 -> table.revote(who, round);
            case 5 -> table.play(who, "{\"type\":\"reset\",\"round\":%d}".formatted(round));
            case 6 -> table.play(who, "{\"type\":\"undo\",\"round\":%d}".formatted(Math.max(1, round - 1)));
            default -> {
                long seq = seqs.merge(who, 1L, Long::sum);
                table.vote(who, Math.max(1, round), seq, CARDS.get(random.nextInt(CARDS.size())));
            }
        }
    }

    private static List<Integer> numbers(JsonNode rounds) {
        var numbers = new ArrayList<Integer>();
        rounds.forEach(round -> numbers.add(round.get("round").intValue()));
        return numbers;
    }

    /** Ann and Ben look at the table, Cem has not for 61 seconds. */
    private void idleAtTheTable(String more) {
        clock.forward(Duration.ofMinutes(2));
        table = ATable.startedBy(new Http(port), "Ann").with("Ben", "Cem");
        works(table.play(
                "Ann", "{\"type\":\"set_options\",\"auto_reveal\":true,\"reveal_countdown\":\"never\"" + more + "}"));
        works(table.start("Ann"));
        everybodyBeats();
        clock.forward(Duration.ofSeconds(30));
        everybodyBeats();
        clock.forward(Duration.ofSeconds(31));
        everybodyBeats();
        assertThat(state().at("/participants/" + table.id("Cem") + "/connection")
                        .stringValue())
                .isEqualTo("idle");
    }

    private void everybodyBeats() {
        for (var name : List.of("Ann", "Ben", "Cem")) {
            works(table.post("/heartbeat", "{\"visible\":%s}".formatted(!name.equals("Cem")), name));
        }
        rooms.sweep();
        rooms.get(table.session()).submit(new RoomCommand.Wake(), null).join();
    }

    private void vote(String... names) {
        int round = view().get("round").intValue();
        for (var name : names) {
            works(table.vote(name, round, 1, "5"));
        }
        rooms.get(table.session()).submit(new RoomCommand.Wake(), null).join();
    }

    private JsonNode state() {
        return table.get("", "Ann").json().get("data");
    }

    private JsonNode view() {
        return state().at("/current_activity/view");
    }

    private String phase() {
        return state().at("/session/phase").stringValue();
    }

    private static void works(Reply reply) {
        assertThat(reply.status()).as(reply.text()).isBetween(200, 299);
    }
}
