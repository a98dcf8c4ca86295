package plenum.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import plenum.web.Http;
import plenum.web.Http.Reply;

/**
 * Ben has put down a card whose number occurs nowhere but in the deck. As long as his round is sealed it is searched in
 * every byte anybody else can get, and in the log at its most talkative. It fails when the view carries the votes of an
 * open round, when a round that was left is exported, and when a command says its card in a log line.
 */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "logging.level.plenum=trace")
class SealedBytesTest {

    private static final String CARD = "7397.31";

    /** As it is or cut to its whole, but not within a longer number or an id. */
    private static final Pattern WRITTEN = Pattern.compile("(?<![\\da-f.-])7397(?:[.,]31(?!\\d)|(?![\\da-f.-]))");

    /** The one place where it may be: a card among those that can be chosen. */
    private static final Pattern IN_THE_DECK = Pattern.compile("\\{[^{}]*\"key\":\"7397\\.31\"[^{}]*}");

    private static final String FIRST = "01920000-0000-7000-8000-000000000001";
    private static final String SECOND = "01920000-0000-7000-8000-000000000002";

    @LocalServerPort
    int port;

    private ATable table;
    private Eavesdroppers others;

    @BeforeEach
    void ben_has_put_down_his_card() throws IOException {
        var http = new Http(port);
        table = ATable.startedBy(http, "Ann").with("Ben", "Cem", "Dee", "Eve");
        works(table.patch("/participants/" + table.id("Cem"), "{\"role\":\"co_facilitator\"}", "Ann"));
        works(table.patch("/me", "{\"as\":\"spectator\"}", "Dee"));
        works(table.play("Ann", """
                {"type":"set_deck","deck":{"cards":[{"key":"1","kind":"numeric","value":1},
                 {"key":"2","kind":"numeric","value":2},{"key":"%s","kind":"numeric","value":%s}]}}""".formatted(CARD, CARD)));
        works(table.play("Ann", "{\"type\":\"set_options\",\"reveal_countdown_seconds\":10}"));
        works(table.play("Ann", """
                {"type":"add_stories","stories":[{"id":"%s","title":"Login"},{"id":"%s","title":"Search"}]}""".formatted(FIRST, SECOND)));
        others = new Eavesdroppers(http, table, FIRST);
        works(table.play("Ann", "{\"type\":\"start\",\"story_id\":\"%s\"}".formatted(FIRST)));
        works(table.vote("Ben", 1, 1, "2"));
        works(table.vote("Ben", 1, 2, CARD));
        works(table.vote("Ben", 1, 2, CARD));
        table.vote("Ben", 1, 1, CARD);
    }

    @AfterEach
    void leave() throws IOException {
        others.close();
    }

    @Test
    void a_sealed_card_is_in_no_byte_that_anybody_else_gets_whatever_becomes_of_its_round(CapturedOutput log)
            throws IOException {
        areIgnorant("while people vote", log);
        works(table.play("Ann", "{\"type\":\"reveal\",\"round\":1}"));
        heardNothing("in the countdown");
        works(table.play("Ann", "{\"type\":\"cancel_reveal\",\"round\":1}"));
        works(table.play("Ann", "{\"type\":\"reset\",\"round\":1}"));
        areIgnorant("after it was cleared", log);
        works(table.play("Ann", "{\"type\":\"undo\",\"round\":1}"));
        heardNothing("after it came back");
        works(table.play("Ann", """
                {"type":"select_story","story_id":"%s","from_story_id":"%s"}""".formatted(SECOND, FIRST)));
        works(table.play("Ann", "{\"type\":\"start\",\"story_id\":\"%s\"}".formatted(SECOND)));
        int other = round();
        works(table.vote("Ben", other, 1, "1"));
        works(table.reveal("Ann", other));
        works(table.play("Ann", "{\"type\":\"agree\",\"round\":%d}".formatted(other)));
        areIgnorant("while another story is shown", log);
    }

    @Test
    void it_is_searched_where_it_would_be_found() throws IOException {
        works(table.reveal("Ann", 1));
        var known = told(others.know());
        for (var way : List.of("/export?format=csv", "/export?format=json", "/export?format=xlsx", "/results", "")) {
            assertThat(known).as(way).anySatisfy((where, text) -> {
                assertThat(where).contains(way);
                assertThat(text).contains(CARD);
            });
        }
        for (var who : List.of("Ann", "Cem", "Dee", "Eve", "the screen")) {
            assertThat(known.get("the stream of " + who)).as(who).contains(CARD);
        }
        assertThat(Eavesdroppers.answered(known)).isGreaterThan(80);
    }

    private void areIgnorant(String when, CapturedOutput log) throws IOException {
        var known = others.know();
        known.put("the log", log.getAll());
        isInNone(known, when);
    }

    private void heardNothing(String when) throws IOException {
        isInNone(others.hear(), when);
    }

    private static void isInNone(Map<String, String> known, String when) {
        var places = new ArrayList<String>();
        told(known).forEach((where, text) -> {
            if (WRITTEN.matcher(text).find()) {
                places.add(where);
            }
        });
        assertThat(places).as(when).isEmpty();
    }

    /** Without the deck. */
    private static Map<String, String> told(Map<String, String> known) {
        var told = new LinkedHashMap<String, String>();
        known.forEach((where, text) -> told.put(where, IN_THE_DECK.matcher(text).replaceAll("")));
        return told;
    }

    private int round() {
        return table.get("", "Ann")
                .json()
                .at("/data/current_activity/view/round")
                .intValue();
    }

    private static void works(Reply reply) {
        assertThat(reply.status()).as(reply.text()).isBetween(200, 299);
    }
}
