package plenum.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.sessions.ABoard.key;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import plenum.database.FreshDatabase;
import plenum.sessions.internal.Reread;
import plenum.shared.Audience;
import plenum.web.Http;

/** A retro as host and phones know it: over HTTP. */
@FreshDatabase("rooms")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class RetrosTest {

    private final JdbcClient jdbc;
    private final Reread reread;
    private final ATable room;

    RetrosTest(@LocalServerPort int port, @Autowired JdbcClient jdbc, @Autowired ApplicationContext program) {
        this.jdbc = jdbc;
        this.reread = new Reread(program);
        this.room = ATable.startedBy(new Http(port), "Ann").with("Ben", "Cem", "Dee");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'columns':[]",
                "'columns':[{'title':'A'},{'title':'a'}]",
                "'columns':[{'title':' '}]",
                "'columns':[{'title':'1'},{'title':'2'},{'title':'3'},{'title':'4'},{'title':'5'},{'title':'6'},{'title':'7'}]",
                "'votes_per_person':2,'max_votes_per_card':3",
                "'card_chars':19"
            })
    void what_is_no_retro_is_refused_at_its_field(String config) {
        var reply = ABoard.added(room, "retro", config.replace('\'', '"'));
        assertThat(reply.code()).isEqualTo("VALIDATION_ERROR");
        assertThat(reply.json().at("/error/details/0/field").stringValue())
                .matches("(config\\.)?(columns|max_votes_per_card|card_chars).*");
    }

    @Test
    void while_people_write_the_facilitator_sees_counts_and_no_text() {
        var retro = begun("");
        add(retro, "Ben", 1, "well", "QQfirstQQ");
        add(retro, "Cem", 2, "ideas", "QQsecondQQ");
        assertThat(room.get("", "Ann").text()).doesNotContain("QQ");
        assertThat(retro.board("Ann").get("counts").toString()).isEqualTo("{\"ideas\":1,\"well\":1}");
        assertThat(retro.send("Ann", "{'type':'edit_card','id':'%s','text':'Changed'}", key(1))
                        .code())
                .isEqualTo("WRONG_PHASE");
        assertThat(retro.send("Cem", "{'type':'remove_card','id':'%s'}", key(1)).code())
                .isEqualTo("UNAUTHORIZED");
    }

    @Test
    void nobody_votes_more_often_than_everybody_may() {
        var retro = written("");
        assertThat(votes(retro, "Ben", 1, 1, 4)).isEqualTo("LIMIT_REACHED");
        assertThat(votes(retro, "Ben", 1, 1, 3)).isEqualTo("200");
        assertThat(votes(retro, "Ben", 2, 2, 3)).isEqualTo("LIMIT_REACHED");
        assertThat(votes(retro, "Ben", 2, 2, 2)).isEqualTo("200");
        assertThat(retro.board("Ben").get("dots_used").intValue()).isEqualTo(5);
        assertThat(retro.card("Ann", "Card 1").has("dots")).isFalse();
    }

    @Test
    void of_two_who_drag_a_card_at_once_everybody_sees_where_it_ended() throws Exception {
        var retro = written("");
        back(retro, "vote");
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var replies = people.invokeAll(IntStream.range(0, 10)
                    .<Callable<Integer>>mapToObj(n -> () -> retro.send(
                                    "Ann",
                                    "{'type':'move_card','id':'%s','column':'%s'}",
                                    key(1),
                                    n % 2 == 0 ? "improve" : "ideas")
                            .status())
                    .toList());
            for (var reply : replies) {
                assertThat(reply.get()).isEqualTo(200);
            }
        }
        var column = retro.card("Ann", "Card 1").get("column");
        assertThat(retro.card("Ben", "Card 1").get("column")).isEqualTo(column);
        assertThat(column.stringValue()).isIn("improve", "ideas");
    }

    @Test
    void groups_come_first_by_the_sum_of_their_cards_which_keep_their_votes() {
        var retro = written("'votes_per_person':20,'max_votes_per_card':20");
        votes(retro, "Ben", 1, 1, 4);
        votes(retro, "Ben", 2, 2, 3);
        votes(retro, "Cem", 1, 3, 5);
        back(retro, "vote");
        retro.done("Ann", "{'type':'group','item_ids':['%s','%s'],'title':'Both'}", key(1), key(2));
        assertThat(retro.card("Ben", "Card 2").get("column").stringValue()).isEqualTo("well");
        next(retro, "group");
        next(retro, "vote");
        var csv = retro.export("csv");
        assertThat(csv).contains("1,Went well,Both,Card 1,4,7,", "2,Ideas,,Card 3,5,5,");

        var group = retro.board("Ann").get("groups").propertyNames().iterator().next();
        retro.done("Ann", "{'type':'ungroup','group_id':'%s'}", group);
        assertThat(retro.card("Ben", "Card 1").get("dots").intValue()).isEqualTo(4);
        assertThat(retro.card("Ben", "Card 2").get("dots").intValue()).isEqualTo(3);
    }

    @Test
    void what_was_agreed_is_in_the_summary_and_in_files() {
        var retro = written("");
        next(retro, "vote");
        retro.done(
                "Ben",
                "{'type':'add_action','id':'%s','text':'Fix the build','owner_id':'%s','due':'Sprint 50'}",
                key(50),
                room.id("Cem"));
        retro.done(
                "Ben",
                "{'type':'add_action','id':'%s','text':'Fix the build','owner_id':'%s','due':'Sprint 50'}",
                key(50),
                room.id("Cem"));
        assertThat(retro.send("Ben", "{'type':'close_action','id':'%s'}", key(50))
                        .code())
                .isEqualTo("UNAUTHORIZED");
        retro.done("Ann", "{'type':'focus_card','id':'%s'}", key(2));
        assertThat(retro.board("Dee").has("focus")).isTrue();
        retro.close();

        assertThat(room.get("/summary", "Ben").text()).contains("Fix the build", "Sprint 50");
        assertThat(retro.export("csv")).contains("Fix the build,Cem,Sprint 50,open");
        assertThat(retro.export("md")).contains("Fix the build");
        retro.done("Ann", "{'type':'close_action','id':'%s','outcome':'dropped'}", key(50));
        assertThat(retro.export("csv")).contains("Fix the build,Cem,Sprint 50,dropped");
    }

    @Test
    void what_others_wrote_is_taken_away_and_brought_back_by_whoever_leads() {
        var retro = written("");
        retro.done("Ann", "{'type':'remove_card','id':'%s'}", key(1));
        assertThat(retro.board("Ben").get("item_count").intValue()).isEqualTo(4);
        assertThat(retro.board("Ben").get("hidden").intValue()).isEqualTo(1);
        assertThat(room.get("", "Dee").text()).doesNotContain("Card 1");
        retro.done("Ann", "{'type':'restore_card','id':'%s'}", key(1));
        assertThat(retro.card("Dee", "Card 1").has("standing")).isFalse();
    }

    @Test
    void a_program_that_starts_anew_finds_the_same_board_in_each_stage() {
        var retro = begun("");
        for (int n = 1; n <= 4; n++) {
            add(retro, List.of("Ben", "Cem", "Dee").get(n % 3), n, "well", "Card " + n);
        }
        for (var stage : List.of("write", "group", "vote", "discuss", "actions")) {
            if (stage.equals("vote")) {
                votes(retro, "Ben", 1, 1, 2);
            }
            isTheSame(retro);
            next(retro, stage);
        }
        isTheSame(retro);
        assertThat(retro.view("Ben").at("/board/step").stringValue()).isEqualTo("closed");
    }

    private void isTheSame(ABoard retro) {
        assertThat(reread.view(session(), Audience.FACILITATOR).at("/current_activity/view"))
                .isEqualTo(retro.view("Ann"));
        var me = reread.me(session(), room.id("Ben"));
        assertThat(me.at("/own_view/cards")).isEqualTo(retro.own("Ben"));
        assertThat(me.at("/my_answer/choice"))
                .isEqualTo(room.get("", "Ben").json().at("/data/me/my_answer/choice"));
    }

    @Test
    void nobody_finds_out_from_the_database_who_wrote_what_on_an_anonymous_board() {
        var retro = written("");
        for (var who : List.of("Ben", "Cem", "Dee")) {
            votes(retro, who, 1, 1, 1);
        }
        assertThat(authors(retro)).as("a key as long as one may change it").isNotEmpty();
        next(retro, "vote");
        retro.close();

        assertThat(authors(retro)).isEmpty();
        assertThat(everything(retro))
                .doesNotContain(List.of("Ben", "Cem", "Dee").stream()
                        .map(who -> room.id(who).toString())
                        .toList())
                .doesNotContain(
                        IntStream.rangeClosed(1, 4).mapToObj(ABoard::key).toList());
        assertThat(jdbc.sql("""
                        select count(*) from session_item i join session_activity a on a.id = i.activity_id
                        where a.id = :id and (i.version is not null or a.item_secret is not null)""").param("id", retro.uuid()).query(Integer.class).single())
                .isZero();
        assertThat(jdbc.sql("select number from session_item where activity_id = :id order by place")
                        .param("id", retro.uuid())
                        .query(Integer.class)
                        .list())
                .as("the order tells nothing of when")
                .isSorted();
    }

    @Test
    void people_see_what_they_wrote_and_voted_as_long_as_anybody_could_find_out() {
        var retro = written("");
        votes(retro, "Ben", 1, 1, 2);
        var kept = room.get("/me/data", "Ben").json();
        assertThat(kept.at("/data/items").values().stream()
                        .map(item -> item.get("text").stringValue()))
                .containsExactly("Card 1", "Card 4");
        assertThat(kept.at("/data/items/0/activity_id").stringValue()).isEqualTo(retro.id());
        assertThat(kept.at("/data/answers/0/choice/dots").values()).hasSize(1);
        assertThat(room.get("/me/data", "Ann").json().at("/data/items")).isEmpty();

        next(retro, "vote");
        retro.close();
        var later = room.get("/me/data", "Ben").json();
        assertThat(later.at("/data/items")).isEmpty();
        assertThat(later.at("/data/answers")).isEmpty();
    }

    private List<String> authors(ABoard retro) {
        return jdbc.sql("select author_key from session_item where activity_id = :id and author_key is not null")
                .param("id", retro.uuid())
                .query(String.class)
                .list();
    }

    private String everything(ABoard retro) {
        return String.join(
                " ", jdbc.sql("""
                        select row_to_json(i)::text from session_item i where activity_id = :id
                        union all select row_to_json(b)::text from session_ballot b where activity_id = :id
                        union all select row_to_json(r)::text from session_round r where activity_id = :id
                        union all select row_to_json(a)::text from session_activity a where id = :id""").param("id", retro.uuid()).query(String.class).list());
    }

    private ABoard begun(String config) {
        return ABoard.begun(room, "retro", config.replace('\'', '"'));
    }

    /** With four cards in three columns, and open for votes. */
    private ABoard written(String config) {
        var retro = begun(config);
        add(retro, "Ben", 1, "well", "Card 1");
        add(retro, "Cem", 2, "improve", "Card 2");
        add(retro, "Dee", 3, "ideas", "Card 3");
        add(retro, "Ben", 4, "well", "Card 4");
        retro.done("Ann", "{'type':'next_stage','from':'write','to':'vote'}");
        return retro;
    }

    private static void add(ABoard retro, String who, int n, String column, String text) {
        retro.done(who, "{'type':'add_card','id':'%s','column':'%s','text':'%s'}", key(n), column, text);
    }

    private static void next(ABoard retro, String from) {
        retro.done("Ann", "{'type':'next_stage','from':'%s'}", from);
    }

    private static void back(ABoard retro, String from) {
        retro.done("Ann", "{'type':'previous_stage','from':'%s'}", from);
    }

    private static String votes(ABoard retro, String who, int seq, int card, int votes) {
        var reply = retro.send(
                who, "{'type':'set_votes','round':1,'client_seq':%d,'item_id':'%s','votes':%d}", seq, key(card), votes);
        return reply.status() == 200 ? "200" : reply.code();
    }

    private UUID session() {
        return UUID.fromString(room.get("", "Ann").json().at("/data/session/id").stringValue());
    }
}
