package plenum.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import plenum.database.FreshDatabase;
import plenum.realtime.MergePatch;
import plenum.web.Http;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Coming back after an absence, the short ways to vote, and what phones ask for; over HTTP. */
@FreshDatabase("rooms")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class FollowingTest {

    private final ATable table;

    FollowingTest(@LocalServerPort int port) {
        this.table = ATable.startedBy(new Http(port), "Ann").with("Ben");
    }

    @Test
    void whoever_is_up_to_date_gets_nothing_and_keeps_the_focus() {
        table.start("Ann");
        var now = table.get("/state", "Ben").json().get("data");
        var sum = reconnect("Ben", null).at("/sync/state_checksum").stringValue();

        var back = reconnect("Ben", client(now, sum, ""));

        assertThat(back.at("/sync/strategy").stringValue()).isEqualTo("none");
        assertThat(back.at("/sync").has("patch")).isFalse();
        assertThat(back.at("/me/permissions/can_vote").booleanValue()).isTrue();
        assertThat(advice(back)).containsExactly("keep_focus");
    }

    @Test
    void whoever_is_behind_gets_one_patch_that_makes_their_state_the_present_one() {
        table.start("Ann");
        var then = table.get("/state", "Ben").json().get("data");
        table.vote("Ann", 1, 1, "5");
        table.vote("Ben", 1, 1, "8");
        table.reveal("Ann", 1);

        var back = reconnect("Ben", client(then, null, ""));

        assertThat(back.at("/sync/strategy").stringValue()).isEqualTo("delta");
        var whole = reconnect("Ben", null).at("/sync/snapshot");
        var patched = MergePatch.apply((ObjectNode) then.get("snapshot"), (ObjectNode) back.at("/sync/patch"));
        assertThat(timeless(patched)).isEqualTo(timeless(whole));
        assertThat(back.at("/me/my_answer/choice/card").stringValue()).isEqualTo("8");
        assertThat(advice(back)).contains("apply_patch", "keep_focus");
    }

    @Test
    void ones_other_screens_hear_how_the_one_that_came_back_was_brought_up_to_date() throws IOException {
        table.start("Ann");
        try (var phone = table.watch("Ben")) {
            reconnect("Ben", null);

            var told = phone.frameOf("user_joined");

            assertThat(told.at("/data/sync_strategy").stringValue()).isEqualTo("full");
            assertThat(told.at("/data/reconnected").booleanValue()).isTrue();
            assertThat(told.at("/data/participant/id").stringValue())
                    .isEqualTo(table.id("Ben").toString());
        }
    }

    @Test
    void a_round_is_told_by_the_id_it_is_found_under() throws IOException {
        try (var ben = table.watch("Ben")) {
            table.start("Ann");

            var told = ben.frameOf("voting_started").at("/data/round_id").stringValue();

            assertThat(table.get("/voting/round", "Ben").json().at("/data/id").stringValue())
                    .isEqualTo(told);
        }
    }

    @Test
    void a_round_is_told_with_its_story_its_cards_and_what_was_agreed() throws IOException {
        var story = "0199c0de-0000-7000-8000-000000000001";
        table.play("Ann", """
                {"type":"add_stories","stories":[{"id":"%s","title":"Search"}]}""".formatted(story));
        try (var ben = table.watch("Ben")) {
            table.play("Ann", "{\"type\":\"start\",\"story_id\":\"%s\"}".formatted(story));
            table.vote("Ben", 1, 1, "5");
            table.reveal("Ann", 1);
            table.play("Ann", "{\"type\":\"agree\",\"round\":1,\"card\":\"5\"}");
            table.revote("Ann", 1);

            var started = ben.frameOf("voting_started").get("data");
            var shown = ben.frameOf("votes_revealed").get("data");
            var over = ben.frameOf("round_completed").get("data");

            assertThat(started.at("/story/id").stringValue()).isEqualTo(story);
            assertThat(started.at("/story/title").stringValue()).isEqualTo("Search");
            assertThat(shown.at("/votes/" + table.id("Ben")).stringValue()).isEqualTo("5");
            assertThat(over.get("outcome").stringValue()).isEqualTo("revote");
            assertThat(over.get("story_id").stringValue()).isEqualTo(story);
            assertThat(over.get("agreed").stringValue()).isEqualTo("5");
        }
    }

    /** Apart from the digits of two versions. The members of a room do not count: nothing in it grows with them. */
    @Test
    void a_vote_is_so_many_bytes_on_every_screen() throws IOException {
        table.with("Cem").start("Ann");
        try (var usual = table.watch("Cem");
                var lean = table.watch("Cem", "?lean=true");
                var leading = table.watch("Ann", "?lean=true");
                var leadingUsual = table.watch("Ann")) {
            lean.frameOf("snapshot");
            leading.frameOf("snapshot");
            table.vote("Ben", 1, 1, "5");

            var told = lean.frameOf("vote_submitted");
            assertThat(bytes(usual.frameOf("vote_submitted"))).isEqualTo(457);
            assertThat(bytes(told)).isEqualTo(313);
            assertThat(bytes(leading.frameOf("vote_submitted"))).isEqualTo(313);
            assertThat(bytes(leadingUsual.frameOf("vote_submitted"))).isEqualTo(457);
            assertThat(told.has("session_id") || told.has("timestamp")).isFalse();
            assertThat(told.get("data").has("activity_id")).isFalse();
            assertThat(lean.view()).isEqualTo(usual.view());
        }
    }

    /** What a frame is on the wire, its lines around it included. */
    private static int bytes(JsonNode frame) {
        var id = "id: 1.";
        var json = ((ObjectNode) frame.deepCopy()).put("v", 0).put("prev", 0).toString();
        return (id + "0\ndata: " + json + "\n\n").getBytes(StandardCharsets.UTF_8).length;
    }

    @Test
    void whoever_knows_nothing_or_something_else_gets_everything() {
        table.start("Ann");
        var now = table.get("/state", "Ben").json().get("data");

        assertThat(reconnect("Ben", null).at("/sync/reason").stringValue()).isEqualTo("no_client_state");
        var wrong = reconnect("Ben", client(now, "0123456789abcdef", ",\"failed_syncs\":2"));
        assertThat(wrong.at("/sync/strategy").stringValue()).isEqualTo("full");
        assertThat(wrong.at("/sync/reason").stringValue()).isEqualTo("checksum_mismatch");
        assertThat(advice(wrong)).containsExactly("replace_state", "reload_page");
        var other = reconnect("Ben", "{\"epoch\":99,\"state_version\":1}");
        assertThat(other.at("/sync/reason").stringValue()).isEqualTo("epoch_changed");
    }

    @Test
    void a_card_chosen_without_a_connection_comes_too_late_after_the_reveal_and_changes_nothing() {
        table.start("Ann");
        table.vote("Ann", 1, 1, "5");
        var then = table.get("/state", "Ben").json().get("data");
        table.reveal("Ann", 1);
        var tally = table.get("/voting/round", "Ann").json().at("/data/statistics");

        var back = reconnect(
                "Ben",
                client(
                        then,
                        null,
                        ",\"round\":1,\"is_revealed\":false,\"pending\":[%s]".formatted(pending(1, 1, "13"))));

        assertThat(conflicts(back)).containsExactly("vote_late", "voting_reveal_conflict");
        // An id may end in any figures.
        var told = back.get("conflicts_resolved")
                .toString()
                .replace(table.activity().toString(), "");
        assertThat(told).doesNotContain("13\"");
        assertThat(advice(back)).contains("refresh_voting").doesNotContain("revote");
        assertThat(table.get("/voting/round", "Ann").json().at("/data/statistics"))
                .isEqualTo(tally);
        assertThat(back.at("/me").has("my_answer")).isFalse();
    }

    @Test
    void a_card_chosen_without_a_connection_counts_while_the_round_is_open() {
        table.start("Ann");
        var then = table.get("/state", "Ben").json().get("data");

        var back = reconnect("Ben", client(then, null, ",\"pending\":[%s]".formatted(pending(1, 3, "13"))));

        assertThat(conflicts(back)).isEmpty();
        assertThat(back.at("/me/my_answer/client_seq").intValue()).isEqualTo(3);
        assertThat(back.at("/sync/patch/current_activity/view/voted_count").intValue())
                .isEqualTo(1);
        var again = reconnect("Ben", client(then, null, ",\"pending\":[%s]".formatted(pending(1, 2, "5"))));
        assertThat(conflicts(again)).containsExactly("vote_superseded");
    }

    @Test
    void a_round_that_went_by_a_role_and_a_paused_table_are_told() {
        table.start("Ann");
        table.vote("Ann", 1, 1, "5");
        var then = table.get("/state", "Ben").json().get("data");
        table.reveal("Ann", 1);
        table.revote("Ann", 1);
        table.patch("/participants/" + table.id("Ben"), "{\"role\":\"co_facilitator\"}", "Ann");

        var back = reconnect(
                "Ben", client(then, null, ",\"round\":1,\"role\":\"voter\",\"pending\":[" + pending(1, 1, "8") + "]"));

        assertThat(conflicts(back)).containsExactly("vote_late", "round_changed", "role_changed");
        assertThat(advice(back)).contains("revote", "refresh_voting");
        table.post("/pause", "{}", "Ann");
        var waiting = reconnect("Ben", client(then, null, ",\"pending\":[" + pending(2, 1, "8") + "]"));
        assertThat(advice(waiting)).contains("resend_pending_vote");
    }

    @Test
    void a_client_that_knows_nothing_but_the_time_gets_what_happened_since() {
        table.start("Ann");
        var moment = Instant.now();
        table.vote("Ben", 1, 1, "8");

        var news = table.get("/state?last_update=" + moment, "Ben").json().get("data");
        var everything = table.get("/state?last_update=2020-01-01T00:00:00Z", "Ben")
                .json()
                .get("data");

        assertThat(news.get("frames").size()).isEqualTo(1);
        assertThat(news.at("/frames/0/type").stringValue()).isEqualTo("vote_submitted");
        assertThat(everything.has("snapshot")).isTrue();
    }

    @Test
    void voting_by_the_short_way_needs_neither_round_nor_number() {
        assertThat(table.get("/voting/round", "Ben").status()).isEqualTo(204);
        assertThat(table.post("/voting/vote", "{\"vote\":\"5\"}", "Ben").code()).isEqualTo("VOTING_ERROR");

        assertThat(table.post("/voting/start", "{\"topic\":\"Search\"}", "Ben").code())
                .isEqualTo("UNAUTHORIZED");
        assertThat(table.post("/voting/start", "{\"topic\":\"Search\"}", "Ann").status())
                .isEqualTo(200);
        assertThat(table.post("/voting/vote", "{}", "Ben")
                        .json()
                        .at("/error/code")
                        .stringValue())
                .isEqualTo("VOTING_ERROR");
        var first = table.post("/voting/vote", "{\"vote\":\"5\"}", "Ben").json().get("data");
        var second =
                table.post("/voting/vote", "{\"vote\":\"8\"}", "Ben").json().get("data");
        assertThat(first.get("round").intValue()).isEqualTo(1);
        assertThat(second.get("client_seq").longValue()).isEqualTo(2);

        var open = table.get("/voting/round", "Ann").json().get("data");
        assertThat(open.get("topic").stringValue()).isEqualTo("Search");
        assertThat(open.get("is_revealed").booleanValue()).isFalse();
        assertThat(open.has("votes")).isFalse();
        assertThat(open.at("/voted/" + table.id("Ben")).booleanValue()).isTrue();

        assertThat(table.post("/voting/reveal", "{\"round\":2}", "Ann").code()).isEqualTo("STALE_ROUND");
        assertThat(table.post("/voting/reveal", "{\"immediate\":true}", "Ann").status())
                .isEqualTo(200);
        var turned = table.get("/voting/round", "Ben").json().get("data");
        assertThat(turned.at("/votes/" + table.id("Ben")).stringValue()).isEqualTo("8");
        assertThat(turned.get("id")).isEqualTo(open.get("id"));
        assertThat(table.post("/voting/vote", "{\"vote\":\"5\"}", "Ben").code()).isEqualTo("ROUND_CLOSED");
        assertThat(table.post("/voting/reset", "{}", "Ann").code()).isEqualTo("WRONG_PHASE");
    }

    private JsonNode reconnect(String name, String client) {
        var reply = table.post("/reconnect", client == null ? "{}" : "{\"client_state\":" + client + "}", name);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json().get("data");
    }

    private static String client(JsonNode polled, String checksum, String more) {
        return "{\"epoch\":%d,\"state_version\":%d%s%s}"
                .formatted(
                        polled.get("epoch").longValue(),
                        polled.get("v").longValue(),
                        checksum == null ? "" : ",\"state_checksum\":\"" + checksum + "\"",
                        more);
    }

    private String pending(int round, long clientSeq, String card) {
        return "{\"activity_id\":\"%s\",\"type\":\"vote\",\"round\":%d,\"client_seq\":%d,\"card\":\"%s\"}"
                .formatted(table.activity(), round, clientSeq, card);
    }

    private static List<String> advice(JsonNode back) {
        return words(back.get("recommended_actions"));
    }

    private static List<String> conflicts(JsonNode back) {
        return StreamSupport.stream(back.get("conflicts_resolved").spliterator(), false)
                .map(one -> one.get("type").stringValue())
                .toList();
    }

    private static List<String> words(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::stringValue)
                .toList();
    }

    /** Without what ticks by itself. */
    private static JsonNode timeless(JsonNode state) {
        var rest = (ObjectNode) state.deepCopy();
        rest.remove("me");
        ((ObjectNode) rest.get("session")).remove(List.of("last_activity_at", "expires_at"));
        return rest;
    }
}
