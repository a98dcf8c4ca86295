package plenum.integrations.jira.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import plenum.backlog.Issues;
import plenum.database.FreshDatabase;
import plenum.jobs.DueJobs;
import plenum.jobs.JobsByHand;
import plenum.jobs.TestClock;
import plenum.web.Http;

@FreshDatabase
@JobsByHand
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "plenum.integrations.jira.connections.01990000-0000-7000-8000-000000000002.secret=jira-test-secret",
            "plenum.integrations.jira.connections.01990000-0000-7000-8000-000000000002.base-url=https://jira.example.com"
        })
class JiraWebhookTest {

    private static final byte[] RESOLVED = Recorded.body("webhook-issue-updated-resolved.json");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DueJobs due;

    @Autowired
    TestClock clock;

    @Autowired
    Issues issues;

    @Autowired
    DeliveryDays days;

    Jira jira;

    @BeforeEach
    void clear() {
        jdbc.sql("""
                truncate integrations_delivery, integrations_delivery_key, jobs_job, backlog_issue_event, backlog_issue cascade
                """).update();
        jira = Jira.tells(port);
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private Map<String, Object> delivery(String identifier) {
        return jdbc.sql("select * from integrations_delivery where delivery_id = :identifier")
                .param("identifier", identifier)
                .query()
                .singleRow();
    }

    private void assertNothingStored() {
        for (var table :
                new String[] {"integrations_delivery", "integrations_delivery_key", "jobs_job", "backlog_issue"}) {
            assertThat(count(table)).as(table).isZero();
        }
    }

    private static String outcome(Http.Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(202);
        return reply.json().at("/data/outcome").asString();
    }

    @Test
    void a_delivery_is_acknowledged_before_anything_is_done_about_it() {
        assertThat(outcome(jira.sends(RESOLVED, "one"))).isEqualTo("accepted");
        assertThat(count("backlog_issue")).isZero();
        assertThat(delivery("one")).containsEntry("state", "pending").containsEntry("body", RESOLVED);
        due.run();
        assertThat(issues.find(Jira.CONNECTION, "10040").orElseThrow().key()).isEqualTo("TES-41");
        assertThat(delivery("one")).containsEntry("state", "done").containsEntry("attempts", 1);
    }

    @ParameterizedTest
    @MethodSource("plenum.integrations.jira.internal.Recorded#files")
    void every_recorded_payload_is_let_in_and_dealt_with(String file) {
        boolean heard = !Recorded.isAnswer(file) && !Recorded.isComment(file);
        assertThat(outcome(jira.sends(Recorded.body(file), file))).isEqualTo(heard ? "accepted" : "ignored");
        due.run();
        assertThat(delivery(file))
                .containsEntry("state", heard ? "done" : "ignored")
                .containsEntry("error", null);
        assertThat(count("backlog_issue")).isEqualTo(heard ? 1 : 0);
    }

    @Test
    void a_closed_sprint_is_let_in_though_it_is_about_no_issue() {
        var closed =
                "{\"timestamp\":1793610000000,\"webhookEvent\":\"sprint_closed\",\"sprint\":{\"id\":12,\"state\":\"closed\"}}";
        assertThat(outcome(jira.sends(closed.getBytes(UTF_8), "sprint"))).isEqualTo("accepted");
        due.run();
        assertThat(delivery("sprint")).containsEntry("state", "done");
    }

    @Test
    void a_delivery_sent_five_times_is_one_delivery_and_one_job() {
        assertThat(outcome(jira.sends(RESOLVED, "one"))).isEqualTo("accepted");
        for (int again = 0; again < 4; again++) {
            clock.move(Duration.ofHours(13));
            assertThat(outcome(jira.sends(RESOLVED, "one"))).isEqualTo("duplicate");
        }
        assertThat(count("integrations_delivery")).isEqualTo(1);
        assertThat(count("jobs_job")).isEqualTo(1);
    }

    @Test
    void two_names_with_equal_bodies_are_two_deliveries_and_one_set_of_changes() {
        jira.sends(RESOLVED, "one");
        jira.sends(RESOLVED, "two");
        due.run();
        assertThat(count("integrations_delivery")).isEqualTo(2);
        assertThat(count("backlog_issue_event")).isEqualTo(3);
    }

    @Test
    void without_a_name_equal_bodies_are_one_delivery_for_ten_minutes() {
        assertThat(outcome(jira.sends(RESOLVED, null))).isEqualTo("accepted");
        clock.move(Duration.ofMinutes(10));
        assertThat(outcome(jira.sends(RESOLVED, null))).isEqualTo("duplicate");
        clock.move(Duration.ofMillis(1));
        assertThat(outcome(jira.sends(RESOLVED, null))).isEqualTo("accepted");
    }

    @Test
    void deliveries_that_arrive_in_the_wrong_order_end_in_the_right_state() {
        jira.sends(Recorded.body("webhook-issue-updated-reopened.json"), "later");
        due.run();
        jira.sends(RESOLVED, "earlier");
        due.run();
        assertThat(issues.find(Jira.CONNECTION, "10040").orElseThrow().status().name())
                .isEqualTo("To Do");
        assertThat(count("backlog_issue_event")).isEqualTo(5);
    }

    @Test
    void only_some_headers_are_kept_and_never_the_signature() {
        jira.sends(
                RESOLVED,
                "one",
                "X-Hub-Signature",
                Jira.signature(Jira.SECRET, RESOLVED),
                "X-Atlassian-Webhook-Flow",
                "Primary",
                "X-Other",
                "other");
        assertThat(delivery("one").get("headers").toString())
                .contains("X-Atlassian-Webhook-Flow")
                .doesNotContain("Signature", "X-Other", "sha256");
    }

    @Test
    void a_wrong_secret_is_refused_and_nothing_stored() {
        refusesSignature("X-Hub-Signature", Jira.signature("another secret", RESOLVED));
    }

    @Test
    void a_missing_signature_is_refused_and_nothing_stored() {
        refusesSignature("X-Other", "other");
    }

    @Test
    void a_signature_under_another_header_is_refused_and_nothing_stored() {
        refusesSignature("X-Hub-Signature-256", Jira.signature(Jira.SECRET, RESOLVED));
    }

    private void refusesSignature(String header, String value) {
        var reply = jira.sends(RESOLVED, "one", header, value);
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.code()).isEqualTo("HOOK_SIGNATURE_INVALID");
        assertNothingStored();
    }

    @Test
    void a_signature_is_found_whatever_the_case_of_its_header() {
        var reply = jira.sends(RESOLVED, "one", "x-hub-SIGNATURE", Jira.signature(Jira.SECRET, RESOLVED));
        assertThat(outcome(reply)).isEqualTo("accepted");
    }

    @Test
    void an_unknown_connection_is_not_there() {
        var stranger = new Jira(jira.program(), "/api/v1/hooks/jira/01990000-0000-7000-8000-00000000000f");
        assertThat(stranger.sends(RESOLVED, "one").status()).isEqualTo(404);
        var nonsense = new Jira(jira.program(), "/api/v1/hooks/jira/nonsense");
        assertThat(nonsense.sends(RESOLVED, "one").status()).isEqualTo(404);
        assertNothingStored();
    }

    @Test
    void eleven_megabytes_are_too_much_with_or_without_a_length() {
        var large = new byte[11 * 1024 * 1024];
        assertThat(jira.sends(large, "one").code()).isEqualTo("PAYLOAD_TOO_LARGE");
        var chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large));
        var reply = jira.program()
                .send("POST", jira.address(), chunked, "X-Hub-Signature", Jira.signature(Jira.SECRET, large));
        assertThat(reply.code()).isEqualTo("PAYLOAD_TOO_LARGE");
        assertNothingStored();
    }

    @ParameterizedTest
    @MethodSource("plenum.integrations.jira.internal.JiraEventTest#hostile")
    void a_body_nobody_can_read_is_refused_though_it_is_signed_and_nothing_stored(String body) {
        var reply = jira.sends(body.getBytes(UTF_8), "one");
        assertThat(reply.status()).as(reply.text()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("MALFORMED_REQUEST");
        assertNothingStored();
    }

    @Test
    void an_issue_that_makes_no_sense_fails_once_and_says_where() {
        var body = new String(RESOLVED, UTF_8).replace("\"statusCategory\"", "\"statusCategories\"");
        jira.sends(body.getBytes(UTF_8), "one");
        due.run();
        assertThat(delivery("one"))
                .containsEntry("state", "failed")
                .containsEntry("attempts", 1)
                .containsEntry("error", "bad_answer at issue.fields.status.statusCategory.key");
        assertThat(count("backlog_issue")).isZero();
    }

    @Test
    void a_delivery_waits_out_a_fault_of_ours() {
        jira.sends(RESOLVED, "one");
        jdbc.sql("alter table backlog_issue rename to away").update();
        due.run();
        jdbc.sql("alter table away rename to backlog_issue").update();
        assertThat(delivery("one")).containsEntry("state", "pending");
        clock.move(Duration.ofMinutes(1));
        due.run();
        assertThat(delivery("one")).containsEntry("state", "done").containsEntry("attempts", 2);
    }

    @Test
    void a_delivery_that_keeps_failing_is_given_up_after_the_planned_attempts() {
        jira.sends(RESOLVED, "one");
        jdbc.sql("alter table backlog_issue rename to away").update();
        for (int attempt = 0; attempt < 6; attempt++) {
            due.run();
            clock.move(Duration.ofHours(2));
        }
        jdbc.sql("alter table away rename to backlog_issue").update();
        assertThat(delivery("one")).containsEntry("state", "failed").containsEntry("attempts", 5);
    }

    @Test
    void deliveries_are_forgotten_after_thirty_days() {
        clock.set(Instant.parse("2027-03-01T12:00:00Z"));
        jira.sends(RESOLVED, "old");
        clock.move(Duration.ofDays(30));
        jira.sends(RESOLVED, "new");
        days.turn();
        assertThat(count("integrations_delivery")).isEqualTo(2);
        clock.move(Duration.ofDays(1));
        days.turn();
        assertThat(count("integrations_delivery")).isEqualTo(1);
        assertThat(count("integrations_delivery_key")).isEqualTo(1);
        assertThat(jdbc.sql("select to_regclass('integrations_delivery_20270301') is null")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }
}
