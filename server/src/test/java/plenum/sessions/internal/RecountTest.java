package plenum.sessions.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;
import plenum.activities.poker.Hand;
import plenum.activities.poker.Poker;
import plenum.activities.poker.PokerState;
import plenum.database.FreshDatabase;
import plenum.realtime.internal.Screen;
import plenum.sessions.ATable;
import plenum.sessions.internal.room.Activity;
import plenum.sessions.internal.room.BallotBox;
import plenum.sessions.internal.room.Play;
import plenum.sessions.internal.room.RoomCommand;
import plenum.sessions.internal.room.RoomState;
import plenum.sessions.internal.room.Standing;
import plenum.web.Http;
import tools.jackson.databind.JsonNode;

/**
 * What is shown at the close of a round is what is stored, whatever memory holds. With a {@code RecountStore} that finds
 * nothing every test fails that alters anything.
 */
@FreshDatabase
@Import(MovedClock.Later.class)
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class RecountTest {

    @LocalServerPort
    int port;

    @Autowired
    Rooms rooms;

    @Autowired
    RoomReader reader;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MeterRegistry figures;

    ATable table;
    double recountsBefore;

    @BeforeEach
    void two_have_voted() {
        table = ATable.startedBy(new Http(port), "Ann").with("Ben", "Cem");
        table.start("Ann");
        table.vote("Ben", 1, 1, "5");
        table.vote("Cem", 1, 1, "5");
        recountsBefore = recounts();
    }

    @Test
    void an_altered_ballot_is_shown_as_it_is_stored_and_never_otherwise(CapturedOutput log) throws IOException {
        try (var screen = table.watch("Ann")) {
            alterStored("Ben", "8");

            assertThat(table.reveal("Ann", 1).status()).isEqualTo(200);

            var frames = upToTheReveal(screen);
            assertThat(frames.getLast().at("/data/statistics/average").doubleValue())
                    .isEqualTo(6.5);
            assertThat(vote(screen, "Ben")).isEqualTo("8");
            assertThat(integrity(screen)).isEqualTo("recounted");
            assertThat(frames)
                    .extracting(frame -> frame.get("type").stringValue())
                    .contains("error_recovery_needed", "state_sync_required", "snapshot")
                    .containsOnlyOnce("votes_revealed");
        }
        assertThat(recounts()).isEqualTo(recountsBefore + 1);
        assertThat(log.getAll()).contains("\"corruption_type\":\"tally_mismatch\"");
        assertThat(jdbc.sql("select record -> 'statistics' ->> 'average' from session_round where activity_id = :id")
                        .param("id", table.activity())
                        .query(Double.class)
                        .single())
                .isEqualTo(6.5);
    }

    @Test
    void a_ballot_that_is_gone_is_not_counted() throws IOException {
        try (var screen = table.watch("Ann")) {
            jdbc.sql("delete from session_ballot where activity_id = :id and ballot_key = :key")
                    .param("id", table.activity())
                    .param("key", table.id("Ben").toString())
                    .update();

            table.reveal("Ann", 1);

            assertThat(upToTheReveal(screen)
                            .getLast()
                            .at("/data/statistics/total_votes")
                            .intValue())
                    .isEqualTo(1);
        }
    }

    @Test
    void what_the_rules_remember_wrongly_gives_way_to_what_is_stored() throws IOException {
        try (var screen = table.watch("Ann")) {
            remember(withHand(standing().state(), "13", false));

            table.reveal("Ann", 1);

            assertThat(upToTheReveal(screen)
                            .getLast()
                            .at("/data/statistics/average")
                            .doubleValue())
                    .isEqualTo(5);
            assertThat(integrity(screen)).isEqualTo("recounted");
        }
    }

    @Test
    void so_does_a_ballot_box_in_memory_that_lost_one() throws IOException {
        try (var screen = table.watch("Ann")) {
            remember(withHand(standing().state(), "5", true));

            table.reveal("Ann", 1);

            upToTheReveal(screen);
            assertThat(vote(screen, "Ben")).isEqualTo("5");
            assertThat(integrity(screen)).isEqualTo("recounted");
        }
    }

    @Test
    void a_round_that_is_left_without_being_shown_is_counted_too() {
        alterStored("Ben", "8");

        table.play("Ann", "{\"type\":\"reset\",\"round\":1}");

        assertThat(recounts()).isEqualTo(recountsBefore + 1);
        assertThat(table.play("Ann", "{\"type\":\"undo\",\"round\":1}").status())
                .isEqualTo(200);
        table.reveal("Ann", 3);
        assertThat(view("Cem").at("/votes/" + table.id("Ben")).stringValue()).isEqualTo("8");
        assertThat(recounts()).isEqualTo(recountsBefore + 1);
    }

    @Test
    void a_session_that_ends_with_an_open_round_is_counted_before() {
        alterStored("Ben", "8");

        new Http(port).send("DELETE", table.path(""), BodyPublishers.noBody(), table.as("Ann"));

        assertThat(recounts()).isEqualTo(recountsBefore + 1);
    }

    @Test
    void rounds_that_close_together_are_counted_together() {
        table.reveal("Ann", 1);
        hostedByAnAccount();
        table.play("Ann", "{\"type\":\"set_options\",\"prevote\":{\"enabled\":true,\"quorum\":1}}");
        table.play("Ann", """
                {"type":"add_stories","stories":[{"id":"%s","title":"Login"},{"id":"%s","title":"Logout"}]}""".formatted(new UUID(5, 1), new UUID(5, 2)));
        table.play(
                "Ann",
                "{\"type\":\"open_prevote\",\"closes_at\":\"%s\"}"
                        .formatted(Instant.now().plusSeconds(86_400)));
        table.vote("Ben", 2, 1, "5");
        assertThat(table.vote("Ben", 3, 1, "5").status()).isEqualTo(200);
        alterStored("Ben", "21");

        table.play("Ann", "{\"type\":\"close_prevote\"}");

        assertThat(recounts()).isEqualTo(recountsBefore + 1);
        var rounds = view("Cem").at("/history");
        assertThat(rounds.toString()).contains("21");
    }

    @Test
    void that_it_was_counted_again_stays_known() {
        alterStored("Ben", "8");
        table.reveal("Ann", 1);

        rooms.drop(table.session());
        table.revote("Ann", 1);

        assertThat(activity().get("integrity").stringValue()).isEqualTo("recounted");
        assertThat(table.get("/activities/" + table.activity(), "Ann")
                        .json()
                        .at("/data/integrity")
                        .stringValue())
                .isEqualTo("recounted");
        rooms.get(table.session()).check();
        rooms.get(table.session()).submit(new RoomCommand.Wake(), null).join();
        assertThat(standing().at().epoch()).isEqualTo(2);
    }

    @Test
    void where_nothing_differs_nothing_is_said() {
        table.reveal("Ann", 1);
        table.revote("Ann", 1);
        table.vote("Ben", 2, 1, "8");
        table.play("Ann", "{\"type\":\"retract\",\"round\":2,\"client_seq\":3}");
        table.play("Ben", "{\"type\":\"retract\",\"round\":2,\"client_seq\":2}");
        table.play("Ann", "{\"type\":\"reset\",\"round\":2}");

        assertThat(recounts()).isEqualTo(recountsBefore);
        assertThat(activity().has("integrity")).isFalse();
        assertThat(standing().at().epoch()).isEqualTo(1);
    }

    private void alterStored(String name, String card) {
        jdbc.sql("""
                        update session_ballot set choice = jsonb_set(choice, '{card}', to_jsonb(cast(:card as text)))
                        where activity_id = :id and ballot_key = :key""")
                .param("card", card)
                .param("id", table.activity())
                .param("key", table.id(name).toString())
                .update();
    }

    private Standing standing() {
        return rooms.get(table.session()).standing();
    }

    /** As a mistake of ours would leave it. */
    private void remember(RoomState state) {
        ReflectionTestUtils.setField(
                rooms.get(table.session()),
                "standing",
                new Standing(state, standing().at()));
    }

    /** Ben's card at the table is another, or his ballot is not in the box any more. */
    private RoomState withHand(RoomState room, String card, boolean boxed) {
        var activity = room.agenda().get(table.activity());
        var state = (PokerState) activity.play().state();
        var hands = new TreeMap<>(state.hands());
        hands.put(table.id("Ben"), new Hand(1, card));
        var kept = new HashMap<>(activity.box().kept());
        if (boxed) {
            kept.remove(table.id("Ben"));
        }
        var later = new Activity(
                activity.id(),
                activity.order(),
                activity.brief(),
                activity.progress(),
                new Play<>(
                        (Poker) activity.play().type(),
                        new PokerState(state.chosenDeck(), state.options(), state.queue(), state.rounds(), hands)),
                new BallotBox(activity.box().round(), Map.copyOf(kept)));
        return new RoomState(
                room.place(),
                room.options(),
                room.course(),
                room.participants(),
                room.displays(),
                room.agenda().with(later));
    }

    private void hostedByAnAccount() {
        jdbc.sql("update session set host_account_id = :account where id = :id")
                .param("account", UUID.randomUUID())
                .param("id", table.session())
                .update();
        rooms.get(table.session()).check();
        rooms.get(table.session()).submit(new RoomCommand.Wake(), null).join();
    }

    private double recounts() {
        return figures.counter("plenum.sessions.recounts").count();
    }

    private JsonNode activity() {
        return table.get("", "Cem").json().at("/data/current_activity");
    }

    private JsonNode view(String name) {
        return table.get("", name).json().at("/data/current_activity/view");
    }

    private String vote(Screen screen, String name) {
        return screen.view()
                .at("/current_activity/view/votes/" + table.id(name))
                .stringValue();
    }

    private static String integrity(Screen screen) {
        return screen.view().at("/current_activity/integrity").stringValue();
    }

    private static List<JsonNode> upToTheReveal(Screen screen) throws IOException {
        var frames = new ArrayList<JsonNode>();
        do {
            frames.add(screen.nextFrame());
        } while (!frames.getLast().get("type").stringValue().equals("votes_revealed"));
        return frames;
    }
}
