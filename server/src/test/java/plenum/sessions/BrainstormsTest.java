package plenum.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.sessions.ABoard.key;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import plenum.database.FreshDatabase;
import plenum.sessions.internal.Reread;
import plenum.shared.Audience;
import plenum.web.Http;

/** A brainstorm as host and phones know it: over HTTP. */
@FreshDatabase("rooms")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class BrainstormsTest {

    private final JdbcClient jdbc;
    private final Reread reread;
    private final ATable room;

    BrainstormsTest(@LocalServerPort int port, @Autowired JdbcClient jdbc, @Autowired ApplicationContext program) {
        this.jdbc = jdbc;
        this.reread = new Reread(program);
        this.room = ATable.startedBy(new Http(port), "Ann").with("Ben", "Cem", "Dee");
    }

    @Test
    void nobody_writes_more_ideas_than_everybody_may() {
        var board = begun("");
        for (int n = 1; n <= 5; n++) {
            add(board, "Ben", n, "Idea " + n);
        }
        assertThat(board.send("Ben", "{'type':'add_idea','id':'%s','text':'Sixth'}", key(6))
                        .code())
                .isEqualTo("LIMIT_REACHED");

        board.done("Ben", "{'type':'remove_idea','id':'%s'}", key(1));
        add(board, "Ben", 6, "Sixth");
        assertThat(board.own("Ben")).hasSize(5);
    }

    @Test
    void nobody_reads_what_others_write_before_it_is_shown() {
        var board = begun("");
        add(board, "Ben", 1, "QQmineQQ");
        add(board, "Cem", 2, "QQotherQQ");

        assertThat(room.get("", "Ann").text()).doesNotContain("QQ");
        assertThat(room.get("", "Ben").text()).contains("QQmineQQ").doesNotContain("QQotherQQ");
        assertThat(board.items("Ann", "").text()).doesNotContain("QQ");
        assertThat(board.board("Dee").get("item_count").intValue()).isEqualTo(2);
        assertThat(room.get("/activities/" + board.id() + "/recap", "Ann").code())
                .isEqualTo("NOT_REVEALED");
        assertThat(board.export("csv")).doesNotContain("QQ");

        next(board, "writing");
        assertThat(board.card("Dee", "QQotherQQ").has("author")).isFalse();
    }

    @Test
    void the_same_id_sent_twice_is_one_idea() {
        var board = begun("");
        add(board, "Ben", 1, "Once");
        assertThat(board.send("Ben", "{'type':'add_idea','id':'%s','text':'Once'}", key(1))
                        .status())
                .isEqualTo(200);
        assertThat(board.board("Ben").get("item_count").intValue()).isEqualTo(1);
        assertThat(board.send("Ben", "{'type':'add_idea','id':'%s','text':'Once'}", UUID.randomUUID())
                        .code())
                .isEqualTo("VALIDATION_ERROR");
    }

    @Test
    void two_tabs_at_once_never_place_more_dots_than_one_has() throws Exception {
        var board = written("", 4);
        try (var tabs = Executors.newVirtualThreadPerTaskExecutor()) {
            tabs.invokeAll(IntStream.rangeClosed(1, 16)
                    .<Callable<Integer>>mapToObj(n -> () -> dots(board, "Ben", 1 + n / 4, 1 + n % 4, 1))
                    .toList());
        }
        for (int seq = 6; seq <= 9; seq++) {
            dots(board, "Ben", seq, seq - 5, 1);
        }
        assertThat(board.board("Ann").get("dots_used").intValue()).isEqualTo(3);
        assertThat(stored(board)).hasSize(1);
        assertThat(dots(board, "Ben", 10, 1, 2)).as("two on one idea").isEqualTo(409);
    }

    @Test
    void a_group_has_the_sum_of_its_ideas_and_each_keeps_its_own() {
        var board = written("", 3);
        dots(board, "Ben", 1, 1, 1);
        dots(board, "Ben", 2, 2, 1);
        dots(board, "Cem", 1, 1, 1);
        next(board, "voting");
        board.done("Ann", "{'type':'group','item_ids':['%s','%s'],'title':'Both'}", key(1), key(2));

        var group = board.board("Dee").get("groups").properties().iterator().next();
        assertThat(group.getValue().get("dots").intValue()).isEqualTo(3);
        assertThat(board.export("csv")).contains("1,Idea 1,Both,2,");

        board.done("Ann", "{'type':'ungroup','group_id':'%s'}", group.getKey());
        assertThat(board.card("Dee", "Idea 1").get("dots").intValue()).isEqualTo(2);
        assertThat(board.card("Dee", "Idea 2").get("dots").intValue()).isEqualTo(1);
        assertThat(board.board("Dee").get("groups")).isEmpty();
    }

    @Test
    void going_back_keeps_dots_and_hides_them() {
        var board = written("", 2);
        dots(board, "Ben", 1, 1, 1);
        board.done("Ann", "{'type':'previous_stage','from':'voting'}");
        assertThat(board.card("Ann", "Idea 1").has("dots")).isFalse();
        assertThat(dots(board, "Ben", 2, 2, 1)).isEqualTo(409);

        next(board, "grouping");
        assertThat(dots(board, "Ben", 1, 1, 1)).as("the same again").isEqualTo(200);
        next(board, "voting");
        assertThat(board.card("Cem", "Idea 1").get("dots").intValue()).isEqualTo(1);
        assertThat(board.board("Cem").get("order").get(0).asString()).isEqualTo(number(board, "Idea 1"));
    }

    @Test
    void equal_dots_share_a_rank() {
        var board = written("'dots_per_person':20,'max_dots_per_idea':20,'anonymity':'named'", 4);
        dots(board, "Ben", 1, 1, 3);
        dots(board, "Cem", 1, 2, 3);
        dots(board, "Dee", 1, 3, 1);
        next(board, "voting");
        var lines =
                room.get("/activities/" + board.id() + "/recap", "Ben").json().at("/data/figures/topics");
        assertThat(lines.values().stream()
                        .map(line -> line.get("rank").intValue() + ":"
                                + line.get("dots").intValue())
                        .toList())
                .containsExactly("1:3", "1:3", "3:1", "4:0");
    }

    @Test
    void what_is_to_be_approved_waits_for_whoever_leads() {
        var board = begun("'moderation':'approve'");
        add(board, "Ben", 1, "Waits");
        next(board, "writing");
        assertThat(board.board("Cem").get("cards")).isEmpty();
        assertThat(board.own("Ben").get(0).get("standing").stringValue()).isEqualTo("waiting");
        assertThat(board.card("Ann", "Waits").get("standing").stringValue()).isEqualTo("waiting");

        board.done("Ann", "{'type':'approve','id':'%s'}", key(1));
        assertThat(board.card("Cem", "Waits").has("standing")).isFalse();
        board.done("Ann", "{'type':'hide','id':'%s'}", key(1));
        assertThat(board.board("Cem").get("cards")).isEmpty();
        assertThat(board.board("Cem").get("hidden").intValue()).isEqualTo(1);
    }

    @Test
    void what_is_read_back_is_the_same_board_and_closed_ones_are_nobodys() {
        var board = written("", 3);
        dots(board, "Ben", 1, 2, 1);
        assertThat(reread.view(session(), Audience.FACILITATOR).at("/current_activity/view"))
                .isEqualTo(board.view("Ann"));
        assertThat(reread.me(session(), room.id("Ben")).get("own_view").get("cards"))
                .isEqualTo(board.own("Ben"));
        assertThat(kept(board)).doesNotContain(room.id("Ben").toString());

        board.close();

        assertThat(reread.view(session(), Audience.EVERYONE).at("/current_activity/view"))
                .isEqualTo(board.view("Ben"));
        assertThat(board.card("Ben", "Idea 2").get("dots").intValue()).isEqualTo(1);
        assertThat(jdbc.sql("""
                        select count(*) from session_item where activity_id = :id
                            and (author_key is not null or version is not null)""").param("id", board.uuid()).query(Integer.class).single())
                .isZero();
        assertThat(kept(board)).doesNotContain(key(1), key(2), key(3));
        assertThat(board.turn("reopen").code()).isEqualTo("WRONG_PHASE");
    }

    @Test
    void an_export_without_names_has_none_and_no_cell_is_a_formula() {
        var board = begun("");
        add(board, "Ben", 1, "=1+1");
        add(board, "Cem", 2, "Second");
        board.close();
        assertThat(board.export("csv")).contains("'=1+1").doesNotContain("Ben", "Cem");
        assertThat(board.export("md")).contains("Second").doesNotContain("Ben", "Cem");
        assertThat(board.export("json")).contains("\"prompt\"");
    }

    @Test
    void what_does_not_fit_into_the_view_comes_by_pages() {
        var board = begun("'max_ideas':20,'visible_while_writing':true,'anonymity':'named'");
        int n = 0;
        for (var who : List.of("Ann", "Ben", "Cem", "Dee")) {
            for (int i = 0; i < 20; i++) {
                add(board, who, ++n, "x".repeat(270) + n);
            }
        }
        var view = board.board("Ben");
        assertThat(view.get("more").intValue()).isBetween(1, 79);
        var first = board.items("Ben", "?limit=50").json();
        var second = board.items(
                        "Ben", "?limit=50&cursor=" + first.at("/meta/next").stringValue())
                .json();
        assertThat(first.get("data")).hasSize(50);
        assertThat(second.get("data")).hasSize(30);
        assertThat(second.at("/meta").has("next")).isFalse();
    }

    private ABoard begun(String config) {
        return ABoard.begun(
                room,
                "brainstorm",
                ("'prompt':'What now?'" + (config.isEmpty() ? "" : "," + config)).replace('\'', '"'));
    }

    /** With so many ideas, and open for dots. */
    private ABoard written(String config, int ideas) {
        var board = begun(config);
        for (int n = 1; n <= ideas; n++) {
            add(board, List.of("Ben", "Cem", "Dee").get(n % 3), n, "Idea " + n);
        }
        board.done("Ann", "{'type':'next_stage','from':'writing','to':'voting'}");
        return board;
    }

    private static void add(ABoard board, String who, int n, String text) {
        board.done(who, "{'type':'add_idea','id':'%s','text':'%s'}", key(n), text);
    }

    private static void next(ABoard board, String from) {
        board.done("Ann", "{'type':'next_stage','from':'%s'}", from);
    }

    private static int dots(ABoard board, String who, int seq, int idea, int dots) {
        return board.send(
                        who,
                        "{'type':'set_dots','round':1,'client_seq':%d,'item_id':'%s','dots':%d}",
                        seq,
                        key(idea),
                        dots)
                .status();
    }

    private static String number(ABoard board, String text) {
        return board.board("Ann").get("cards").properties().stream()
                .filter(one -> one.getValue().get("text").stringValue().equals(text))
                .map(one -> one.getKey())
                .findFirst()
                .orElseThrow();
    }

    private UUID session() {
        return UUID.fromString(room.get("", "Ann").json().at("/data/session/id").stringValue());
    }

    private List<String> stored(ABoard board) {
        return jdbc.sql("select choice::text from session_ballot where activity_id = :id and state = 'counted'")
                .param("id", board.uuid())
                .query(String.class)
                .list();
    }

    /** Everything that is kept of it, as one text. */
    private String kept(ABoard board) {
        return String.join(
                " ", jdbc.sql("""
                        select row_to_json(i)::text from session_item i where activity_id = :id
                        union all select row_to_json(b)::text from session_ballot b where activity_id = :id
                        union all select row_to_json(r)::text from session_round r where activity_id = :id
                        union all select row_to_json(a)::text from session_activity a where id = :id""").param("id", board.uuid()).query(String.class).list());
    }
}
