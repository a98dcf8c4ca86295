package plenum;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.jdbc.core.simple.JdbcClient;
import plenum.database.internal.TestServer;
import plenum.realtime.internal.Screen;
import plenum.sessions.ATable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** People vote before they meet while the program is killed in between: every card counts, and none is told too soon. */
@Execution(ExecutionMode.CONCURRENT)
class PrevoteAcrossRestartsTest {

    private static final List<String> STORIES = List.of("N", "M", "L", "K");
    private static final List<String> VOTERS = List.of("Ben", "Cem", "Dot", "Eva");

    /** Cards with names that occur nowhere else. */
    private static final String DECK = """
            {"cards":[
              {"key":"QQ3","kind":"numeric","value":3},{"key":"QQ5","kind":"numeric","value":5},
              {"key":"QQ8","kind":"numeric","value":8},{"key":"QQ13","kind":"numeric","value":13},
              {"key":"QQx","kind":"unknown"}]}""";

    private final List<String> heard = new ArrayList<>();

    @Test
    void the_agenda_of_the_example_comes_out_and_no_value_is_on_any_wire_before() throws Exception {
        var database = TestServer.freshDatabase();
        var jdbc = JdbcClient.create(database);
        var program = Program.on(database);
        try {
            var table = prepared(program);
            var refused = table.play("Ann", opening());
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.code()).isEqualTo("SIGN_IN_REQUIRED");
            program.kill();
            hostedByAnAccount(jdbc, table);

            program = Program.on(database);
            table = table.at(program.http());
            try (var facilitator = table.watch("Ann");
                    var watcher = table.watch("Zoe")) {
                assertThat(table.play("Ann", opening()).status()).isEqualTo(200);
                vote(table, 4, "QQ3", "QQ8", "QQ13", "QQx");
                vote(table, 3, "QQx", "QQx", "QQ5");
                assertThat(counts(table, "Ann")).containsExactly("N 0", "M 0", "L 3", "K 4");
                listen(table, facilitator, watcher);
            }
            program.kill();

            program = Program.on(database);
            table = table.at(program.http());
            var own = table.get("", "Ben").json().at("/data/me/my_answer");
            assertThat(own.at("/4/choice/card").asString()).as(own.toString()).isEqualTo("QQ3");
            assertThat(table.vote("Ben", 4, 1, "QQ3")
                            .json()
                            .at("/data/duplicate")
                            .booleanValue())
                    .isTrue();
            try (var facilitator = table.watch("Ann");
                    var watcher = table.watch("Zoe")) {
                vote(table, 2, "QQ5", "QQ5 low", "QQ8");
                vote(table, 1, "QQ3", "QQ3", "QQ3");
                assertThat(counts(table, "Ann")).containsExactly("N 3", "M 3", "L 3", "K 4");
                listen(table, facilitator, watcher);
            }
            assertThat(heard).isNotEmpty().allSatisfy(one -> assertThat(one).doesNotContain("QQ"));

            assertThat(table.play("Ann", "{\"type\":\"close_prevote\"}").status())
                    .isEqualTo(200);
            assertThat(agenda(table))
                    .containsExactly("K pending 3.75", "L pending 2", "M pending 1.33", "N proposed 0 QQ3");
            var agreed =
                    table.play("Ann", "{\"type\":\"agree_proposed\",\"story_ids\":[\"%s\"]}".formatted(story("N")));
            assertThat(agreed.status()).isEqualTo(200);
            program.kill();

            program = Program.on(database);
            assertThat(agenda(table.at(program.http())))
                    .containsExactly("K pending 3.75", "L pending 2", "M pending 1.33", "N estimated 0 QQ3");
        } finally {
            program.close();
        }
    }

    private static ATable prepared(Program program) {
        var table = ATable.startedBy(program.http(), "Ann").with(VOTERS.toArray(String[]::new));
        table.with("Zoe");
        table.play("Ann", "{\"type\":\"set_deck\",\"deck\":%s}".formatted(DECK));
        table.play(
                "Ann",
                "{\"type\":\"set_options\",\"confidence\":\"optional\",\"prevote\":{\"enabled\":true,\"quorum\":3}}");
        for (var name : STORIES) {
            table.play(
                    "Ann",
                    "{\"type\":\"add_stories\",\"stories\":[{\"id\":\"%s\",\"title\":\"%s\"}]}"
                            .formatted(story(name), name));
        }
        return table;
    }

    /** As a session will be that somebody started who had signed in. */
    private static void hostedByAnAccount(JdbcClient jdbc, ATable table) {
        jdbc.sql("update session set host_account_id = :account where id = :id")
                .param("account", UUID.randomUUID())
                .param("id", table.session())
                .update();
    }

    private static String opening() {
        return "{\"type\":\"open_prevote\",\"closes_at\":\"%s\"}"
                .formatted(Instant.now().plus(3, ChronoUnit.DAYS));
    }

    private static UUID story(String name) {
        return new UUID(5, name.charAt(0));
    }

    private static void vote(ATable table, int round, String... cards) {
        for (int n = 0; n < cards.length; n++) {
            var card = cards[n].split(" ");
            var sure = card.length == 1 ? "" : ",\"confidence\":\"" + card[1] + "\"";
            var reply = table.play(VOTERS.get(n), """
                    {"type":"vote","round":%d,"client_seq":1,"card":"%s"%s}""".formatted(round, card[0], sure));
            assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        }
    }

    /** Everything that went to somebody who has put down no card: streams, states, records, and the shared part of the voters'. */
    private void listen(ATable table, Screen facilitator, Screen watcher) throws Exception {
        var now = table.get("/state", "Ann").json().at("/data/v").longValue();
        while (facilitator.version() < now) {
            heard.add(facilitator.nextFrame().toString());
        }
        table.play(
                "Ann",
                "{\"type\":\"edit_story\",\"story_id\":\"%s\",\"title\":\"K\",\"ref\":\"R%d\"}"
                        .formatted(story("K"), heard.size()));
        for (String type = ""; !type.equals("story_updated"); ) {
            var frame = watcher.nextFrame();
            type = frame.get("type").stringValue();
            assertThat(type).isIn("self_updated", "prevote_opened", "story_updated");
            heard.add(withoutDeck(frame).toString());
        }
        for (var name : List.of("Ann", "Zoe")) {
            heard.add(withoutDeck(table.get("", name).json()).toString());
        }
        for (var name : VOTERS) {
            var state = (ObjectNode) withoutDeck(table.get("", name).json()).get("data");
            state.remove("me");
            heard.add(state.toString());
        }
        for (var path : List.of("/summary", "/export?format=csv", "/export?format=json", "/round")) {
            heard.add(table.get(path, "Ann").text());
        }
        heard.add(
                table.get("/activities/" + table.activity() + "/results", "Ann").text());
    }

    private static JsonNode withoutDeck(JsonNode tree) {
        tree.findParents("deck").forEach(parent -> ((ObjectNode) parent).remove("deck"));
        return tree;
    }

    private static List<JsonNode> lines(ATable table, String name) {
        var stories = table.get("", name).json().at("/data/current_activity/view/stories");
        return StreamSupport.stream(stories.spliterator(), false)
                .sorted((one, other) ->
                        one.get("order").intValue() - other.get("order").intValue())
                .toList();
    }

    private static List<String> counts(ATable table, String name) {
        return lines(table, name).stream()
                .map(line -> line.get("title").stringValue() + " "
                        + line.at("/prevoted/voted_count").intValue())
                .toList();
    }

    private static List<String> agenda(ATable table) {
        return lines(table, "Zoe").stream()
                .map(line -> line.get("title").stringValue() + " "
                        + line.get("status").stringValue() + " "
                        + line.at("/prevoted/disagreement").decimalValue().toPlainString()
                        + (line.at("/prevoted").has("card")
                                ? " " + line.at("/prevoted/card").stringValue()
                                : ""))
                .toList();
    }
}
