package plenum.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import plenum.database.FreshDatabase;
import plenum.jobs.TestClock;
import plenum.sessions.internal.Reread;
import plenum.shared.Audience;
import plenum.web.Http;
import plenum.web.Http.Reply;
import tools.jackson.databind.JsonNode;

/** A quiz as host and phones know it: over HTTP, by a clock that the test moves. */
@FreshDatabase
@Import(TestClock.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class QuizzesTest {

    private static final String OPTIONS = "\"options\":[{\"text\":\"A\",\"is_correct\":true},{\"text\":\"B\"}]";
    private static final String QUESTION =
            "{\"text\":\"What first?\",\"reading_seconds\":0,\"explanation\":\"EXPLAINED\",%s}".formatted(OPTIONS);

    private final Http http;
    private final JdbcClient jdbc;
    private final TestClock clock;
    private final ATable room;
    private final Reread reread;

    QuizzesTest(
            @LocalServerPort int port,
            @Autowired JdbcClient jdbc,
            @Autowired TestClock clock,
            @Autowired ApplicationContext program) {
        this.reread = new Reread(program);
        this.http = new Http(port);
        this.jdbc = jdbc;
        this.clock = clock;
        this.room = ATable.startedBy(http, "Ann").with("Ben").with("Cem");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"text\":\"Q\",\"options\":[{\"text\":\"A\"},{\"text\":\"B\"}]}",
                "{\"text\":\"Q\",\"options\":[{\"text\":\"A\",\"is_correct\":true},{\"text\":\"B\",\"is_correct\":true}]}",
                "{\"text\":\"Q\",\"time_limit_seconds\":4,\"options\":[{\"text\":\"A\",\"is_correct\":true},{\"text\":\"B\"}]}",
                "{\"text\":\"Q\",\"time_limit_seconds\":301,\"options\":[{\"text\":\"A\",\"is_correct\":true},{\"text\":\"B\"}]}",
                "{\"text\":\"Q\",\"weight\":3.5,\"options\":[{\"text\":\"A\",\"is_correct\":true},{\"text\":\"B\"}]}",
                "{\"text\":\"Q\",\"kind\":\"numeric\"}",
                "{\"text\":\"Q\",\"kind\":\"numeric\",\"numeric\":{\"target\":1,\"exact_band\":2,\"tolerance\":1}}",
                "{\"text\":\"Q\",\"kind\":\"buzzer\",\"options\":[{\"text\":\"A\",\"is_correct\":true},{\"text\":\"B\"}]}",
                "{\"text\":\" \",\"options\":[{\"text\":\"A\",\"is_correct\":true},{\"text\":\"B\"}]}"
            })
    void what_is_no_question_is_refused_at_its_field(String question) {
        var reply = added(question);

        assertThat(reply.code()).isEqualTo("VALIDATION_ERROR");
        assertThat(reply.json().at("/error/details/0/field").stringValue()).startsWith("questions.0.");
    }

    @Test
    void a_hundred_questions_are_enough_and_one_more_is_too_many() {
        assertThat(added(many(100)).status()).isEqualTo(201);
        assertThat(added(many(101)).code()).isEqualTo("VALIDATION_ERROR");
    }

    @Test
    void nobody_is_told_what_is_right_before_the_solution() {
        var quiz = started(QUESTION);
        open(quiz, 0);
        answer(quiz, "Ben", 1, 1, "a", 700);
        assertUntold(quiz);
        command(quiz, "Ann", "{\"type\":\"close_question\",\"round\":1}");
        assertUntold(quiz);
        assertThat(room.get("/activities/" + quiz, "Ben").code()).isEqualTo("UNAUTHORIZED");

        command(quiz, "Ann", "{\"type\":\"show_solution\",\"round\":1}");
        assertThat(view("Cem").at("/solution/option_ids/0").stringValue()).isEqualTo("a");
        assertThat(view("Cem").at("/solution/explanation").stringValue()).isEqualTo("EXPLAINED");
        assertThat(me("Ben").at("/own_view/mark/verdict").stringValue()).isEqualTo("right");
    }

    private void assertUntold(String quiz) {
        for (var who : Stream.of("Ann", "Ben", "Cem").toList()) {
            assertThat(room.get("", who).text()
                            + room.get("/activities/" + quiz + "/results", who).text())
                    .as(who)
                    .doesNotContain("is_correct", "EXPLAINED", "counts\":{\"a", "\"verdict\"");
        }
    }

    @Test
    void points_are_for_the_time_that_the_server_can_defend() {
        var quiz = started(many(10));
        open(quiz, 0);
        clock.move(Duration.ofMillis(500 + 7_340));
        answer(quiz, "Ben", 1, 1, "a", 7_340);
        answer(quiz, "Cem", 1, 1, "a", 0);
        solve(quiz, 1);

        assertThat(me("Ben").at("/own_view/points").asInt()).isEqualTo(642);
        // Nothing was measured of the way, so nearly nothing is believed.
        assertThat(me("Cem").at("/own_view/mark/used_ms").asInt()).isEqualTo(7_290);
    }

    @Test
    void whose_way_was_measured_is_believed_that_much_more() {
        var quiz = started(many(10));
        var nonce = room.post("/ping", "{}", "Ben").json().at("/data/nonce").stringValue();
        clock.move(Duration.ofMillis(300));
        assertThat(room.post("/ping", "{\"nonce\":\"%s\"}".formatted(nonce), "Ben")
                        .json()
                        .at("/data/rtt_ms")
                        .asInt())
                .isEqualTo(300);
        open(quiz, 0);
        clock.move(Duration.ofMillis(500 + 5_300));
        answer(quiz, "Ben", 1, 1, "a", 1_000);
        solve(quiz, 1);

        assertThat(me("Ben").at("/own_view/mark/used_ms").asInt()).isEqualTo(4_950);
    }

    @Test
    void what_arrives_within_the_ways_of_the_room_counts_also_after_the_end() {
        var quiz = started(many(10));
        for (var who : Stream.of("Ben", "Cem").toList()) {
            var nonce = room.post("/ping", "{}", who).json().at("/data/nonce").stringValue();
            clock.move(Duration.ofMillis(300));
            room.post("/ping", "{\"nonce\":\"%s\"}".formatted(nonce), who);
        }
        open(quiz, 0);
        clock.move(Duration.ofMillis(500 + 20_000 + 200));
        assertThat(answer(quiz, "Ben", 1, 1, "a", 19_950).status()).isEqualTo(200);
        clock.move(Duration.ofMillis(101));
        assertThat(answer(quiz, "Cem", 1, 1, "a", 19_950).code()).isEqualTo("ROUND_CLOSED");
    }

    @Test
    void a_question_is_read_before_it_opens_and_closes_when_its_time_is_over() {
        var quiz = started(QUESTION.replace("\"reading_seconds\":0", "\"reading_seconds\":3"));
        open(quiz, 0);
        assertThat(view("Ben").at("/stage").stringValue()).isEqualTo("reading");
        assertThat(view("Ben").at("/question").has("options")).isFalse();
        assertThat(answer(quiz, "Ben", 1, 1, "a", 0).code()).isEqualTo("ROUND_CLOSED");

        clock.move(Duration.ofSeconds(3));
        knock(quiz);
        assertThat(view("Ben").at("/stage").stringValue()).isEqualTo("open");
        assertThat(answer(quiz, "Ben", 1, 2, "a", 0).status()).isEqualTo(200);
        clock.move(Duration.ofSeconds(21));
        knock(quiz);
        assertThat(view("Ben").at("/stage").stringValue()).isEqualTo("closed");
        assertThat(view("Ben").at("/answered_count").asInt()).isEqualTo(1);
    }

    /** The clock is heard with the next thing that happens. */
    private void knock(String quiz) {
        answer(quiz, "Cem", 99, 1, "a", 0);
    }

    @Test
    void opening_the_next_question_twice_at_once_opens_one() throws Exception {
        var quiz = started(many(3));
        try (var hosts = Executors.newVirtualThreadPerTaskExecutor()) {
            var replies = hosts.invokeAll(IntStream.range(0, 4)
                    .<Callable<Reply>>mapToObj(_ -> () -> open(quiz, 0))
                    .toList());
            for (var reply : replies) {
                assertThat(reply.get().status()).isIn(200, 409);
            }
        }
        assertThat(view("Ben").at("/round").asInt()).isEqualTo(1);
    }

    @Test
    void everybody_sees_who_leads_and_the_files_say_it_too() {
        var quiz = started(many(2));
        open(quiz, 0);
        clock.move(Duration.ofMillis(1_500));
        answer(quiz, "Ben", 1, 1, "a", 1_000);
        answer(quiz, "Cem", 1, 1, "b", 1_000);
        solve(quiz, 1);
        assertThat(view("Ben").has("board")).isFalse();
        command(quiz, "Ann", "{\"type\":\"show_leaderboard\",\"round\":1}");

        assertThat(view("Cem").at("/board/0/participant_id").stringValue())
                .isEqualTo(room.id("Ben").toString());
        assertThat(activity("Cem").at("/people/" + room.id("Ben") + "/name").stringValue())
                .isEqualTo("Ben");
        assertThat(me("Cem").at("/own_view/rank").asInt()).isEqualTo(2);

        open(quiz, 1);
        command(quiz, "Ann", "{\"type\":\"skip_question\",\"round\":2}");
        command(quiz, "Ann", "{\"type\":\"finish\",\"round\":2}");
        assertThat(view("Ben").at("/stage").stringValue()).isEqualTo("finished");
        var file = room.get("/export?format=csv&include=votes", "Ann").text();
        assertThat(file).contains("Ben").contains("What first?");
    }

    @Test
    void it_can_be_closed_and_goes_on_where_it_was_when_it_is_opened_again() {
        var quiz = started(many(2));
        open(quiz, 0);
        clock.move(Duration.ofMillis(1_500));
        answer(quiz, "Ben", 1, 1, "a", 1_000);
        solve(quiz, 1);
        room.post("/activities/" + quiz + "/close", "", "Ann");
        assertThat(view("Ben").at("/stage").stringValue()).isEqualTo("finished");

        assertThat(open(quiz, 1).status()).isEqualTo(200);
        assertThat(activity("Ben").at("/status").stringValue()).isEqualTo("active");
        assertThat(answer(quiz, "Ben", 2, 1, "a", 0).status()).isEqualTo(200);
        assertThat(ballots(quiz)).isEqualTo(2);
    }

    @Test
    void two_hundred_who_answer_at_once_are_all_counted_and_all_took_the_same_time() {
        int people = 200;
        var all = AnAudience.of(http, people);
        var quiz = all.begun("quiz", "{\"questions\":[%s]}".formatted(many(10)));
        var commands = "/activities/" + quiz + "/commands";
        all.host(commands, "{\"type\":\"open_next\",\"round\":0}");
        clock.move(Duration.ofMillis(500 + 7_340));
        for (int twice = 0; twice < 2; twice++) {
            assertThat(all.everybody(commands, phone -> """
                    {"type":"answer","round":1,"client_seq":1,"option_ids":["%s"],"elapsed_ms":7340}""".formatted(phone % 4 == 0 ? "b" : "a")))
                    .allMatch(reply -> reply.status() == 200);
        }
        all.host(commands, "{\"type\":\"close_question\",\"round\":1}");
        all.host(commands, "{\"type\":\"show_solution\",\"round\":1}");

        var view = all.asHost("").at("/current_activity/view");
        assertThat(view.at("/answered_count").asInt()).isEqualTo(people);
        assertThat(view.at("/solution/figures/counts")).hasToString("{\"a\":150,\"b\":50}");
        assertThat(ballots(quiz)).isEqualTo(people);
        assertThat(IntStream.range(0, people)
                        .filter(phone -> phone % 4 != 0 && phone % 10 == 1)
                        .map(phone ->
                                all.asPhone(phone, "").at("/me/own_view/points").asInt()))
                .containsOnly(642);
    }

    @Test
    void who_is_cut_off_in_the_last_second_has_answered_and_comes_back_with_the_points() throws Exception {
        var quiz = started(many(10));
        open(quiz, 0);
        try (var phone = room.watch("Ben")) {
            clock.move(Duration.ofMillis(500 + 19_000));
            assertThat(answer(quiz, "Ben", 1, 1, "a", 19_000).status()).isEqualTo(200);
            assertThat(phone.head()).contains("200");
        }
        clock.move(Duration.ofSeconds(2));
        knock(quiz);
        solve(quiz, 1);

        try (var again = room.watch("Ben")) {
            assertThat(again.view().at("/current_activity/view/stage").asString())
                    .isEqualTo("solution");
            assertThat(me("Ben").at("/own_view/mark/verdict").stringValue()).isEqualTo("right");
            assertThat(me("Ben").at("/own_view/points").asInt()).isBetween(600, 605);
        }
    }

    @Test
    void a_program_that_starts_anew_asks_the_same_question_with_the_answers_it_had() {
        var quiz = started(many(2));
        open(quiz, 0);
        clock.move(Duration.ofSeconds(4));
        answer(quiz, "Ben", 1, 1, "a", 3_000);

        var view = reread.view(room.session(), Audience.EVERYONE).at("/current_activity/view");
        for (var field : List.of("round", "question", "opens_at", "ends_at", "eligible_count")) {
            assertThat(view.get(field))
                    .as(field)
                    .hasToString(view("Ben").get(field).toString());
        }
        assertThat(view.at("/stage").stringValue()).isEqualTo("open");
        assertThat(view.at("/answered_count").asInt()).isEqualTo(1);
        assertThat(reread.me(room.session(), room.id("Ben"))
                        .at("/my_answer/choice/option_ids/0")
                        .stringValue())
                .isEqualTo("a");
    }

    @Test
    void it_goes_on_by_itself_in_a_room_where_nobody_presses_anything() {
        var reply = room.post("/activities", """
                {"type":"quiz","title":"By itself","config":{"auto_advance":5,"questions":[%s]}}""".formatted(many(2)), "Ann");
        var quiz = reply.json().at("/data/id").stringValue();
        room.post("/activities/" + quiz + "/start", "{\"close_current\":true}", "Ann");
        open(quiz, 0);
        clock.move(Duration.ofMillis(1_000));
        answer(quiz, "Ben", 1, 1, "a", 500);
        var stages = new ArrayList<String>();
        clock.move(Duration.ofSeconds(20));
        for (int step = 0; step < 4; step++) {
            knock(quiz);
            stages.add(view("Ben").at("/stage").stringValue());
            clock.move(Duration.ofSeconds(5));
        }

        assertThat(stages).containsExactly("closed", "solution", "leaderboard", "open");
        assertThat(view("Ben").at("/round").asInt()).isEqualTo(2);
        assertThat(me("Ben").at("/own_view/points").asInt()).isGreaterThan(600);
    }

    private static String many(int questions) {
        return String.join(
                ",", IntStream.range(0, questions).mapToObj(_ -> QUESTION).toList());
    }

    private Reply added(String questions) {
        return room.post(
                "/activities",
                "{\"type\":\"quiz\",\"title\":\"Keep it safe\",\"config\":{\"questions\":[%s]}}".formatted(questions),
                "Ann");
    }

    private String started(String questions) {
        var reply = added(questions);
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        var quiz = reply.json().at("/data/id").stringValue();
        assertThat(room.post("/activities/" + quiz + "/start", "{\"close_current\":true}", "Ann")
                        .status())
                .isEqualTo(200);
        return quiz;
    }

    private Reply open(String quiz, int round) {
        return command(quiz, "Ann", "{\"type\":\"open_next\",\"round\":%d}".formatted(round));
    }

    private void solve(String quiz, int round) {
        command(quiz, "Ann", "{\"type\":\"close_question\",\"round\":%d}".formatted(round));
        assertThat(command(quiz, "Ann", "{\"type\":\"show_solution\",\"round\":%d}".formatted(round))
                        .status())
                .isEqualTo(200);
    }

    private Reply answer(String quiz, String who, int round, int seq, String option, long elapsed) {
        return command(
                quiz,
                who,
                "{\"type\":\"answer\",\"round\":%d,\"client_seq\":%d,\"option_ids\":[\"%s\"],\"elapsed_ms\":%d}"
                        .formatted(round, seq, option, elapsed));
    }

    private Reply command(String quiz, String who, String command) {
        return room.post("/activities/" + quiz + "/commands", command, who);
    }

    private JsonNode activity(String who) {
        return room.get("", who).json().at("/data/current_activity");
    }

    private JsonNode view(String who) {
        return activity(who).at("/view");
    }

    private JsonNode me(String who) {
        return room.get("", who).json().at("/data/me");
    }

    private int ballots(String quiz) {
        return jdbc.sql("select count(*) from session_ballot where activity_id = :id")
                .param("id", UUID.fromString(quiz))
                .query(Integer.class)
                .single();
    }
}
