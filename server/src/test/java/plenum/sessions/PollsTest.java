package plenum.sessions;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.springframework.jdbc.core.simple.JdbcClient;
import plenum.database.FreshDatabase;
import plenum.web.Http;
import plenum.web.Http.Reply;
import tools.jackson.databind.JsonNode;

/** A poll as host and phones know it: over HTTP. */
@FreshDatabase("rooms")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PollsTest {

    private static final String OPTIONS = """
            "question":"Where first?","options":[{"text":"Home"},{"text":"Away"},{"text":"Nowhere"}]""";

    private final Http http;
    private final JdbcClient jdbc;
    private final ATable room;

    PollsTest(@LocalServerPort int port, @Autowired JdbcClient jdbc) {
        this.http = new Http(port);
        this.jdbc = jdbc;
        this.room = ATable.startedBy(http, "Ann")
                .with("Ben")
                .with("Cem")
                .with("Dee")
                .with("Eve");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"question\":\"Q\",\"options\":[{\"text\":\"A\"}]",
                "\"question\":\"Q\",\"options\":[{\"text\":\"A\"},{\"text\":\" \"}]",
                "\"question\":\"Q\",\"options\":[{\"text\":\"A\"},{\"text\":\"a\"}]",
                "\"question\":\" \",\"options\":[{\"text\":\"A\"},{\"text\":\"B\"}]",
                "\"options\":[{\"text\":\"A\"},{\"text\":\"B\"}]",
                "\"question\":\"Q\""
            })
    void what_is_no_poll_is_refused_at_its_field(String config) {
        var reply = room.post(
                "/activities", "{\"type\":\"poll\",\"title\":\"Poll\",\"config\":{%s}}".formatted(config), "Ann");

        assertThat(reply.code()).isEqualTo("VALIDATION_ERROR");
        assertThat(reply.json().at("/error/details/0/field").stringValue()).matches("(config\\.)?(question|options).*");
    }

    @Test
    void ten_options_are_enough_and_eleven_too_many() {
        assertThat(added(many(10)).status()).isEqualTo(201);
        assertThat(added(many(11)).code()).isEqualTo("VALIDATION_ERROR");
    }

    @Test
    void it_is_answered_once_it_has_started_and_not_before() {
        var poll = poll("");
        room.post("/activities/" + poll + "/publish", "", "Ann");
        assertThat(answer(poll, "Ben", 1, "a").code()).isEqualTo("ACTIVITY_NOT_ACTIVE");

        room.post("/activities/" + poll + "/start", "", "Ann");
        var reply = answer(poll, "Ben", 1, "a");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().at("/data/receipt").stringValue()).hasSize(12);
        assertThat(view("Cem").at("/survey/answered_count").asInt()).isEqualTo(1);
    }

    @Test
    void the_same_answer_sent_ten_times_at_once_counts_once() throws Exception {
        var poll = started(named());
        try (var phones = Executors.newVirtualThreadPerTaskExecutor()) {
            var replies = phones.invokeAll(IntStream.range(0, 10)
                    .<Callable<Reply>>mapToObj(_ -> () -> answer(poll, "Ben", 1, "a"))
                    .toList());
            for (var reply : replies) {
                assertThat(reply.get().status()).isEqualTo(200);
            }
        }
        assertThat(ballots(poll)).isEqualTo(1);
        assertThat(view("Cem").at("/survey/answered_count").asInt()).isEqualTo(1);
    }

    @Test
    void another_answer_takes_the_place_of_the_first_unless_answers_stay() {
        var poll = started(named());
        answer(poll, "Ben", 1, "a");
        answer(poll, "Ben", 2, "b");
        assertThat(jdbc.sql("select arrived_at <= committed_at from session_ballot where activity_id = :id")
                        .param("id", UUID.fromString(poll))
                        .query(Boolean.class)
                        .single())
                .isTrue();
        close(poll);
        assertThat(counts("Cem")).isEqualTo("0 1 0");

        var fixed = started(named() + ",\"allow_change\":false");
        answer(fixed, "Ben", 1, "a");
        assertThat(answer(fixed, "Ben", 2, "b").code()).isEqualTo("ANSWER_LOCKED");
    }

    @Test
    void several_may_be_chosen_within_the_limits() {
        var poll = started(named() + ",\"selection\":\"multiple\",\"max_choices\":2");

        assertThat(answers(poll, "Ben", 1, "[]").code()).isEqualTo("INVALID_RESPONSE");
        assertThat(answers(poll, "Ben", 1, "[\"a\",\"b\",\"c\"]").code()).isEqualTo("INVALID_RESPONSE");
        assertThat(answers(poll, "Ben", 1, "[\"x\"]").code()).isEqualTo("INVALID_RESPONSE");
        assertThat(answers(poll, "Ben", 1, "[\"a\",\"a\"]").code()).isEqualTo("INVALID_RESPONSE");
        assertThat(answers(poll, "Ben", 1, "[\"c\",\"a\"]").status()).isEqualTo(200);
    }

    @Test
    void nobody_sees_a_count_per_option_before_the_results_are_shown() {
        var poll = started(named());
        answer(poll, "Ben", 1, "a");

        for (var who : Stream.of("Ann", "Ben", "Cem").toList()) {
            assertThat(view(who).has("results")).as(who).isFalse();
        }
        close(poll);
        assertThat(counts("Cem")).isEqualTo("1 0 0");
        assertThat(view("Cem").at("/survey/stage").stringValue()).isEqualTo("shown");
    }

    @Test
    void an_anonymous_poll_shows_nothing_of_fewer_than_four() {
        var poll = started("\"show_results\":\"live\"");
        answer(poll, "Ben", 1, "a");
        answer(poll, "Cem", 1, "a");
        answer(poll, "Dee", 1, "b");
        assertThat(view("Ann").has("results")).isFalse();
        assertThat(view("Ann").at("/survey/held").stringValue()).isEqualTo("few");
    }

    @Test
    void fewer_than_were_wanted_are_shown_only_on_purpose() {
        var poll = started(named() + ",\"show_results\":\"manual\",\"quorum\":3");
        answer(poll, "Ben", 1, "a");

        var refused = command(poll, "Ann", "{\"type\":\"show\"}");
        assertThat(refused.code()).isEqualTo("WRONG_PHASE");
        assertThat(refused.json().at("/error/details/0/field").stringValue()).isEqualTo("quorum");

        assertThat(command(poll, "Ann", "{\"type\":\"show\",\"override\":true}").status())
                .isEqualTo(200);
        assertThat(view("Cem").at("/survey/overridden").asBoolean()).isTrue();
        assertThat(counts("Cem")).isEqualTo("1 0 0");
    }

    @Test
    void it_is_asked_again_and_both_rounds_are_kept() {
        var poll = started(named());
        answer(poll, "Ben", 1, "a");
        close(poll);
        assertThat(command(poll, "Ann", "{\"type\":\"new_round\",\"round\":1}").status())
                .isEqualTo(200);

        assertThat(view("Ben").at("/survey/round").asInt()).isEqualTo(2);
        assertThat(answers(poll, "Ben", 1, 2, "[\"b\"]").status()).isEqualTo(200);
        close(poll);

        assertThat(counts("Ben")).isEqualTo("0 1 0");
        assertThat(view("Ben").at("/before/counts/a").asInt()).isEqualTo(1);
    }

    @Test
    void what_was_answered_without_a_name_stays_without_one_for_ever() {
        var poll = started("\"show_results\":\"on_close\"");
        for (var who : List.of("Ben", "Cem", "Dee", "Eve")) {
            answer(poll, who, 1, "a");
        }
        assertThat(view("Ben").has("answers")).isFalse();
        assertThat(room.get("", "Ben")
                        .json()
                        .at("/data/participants/" + room.id("Cem"))
                        .has("has_voted"))
                .isFalse();
        assertThat(stored(poll)).doesNotContain(room.id("Ben").toString());

        close(poll);

        assertThat(counts("Ann")).isEqualTo("4 0 0");
        assertThat(room.get("", "Ben").json().at("/data/me").has("my_answer")).isFalse();
        assertThat(jdbc.sql("""
                        select count(*) from session_ballot where activity_id = :id
                            and (committed_at is not null or arrived_at is not null or client_seq is not null
                                or version is not null)""")
                        .param("id", UUID.fromString(poll))
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from session_round where activity_id = :id and secret is not null")
                        .param("id", UUID.fromString(poll))
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(ballots(poll)).isEqualTo(4);
        assertThat(room.post("/activities/" + poll + "/reopen", "", "Ann").code())
                .isEqualTo("WRONG_PHASE");
    }

    private String stored(String poll) {
        return String.join(
                " ",
                jdbc.sql("select ballot_key from session_ballot where activity_id = :id")
                        .param("id", UUID.fromString(poll))
                        .query(String.class)
                        .list());
    }

    private static String named() {
        return "\"anonymity\":\"named\"";
    }

    private static String many(int options) {
        return "\"question\":\"Q\",\"options\":["
                + String.join(
                        ",",
                        IntStream.range(0, options)
                                .mapToObj("{\"text\":\"option %d\"}"::formatted)
                                .toList())
                + "]";
    }

    private Reply added(String config) {
        return room.post(
                "/activities", "{\"type\":\"poll\",\"title\":\"Poll\",\"config\":{%s}}".formatted(config), "Ann");
    }

    private String poll(String terms) {
        return added(OPTIONS + (terms.isEmpty() ? "" : "," + terms))
                .json()
                .at("/data/id")
                .stringValue();
    }

    private String started(String terms) {
        var poll = poll(terms);
        assertThat(room.post("/activities/" + poll + "/start", "{\"close_current\":true}", "Ann")
                        .status())
                .isEqualTo(200);
        return poll;
    }

    private void close(String poll) {
        assertThat(room.post("/activities/" + poll + "/close", "", "Ann").status())
                .isEqualTo(200);
    }

    private Reply answer(String poll, String who, int seq, String option) {
        return answers(poll, who, seq, "[\"%s\"]".formatted(option));
    }

    private Reply answers(String poll, String who, int seq, String options) {
        return answers(poll, who, seq, 1, options);
    }

    private Reply answers(String poll, String who, int seq, int round, String options) {
        return command(
                poll,
                who,
                "{\"type\":\"answer\",\"round\":%d,\"client_seq\":%d,\"option_ids\":%s}"
                        .formatted(round, seq, options));
    }

    private Reply command(String poll, String who, String command) {
        return room.post("/activities/" + poll + "/commands", command, who);
    }

    private JsonNode view(String who) {
        return room.get("", who).json().at("/data/current_activity/view");
    }

    private String counts(String who) {
        var counts = view(who).at("/results/counts");
        return "%s %s %s".formatted(counts.get("a"), counts.get("b"), counts.get("c"));
    }

    private int ballots(String poll) {
        return jdbc.sql("select count(*) from session_ballot where activity_id = :id")
                .param("id", UUID.fromString(poll))
                .query(Integer.class)
                .single();
    }
}
