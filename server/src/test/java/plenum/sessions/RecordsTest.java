package plenum.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import plenum.activities.poker.CalibrationHint;
import plenum.activities.poker.CalibrationHints;
import plenum.activities.poker.EstimateAgreed;
import plenum.database.FreshDatabase;
import plenum.shared.Ids;
import plenum.web.Http;
import plenum.web.Http.Reply;

/** What a session leaves behind, as people fetch it. */
@FreshDatabase
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(RecordsTest.Listening.class)
class RecordsTest {

    private static final UUID LOGIN = new UUID(5, 1);

    private final Http http;
    private final Listening heard;

    RecordsTest(@LocalServerPort int port, @Autowired Listening heard) {
        this.http = new Http(port);
        this.heard = heard;
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Listening {

        record Heard(EstimateAgreed fact, boolean inTransaction) {}

        private final List<Heard> facts = new CopyOnWriteArrayList<>();

        @EventListener
        void on(EstimateAgreed fact) {
            facts.add(new Heard(fact, TransactionSynchronizationManager.isActualTransactionActive()));
        }

        List<Heard> of(ATable table) {
            return facts.stream()
                    .filter(one -> one.fact().sessionId().equals(table.session()))
                    .toList();
        }

        @Bean
        static CalibrationHints hints() {
            return (session, deck, card) -> Optional.of(
                    new CalibrationHint(card, 5, 3, BigDecimal.TWO, BigDecimal.TEN, new BigDecimal("0.42"), null));
        }
    }

    @Test
    void an_agreement_is_told_once_in_the_transaction_that_stores_it() {
        var table = estimated();
        var command = "{\"type\":\"agree\",\"round\":1,\"card\":\"8\"}";

        var first = agree(table, command);
        var again = agree(table, command);

        assertThat(first.status()).isEqualTo(200);
        assertThat(again.status()).isEqualTo(200);
        assertThat(heard.of(table)).singleElement().satisfies(one -> {
            assertThat(one.inTransaction()).isTrue();
            assertThat(one.fact().itemRef()).isEqualTo("item-7");
            assertThat(one.fact().activityId()).isEqualTo(table.activity());
            assertThat(one.fact().value()).isEqualTo(new BigDecimal("8"));
            assertThat(one.fact().firstRound().n()).isEqualTo(2);
        });
        agree(table, "{\"type\":\"agree\",\"round\":1,\"card\":\"coffee\"}");
        assertThat(heard.of(table))
                .hasSize(2)
                .last()
                .satisfies(one -> assertThat(one.fact().value()).isNull());
    }

    @Test
    void a_refused_agreement_is_told_nobody() {
        var table = estimated();
        assertThat(agree(table, "{\"type\":\"agree\",\"round\":1,\"card\":\"4\"}")
                        .code())
                .isEqualTo("INVALID_RESPONSE");
        assertThat(heard.of(table)).isEmpty();
    }

    @Test
    void a_csv_file_opens_in_a_spreadsheet_and_runs_nothing() {
        var table = estimated();
        var file = table.get(activity(table) + "/export?format=csv&include=votes", "Ann");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Type")).startsWith("text/csv");
        assertThat(file.header("Content-Disposition")).contains("attachment");
        assertThat(file.text())
                .startsWith("\uFEFFstory_ref,story_title,round,topic,")
                .contains("HBR-1,'=1+1,1,'=1+1,")
                .contains("\r\n\r\nround,participant,card,confidence,changed_after_reveal\r\n")
                .contains("1,Ann,5,,false\r\n");
    }

    @Test
    void json_and_summary_carry_the_figures_of_the_table() {
        var table = estimated();
        var shown = table.get("", "Ann").json().at("/data/current_activity/view/statistics");
        var summary = table.get("/summary", "Ben").json().get("data");
        var file = table.get("/export?format=json", "Ann").json();
        assertThat(summary.at("/activities/0/results/rounds/0/statistics")).isEqualTo(shown);
        assertThat(file.at("/activities/0/results/rounds/0/statistics")).isEqualTo(shown);
        assertThat(summary.at("/activities/0/results/participation_percent").asInt())
                .isEqualTo(100);
        assertThat(summary.get("can_export").booleanValue()).isFalse();
        assertThat(table.get("/summary", "Ann").json().at("/data/can_export").booleanValue())
                .isTrue();
    }

    @Test
    void files_are_for_whoever_runs_the_session_and_of_kinds_there_are() {
        var table = estimated();
        assertThat(table.get("/export", "Ben").code()).isEqualTo("UNAUTHORIZED");
        assertThat(table.get(activity(table) + "/export", "Ben").code()).isEqualTo("UNAUTHORIZED");
        assertThat(table.get("/export?format=odt", "Ann").code()).isEqualTo("VALIDATION_ERROR");
        assertThat(table.get("/export?include=names", "Ann").code()).isEqualTo("VALIDATION_ERROR");
        assertThat(table.get("/export?format=md", "Ann").text()).startsWith("# Sprint 49 planning\n");
        assertThat(table.get("/export?format=xlsx", "Ann").text()).startsWith("PK");
        assertThat(table.get("/export?format=pdf", "Ann").text()).startsWith("%PDF");
        assertThat(table.get("/activities/" + UUID.randomUUID() + "/export", "Ann")
                        .code())
                .isEqualTo("ACTIVITY_NOT_FOUND");
    }

    @Test
    void no_file_and_no_summary_tells_a_sealed_card() {
        var table = estimated();
        table.revote("Ann", 1);
        var before = told(table);
        table.vote("Ben", 2, 1, "21");
        assertThat(told(table)).isEqualTo(before);
        table.play("Ann", "{\"type\":\"reset\",\"round\":2}");
        assertThat(table.get("/summary", "Ann")
                        .json()
                        .at("/data/activities/0/results/rounds/1/votes")
                        .isMissingNode())
                .isTrue();
    }

    @Test
    void after_the_end_the_summary_says_how_long_it_is_kept() {
        var table = estimated();
        assertThat(table.get("/summary", "Ben").json().at("/data/deleted_at").isMissingNode())
                .isTrue();
        assertThat(http.send("DELETE", table.path(""), BodyPublishers.noBody(), table.as("Ann"))
                        .status())
                .isEqualTo(200);
        var summary = table.get("/summary", "Ben").json().get("data");
        assertThat(summary.get("status").stringValue()).isEqualTo("completed");
        assertThat(summary.has("deleted_at")).isTrue();
        assertThat(table.get("/export?format=csv", "Ann").status()).isEqualTo(200);
    }

    @Test
    void the_recap_of_a_table_is_for_everybody_in_the_room_once_something_was_shown() {
        var table = ATable.startedBy(http, "Ann").with("Ben");
        table.start("Ann");
        table.vote("Ben", 1, 1, "8");
        assertThat(table.get(activity(table) + "/recap", "Ben").code()).isEqualTo("NOT_REVEALED");
        table.reveal("Ann", 1);
        var results = table.get(activity(table) + "/recap", "Ben").json().get("data");
        assertThat(results.at("/rounds/0/votes/" + table.id("Ben")).stringValue())
                .isEqualTo("8");
    }

    @Test
    void a_story_is_read_in_full_where_views_have_only_its_line() {
        var table = estimated();
        assertThat(table.get("", "Ben").text()).doesNotContain("As a booker");
        var story = table.get(activity(table) + "/items/" + LOGIN, "Ben").json().get("data");
        assertThat(story.at("/details/description").stringValue()).isEqualTo("As a booker");
        table.play("Ann", """
                {"type":"edit_story","story_id":"%s","title":"Login","story_type":"Bug"}""".formatted(LOGIN));
        var edited =
                table.get(activity(table) + "/items/" + LOGIN, "Ben").json().get("data");
        assertThat(edited.at("/details/type").stringValue()).isEqualTo("Bug");
        assertThat(edited.at("/details/description").stringValue()).isEqualTo("As a booker");
        assertThat(table.get(activity(table) + "/items/" + UUID.randomUUID(), "Ben")
                        .code())
                .isEqualTo("ITEM_NOT_FOUND");
    }

    @Test
    void all_stories_are_listed_in_full_and_in_their_order_stretch_by_stretch() {
        var table = ATable.startedBy(http, "Ann").with("Ben");
        for (var letter : List.of("A", "B", "C", "D", "E")) {
            table.play("Ann", """
                    {"type":"add_stories","stories":[{"id":"%s","title":"%s","description":"Text of %<s"}]}""".formatted(Ids.next(), letter));
        }
        var titles = new ArrayList<String>();
        String next = "";
        while (next != null) {
            var reply =
                    table.get(activity(table) + "/items?limit=2" + next, "Ben").json();
            reply.get("data")
                    .forEach(story -> titles.add(story.get("title").stringValue()
                            + story.at("/details/description").stringValue()));
            next = reply.at("/meta/next").isString()
                    ? "&cursor=" + reply.at("/meta/next").stringValue()
                    : null;
        }

        assertThat(titles).containsExactly("AText of A", "BText of B", "CText of C", "DText of D", "EText of E");
        assertThat(table.get(activity(table) + "/items?limit=101", "Ben").code())
                .isEqualTo("VALIDATION_ERROR");
        assertThat(table.get(activity(table) + "/items?cursor=" + UUID.randomUUID(), "Ben")
                        .code())
                .isEqualTo("VALIDATION_ERROR");
        assertThat(http.get(table.path(activity(table) + "/items")).code()).isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void a_hint_is_given_after_the_reveal_and_never_before() {
        var table = estimated();
        var hint = table.get(activity(table) + "/hint", "Ben");
        assertThat(hint.json().at("/data/hint/card").stringValue()).isEqualTo("8");
        table.revote("Ann", 1);
        table.vote("Ben", 2, 1, "5");
        assertThat(table.get(activity(table) + "/hint", "Ben")
                        .json()
                        .at("/data/hint")
                        .isMissingNode())
                .isTrue();
    }

    @Test
    void votes_that_come_back_are_in_each_voters_own_part() throws Exception {
        var table = ATable.startedBy(http, "Ann").with("Ben");
        table.start("Ann");
        table.vote("Ben", 1, 1, "5");
        table.play("Ann", "{\"type\":\"reset\",\"round\":1}");
        try (var ben = table.watch("Ben")) {
            assertThat(table.play("Ann", "{\"type\":\"undo\",\"round\":1}").status())
                    .isEqualTo(200);
            while (ben.me() == null
                    || !ben.me().at("/my_answer/choice/card").asString("").equals("5")) {
                ben.nextFrame();
            }
        }
        assertThat(table.get("", "Ben").json().at("/data/me/my_answer/round").asInt())
                .isEqualTo(3);
    }

    /** Everything that leaves the program about results, but for how long it took. */
    private List<String> told(ATable table) {
        return List.of(
                table.get("/summary", "Ann").json().at("/data/activities").toString(),
                table.get("/export?format=json", "Ann").json().at("/activities").toString(),
                table.get("/export?format=csv&include=votes,assumptions", "Ann").text(),
                table.get("/export?format=md&include=votes", "Ann").text());
    }

    private ATable estimated() {
        var table = ATable.startedBy(http, "Ann").with("Ben");
        assertThat(table.play("Ann", """
                        {"type":"add_stories","stories":[{"id":"%s","ref":"HBR-1","title":"=1+1",
                        "description":"As a booker","item_ref":"item-7"}]}""".formatted(LOGIN)).status()).isEqualTo(200);
        table.play("Ann", "{\"type\":\"start\",\"story_id\":\"" + LOGIN + "\"}");
        table.vote("Ann", 1, 1, "5");
        table.vote("Ben", 1, 1, "8");
        table.reveal("Ann", 1);
        return table;
    }

    private Reply agree(ATable table, String command) {
        return http.post(
                table.path("/activities/" + table.activity() + "/commands"),
                command,
                table.as("Ann")[0],
                table.as("Ann")[1],
                "Idempotency-Key",
                UUID.nameUUIDFromBytes((table.session() + command).getBytes(StandardCharsets.UTF_8))
                        .toString());
    }

    private static String activity(ATable table) {
        return "/activities/" + table.activity();
    }
}
