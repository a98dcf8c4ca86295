package plenum.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.sessions.ABoard.key;

import java.time.Duration;
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
import plenum.realtime.internal.Screen;
import plenum.sessions.internal.Reread;
import plenum.shared.Audience;
import plenum.web.Http;
import plenum.web.Http.Reply;
import tools.jackson.databind.JsonNode;

/** Questions and answers beside whatever else goes on, as host and phones know them: over HTTP. */
@FreshDatabase("rooms")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class QaTest {

    private final JdbcClient jdbc;
    private final Reread reread;
    private final Http http;
    private final ATable room;

    QaTest(@LocalServerPort int port, @Autowired JdbcClient jdbc, @Autowired ApplicationContext program) {
        this.jdbc = jdbc;
        this.reread = new Reread(program);
        this.http = new Http(port);
        this.room = ATable.startedBy(http, "Ann").with("Ben", "Cem", "Dee");
    }

    @Test
    void a_vote_counts_once_from_however_many_tabs_and_not_for_ones_own_question() throws Exception {
        var qa = begun("");
        ask(qa, "Ben", 1, "Why?");
        try (var tabs = Executors.newVirtualThreadPerTaskExecutor()) {
            var replies = tabs.invokeAll(IntStream.range(0, 8)
                    .<Callable<Reply>>mapToObj(_ -> () -> vote(qa, "Cem", 1, 1, true))
                    .toList());
            for (var reply : replies) {
                assertThat(reply.get().status()).isEqualTo(200);
            }
        }
        assertThat(votes(qa, "Why?")).isEqualTo(1);
        assertThat(vote(qa, "Cem", 2, 1, false).status()).isEqualTo(200);
        assertThat(votes(qa, "Why?")).isZero();
        assertThat(vote(qa, "Ben", 1, 1, true).status()).isEqualTo(403);
    }

    @Test
    void what_has_to_be_approved_is_seen_by_whoever_leads_and_whoever_asked() {
        var qa = begun("'moderation':'approve'");
        ask(qa, "Ben", 1, "QQwhyQQ");
        assertThat(room.get("", "Cem").text()).doesNotContain("QQ");
        assertThat(qa.items("Cem", "").text()).doesNotContain("QQ");
        assertThat(own(qa, "Ben").get(0).get("state").stringValue()).isEqualTo("pending");
        assertThat(view(qa, "Cem").get("waiting").intValue()).isEqualTo(1);
        assertThat(question(qa, "Ann", "QQwhyQQ").get("state").stringValue()).isEqualTo("pending");
        assertThat(vote(qa, "Cem", 1, 1, true).code()).isEqualTo("ITEM_NOT_FOUND");

        qa.done("Ann", "{'type':'approve','id':'%s'}", key(1));
        assertThat(question(qa, "Cem", "QQwhyQQ").get("state").stringValue()).isEqualTo("live");
    }

    @Test
    void one_has_so_many_questions_open_and_no_more() {
        var qa = begun("");
        for (int n = 1; n <= 3; n++) {
            ask(qa, "Ben", n, "Why " + n);
        }
        var fourth = "{'type':'ask','id':'%s','text':'Fourth'}";
        assertThat(qa.send("Ben", fourth, key(4)).code()).isEqualTo("LIMIT_REACHED");
        qa.done("Ann", "{'type':'answer','id':'%s','text':'So.'}", key(1));
        qa.done("Ben", fourth, key(4));
        qa.done("Ben", fourth, key(4));
        assertThat(view(qa, "Cem").get("live").intValue()).isEqualTo(3);
        assertThat(question(qa, "Cem", "Why 1").get("answer").stringValue()).isEqualTo("So.");
    }

    @Test
    void what_is_dismissed_stays_counted_and_whoever_asked_is_told_why() {
        var qa = begun("");
        ask(qa, "Ben", 1, "QQwhyQQ");
        qa.done("Ann", "{'type':'dismiss','id':'%s','reason':'Off topic'}", key(1));
        assertThat(view(qa, "Cem").get("dismissed").intValue()).isEqualTo(1);
        assertThat(room.get("", "Cem").text()).doesNotContain("QQ");
        assertThat(own(qa, "Ben").get(0).get("reason").stringValue()).isEqualTo("Off topic");
        assertThat(question(qa, "Ann", "QQwhyQQ").get("state").stringValue()).isEqualTo("dismissed");
        qa.done("Ann", "{'type':'restore','id':'%s'}", key(1));
        assertThat(view(qa, "Cem").get("dismissed").intValue()).isZero();
        assertThat(question(qa, "Cem", "QQwhyQQ").has("reason")).isFalse();
    }

    @Test
    void it_goes_on_beside_a_poll_and_both_can_be_used() {
        var poll = ABoard.begun(room, "poll", """
                "question":"Where?","options":[{"text":"Here"},{"text":"There"}]""");
        var qa = begun("");
        var state = room.get("", "Ben").json().get("data");
        assertThat(state.at("/session/current_activity_id").stringValue()).isEqualTo(poll.id());
        assertThat(state.at("/current_activity/type").stringValue()).isEqualTo("poll");

        ask(qa, "Ben", 1, "Why?");
        assertThat(vote(qa, "Cem", 1, 1, true).status()).isEqualTo(200);
        poll.done("Cem", "{'type':'answer','round':1,'client_seq':1,'option_ids':['a']}");

        var cem = room.get("", "Cem").json().at("/data/me");
        assertThat(cem.at("/my_answer/choice/option_ids/0").stringValue()).isEqualTo("a");
        assertThat(cem.at("/beside/" + qa.id() + "/my_answer/choice/dots")).hasSize(1);
        assertThat(cem.get("last_seq").toString()).contains(poll.id(), qa.id());
        poll.close();
        assertThat(question(qa, "Dee", "Why?").get("votes").intValue()).isEqualTo(1);
    }

    @Test
    void one_is_shown_large_and_first_and_then_answered() {
        var qa = begun("");
        ask(qa, "Ben", 1, "First");
        ask(qa, "Cem", 2, "Second");
        vote(qa, "Dee", 1, 2, true);
        assertThat(first(qa)).isEqualTo("Second");
        qa.done("Ann", "{'type':'pin','id':'%s','on':true}", key(1));
        assertThat(first(qa)).isEqualTo("First");
        qa.done("Ann", "{'type':'highlight','id':'%s'}", key(2));
        assertThat(first(qa)).isEqualTo("Second");
        qa.done("Ann", "{'type':'highlight','id':'%s'}", key(1));
        assertThat(question(qa, "Dee", "Second").get("state").stringValue()).isEqualTo("live");
        assertThat(qa.send("Ben", "{'type':'highlight','id':'%s'}", key(1)).code())
                .isEqualTo("UNAUTHORIZED");

        qa.done("Ann", "{'type':'close'}");
        assertThat(qa.send("Ben", "{'type':'ask','id':'%s','text':'Late'}", key(3))
                        .code())
                .isEqualTo("WRONG_PHASE");
        assertThat(vote(qa, "Dee", 2, 1, true).status()).isEqualTo(200);
    }

    @Test
    void who_asked_without_a_name_is_named_nowhere() {
        var qa = begun("'author':'optional'");
        ask(qa, "Ben", 1, "Unnamed");
        qa.done("Cem", "{'type':'ask','id':'%s','text':'Named','named':true}", key(2));
        vote(qa, "Dee", 1, 1, true);
        assertThat(question(qa, "Ann", "Unnamed").has("author")).isFalse();
        assertThat(question(qa, "Dee", "Named").get("author").stringValue())
                .isEqualTo(room.id("Cem").toString());
        var csv = qa.export("csv");
        assertThat(csv).contains("Named,0,live,,Cem").doesNotContain("Ben");
        assertThat(reread.view(session(), Audience.FACILITATOR).at("/parallel_activities/" + qa.id() + "/view"))
                .isEqualTo(view(qa, "Ann"));
        assertThat(reread.me(session(), room.id("Ben")).at("/beside/" + qa.id() + "/own_view/questions"))
                .isEqualTo(own(qa, "Ben"));

        qa.close();
        assertThat(kept(qa))
                .doesNotContain(room.id("Ben").toString(), room.id("Dee").toString(), key(1))
                .contains("Unnamed");
        assertThat(qa.turn("reopen").code()).isEqualTo("WRONG_PHASE");
        assertThat(room.get("", "Ben").json().at("/data").has("parallel_activities"))
                .isFalse();
        assertThat(qa.export("csv")).contains("Unnamed,1,live");
    }

    @Test
    void two_hundred_who_vote_at_once_are_counted_one_by_one_and_told_of_once_a_second() throws Exception {
        int people = 200;
        var all = AnAudience.of(http, people);
        var qa = all.begun("qa", "{}");
        var commands = "/activities/" + qa + "/commands";
        all.phone(0, commands, "{\"type\":\"ask\",\"id\":\"%s\",\"text\":\"Why?\"}".formatted(key(1)));
        try (var phone = all.watch(0)) {
            long begin = System.nanoTime();
            for (int twice = 0; twice < 2; twice++) {
                assertThat(all.everybody(commands, _ -> """
                        {"type":"upvote","round":1,"client_seq":1,"item_id":"%s","on":true}""".formatted(key(1))))
                        .filteredOn(reply -> reply.status() == 200)
                        .hasSize(people - 1);
            }
            int frames = 0;
            while (votes(phone, qa) < people - 1) {
                phone.nextFrame();
                frames++;
            }
            long seconds = Duration.ofNanos(System.nanoTime() - begin).toSeconds();
            assertThat(frames).isLessThanOrEqualTo((int) seconds + 2);
        }
        assertThat(jdbc.sql("select count(*) from session_ballot where activity_id = :id")
                        .param("id", UUID.fromString(qa))
                        .query(Integer.class)
                        .single())
                .isEqualTo(people - 1);
    }

    private static int votes(Screen phone, String qa) {
        return phone.view().at("/parallel_activities/" + qa + "/view/questions").values().stream()
                .mapToInt(question -> question.get("votes").asInt())
                .sum();
    }

    private String first(ABoard qa) {
        var view = view(qa, "Dee");
        return view.get("questions")
                .get(view.get("order").get(0).asString())
                .get("text")
                .stringValue();
    }

    private ABoard begun(String config) {
        return ABoard.begun(room, "qa", config.replace('\'', '"'));
    }

    private static void ask(ABoard qa, String who, int n, String text) {
        qa.done(who, "{'type':'ask','id':'%s','text':'%s'}", key(n), text);
    }

    private static Reply vote(ABoard qa, String who, int seq, int question, boolean on) {
        return qa.send(
                who, "{'type':'upvote','round':1,'client_seq':%d,'item_id':'%s','on':%s}", seq, key(question), on);
    }

    private JsonNode view(ABoard qa, String who) {
        return room.get("", who).json().at("/data/parallel_activities/" + qa.id() + "/view");
    }

    private JsonNode own(ABoard qa, String who) {
        return room.get("", who).json().at("/data/me/beside/" + qa.id() + "/own_view/questions");
    }

    private JsonNode question(ABoard qa, String who, String text) {
        return view(qa, who).get("questions").values().stream()
                .filter(one -> one.get("text").stringValue().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private int votes(ABoard qa, String text) {
        return question(qa, "Dee", text).get("votes").intValue();
    }

    private UUID session() {
        return UUID.fromString(room.get("", "Ann").json().at("/data/session/id").stringValue());
    }

    private String kept(ABoard qa) {
        return String.join(
                " ", jdbc.sql("""
                        select row_to_json(i)::text from session_item i where activity_id = :id
                        union all select row_to_json(b)::text from session_ballot b where activity_id = :id
                        union all select row_to_json(a)::text from session_activity a where id = :id""").param("id", qa.uuid()).query(String.class).list());
    }
}
