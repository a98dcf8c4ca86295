package plenum.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static plenum.identity.SomeTeams.signedIn;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import plenum.database.FreshDatabase;
import plenum.identity.Permission;
import plenum.identity.SomeTeams;
import plenum.sessions.ATable;
import plenum.shared.Audited;
import plenum.shared.Audited.ActorKind;
import plenum.shared.Audited.Outcome;
import plenum.web.Http;
import tools.jackson.databind.JsonNode;

/** What was done is written down with the deed, read by those who may, and found again. */
@FreshDatabase
@Import(SomeTeams.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AuditTest {

    private static final String EVENTS = "/api/v1/audit-events";

    private final Http http;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher facts;
    private final TransactionTemplate transaction;
    private final UUID auditor;
    private final UUID member;

    AuditTest(
            @LocalServerPort int port,
            @Autowired JdbcClient jdbc,
            @Autowired ApplicationEventPublisher facts,
            @Autowired PlatformTransactionManager transactions,
            @Autowired SomeTeams.Members members) {
        this.http = new Http(port);
        this.jdbc = jdbc;
        this.facts = facts;
        this.transaction = new TransactionTemplate(transactions);
        this.auditor = members.in(UUID.randomUUID(), Permission.READ_AUDIT);
        this.member = members.in(UUID.randomUUID());
    }

    private JsonNode list(String query) {
        return http.get(EVENTS + query, signedIn(auditor)).json();
    }

    private List<String> actions(String query) {
        var actions = new ArrayList<String>();
        list(query).get("data").forEach(event -> actions.add(event.get("action").asString()));
        return actions;
    }

    @Test
    void it_is_for_those_who_may_read_it() {
        for (var path : List.of("", "/export", "/verify")) {
            assertThat(http.get(EVENTS + path).code()).isEqualTo("SIGN_IN_REQUIRED");
            var refused = http.get(EVENTS + path, signedIn(member));
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.json().at("/meta/permission").asString()).isEqualTo("audit.read");
        }
        assertThat(http.post(EVENTS + "/verify", "", signedIn(member)).status()).isEqualTo(403);
    }

    @Test
    void a_deed_and_what_is_written_of_it_are_stored_together_or_not_at_all() {
        var target = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            facts.publishEvent(Audited.by(member, "team.renamed").on(target));
            status.setRollbackOnly();
        });
        assertThat(actions("?target=" + target)).isEmpty();

        transaction.executeWithoutResult(
                status -> facts.publishEvent(Audited.by(member, "team.renamed").on(target)));
        assertThat(actions("?target=" + target)).containsExactly("team.renamed");
    }

    @Test
    void what_failed_is_written_down_though_nothing_else_of_it_is() {
        var target = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            facts.publishEvent(Audited.byNobody("account.signed_in").on(target).refused());
            facts.publishEvent(Audited.bySystem("sync.run").on(target).failed());
            status.setRollbackOnly();
        });
        assertThat(actions("?target=" + target)).containsExactly("sync.run", "account.signed_in");
    }

    @Test
    void where_from_and_in_which_request_is_read_from_the_request() {
        http.get(EVENTS + "/export?format=json", signedIn(auditor, "X-Request-Id", "request-of-a-test"));
        var event = list("?action=audit.exported&limit=1").at("/data/0");
        assertThat(event.get("request_id").asString()).isEqualTo("request-of-a-test");
        assertThat(event.get("ip").asString()).isEqualTo("127.0.0.0/24");
        assertThat(event.get("actor").asString()).isEqualTo(auditor.toString());
        assertThat(event.get("actor_kind").asString()).isEqualTo("member");
        assertThat(event.get("outcome").asString()).isEqualTo("done");
        assertThat(event.at("/details/format").asString()).isEqualTo("json");
    }

    @Test
    void events_are_found_by_who_what_whom_how_it_ended_and_when_and_read_page_by_page() {
        var actor = UUID.randomUUID();
        IntStream.range(0, 7)
                .forEach(n -> facts.publishEvent(Audited.by(actor, n % 2 == 0 ? "key.made" : "key.revoked")
                        .on("k" + n)));
        facts.publishEvent(Audited.by(actor, "keyring.opened").refused());

        assertThat(actions("?actor=" + actor)).hasSize(8).startsWith("keyring.opened", "key.made", "key.revoked");
        assertThat(actions("?actor=" + actor + "&action=key")).hasSize(7);
        assertThat(actions("?actor=" + actor + "&action=key.revoked")).hasSize(3);
        assertThat(actions("?actor=" + actor + "&outcome=refused")).containsExactly("keyring.opened");
        assertThat(actions("?actor=" + actor + "&target=k3")).containsExactly("key.revoked");
        assertThat(actions("?actor=" + actor + "&from=2020-01-01T00:00:00Z")).hasSize(8);
        assertThat(actions("?actor=" + actor + "&to=2020-01-01T00:00:00Z")).isEmpty();
        assertThat(actions("?actor=nobody@example.org")).isEmpty();
        assertThat(http.get(EVENTS + "?outcome=lucky", signedIn(auditor)).status())
                .isIn(400, 422);

        var first = list("?actor=" + actor + "&limit=5");
        assertThat(first.get("data")).hasSize(5);
        var second = list(
                "?actor=" + actor + "&limit=5&cursor=" + first.at("/meta/next").asString());
        assertThat(second.get("data")).hasSize(3);
        assertThat(second.path("meta").has("next")).isFalse();
    }

    @Test
    void many_at_once_get_numbers_without_gaps() throws Exception {
        var target = UUID.randomUUID();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < 8; n++) {
                threads.submit(() -> {
                    IntStream.range(0, 25)
                            .forEach(each -> facts.publishEvent(
                                    Audited.bySystem("test.done").on(target)));
                    return http.get(EVENTS + "?limit=1", signedIn(auditor));
                });
            }
        }
        assertThat(actions("?limit=200&target=" + target)).hasSize(200);
        var numbers = jdbc.sql("select count(*) = max(seq) - min(seq) + 1 and min(seq) = 1 from operations_audit_event")
                .query(Boolean.class)
                .single();
        assertThat(numbers).isTrue();
        var verified =
                http.post(EVENTS + "/verify", "", signedIn(auditor)).json().get("data");
        assertThat(verified.get("intact").asBoolean()).isTrue();
        assertThat(http.get(EVENTS + "/verify", signedIn(auditor)).json().at("/data/last"))
                .isEqualTo(verified);
    }

    @Test
    void text_of_strangers_neither_breaks_the_log_nor_runs_in_a_spreadsheet() {
        var target = UUID.randomUUID();
        var hostile = "=HYPERLINK(\"http://evil\")\r\n\u0000" + "x".repeat(9000);
        facts.publishEvent(new Audited(
                "account.signed_in",
                ActorKind.NOBODY,
                null,
                target.toString(),
                Outcome.REFUSED,
                Map.of("name", hostile)));
        facts.publishEvent(new Audited("account.signed_in", ActorKind.NOBODY, null, "=1+1", Outcome.REFUSED, Map.of()));

        var csv = http.get(EVENTS + "/export?target=" + target, signedIn(auditor));
        assertThat(csv.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(csv.header("Content-Disposition")).contains("audit.csv");
        assertThat(csv.text().lines()).hasSize(2);
        assertThat(csv.text()).startsWith("\uFEFFseq,at,actor_kind").hasSizeLessThan(2000);
        assertThat(http.get(EVENTS + "/export?target==1%2B1".replace("==", "=%3D"), signedIn(auditor))
                        .text())
                .contains(",'=1+1,");
        assertThat(http.get(EVENTS + "/export?format=xml", signedIn(auditor)).status())
                .isEqualTo(422);
    }

    @Test
    void a_file_holds_everything_that_was_asked_for_however_much_it_is() {
        var target = UUID.randomUUID();
        IntStream.range(0, 1203)
                .forEach(n -> facts.publishEvent(Audited.bySystem("test.done").on(target)));
        var all = http.get(EVENTS + "/export?format=json&target=" + target, signedIn(auditor))
                .json();
        assertThat(all).hasSize(1203);
        assertThat(all.get(0).get("seq").asLong())
                .isEqualTo(all.get(1202).get("seq").asLong() + 1202);
        assertThat(http.get(EVENTS + "/export?format=json&target=none", signedIn(auditor))
                        .json())
                .isEmpty();
    }

    @Test
    void sessions_tell_what_was_taken_away_from_them_or_out_of_them_and_that_they_were_erased() {
        var table = ATable.startedBy(http, "Ann").with("Ben");
        var session = table.session();
        assertThat(table.get("/export", "Ann").status()).isEqualTo(200);
        var gone = http.send(
                "DELETE",
                "/api/v1/sessions/" + session + "/me",
                BodyPublishers.noBody(),
                "Authorization",
                "Bearer " + table.token("Ben"));
        assertThat(gone.status()).isEqualTo(200);
        assertThat(table.post("/erase", "{\"confirm_name\":\"Sprint 49 planning\"}", "Ann")
                        .status())
                .isEqualTo(202);
        assertThat(actions("?target=" + session))
                .containsExactly("session.erased", "seat.withdrawn", "session.exported");
        var by = list("?action=session.erased&target=" + session).at("/data/0");
        assertThat(by.get("actor").asString()).isEqualTo(table.id("Ann").toString());
        assertThat(by.get("actor_kind").asString()).isEqualTo("seat");
        assertThat(by.has("actor_name")).isFalse();
    }

    @Test
    void the_database_itself_refuses_to_change_what_was_written() {
        facts.publishEvent(Audited.bySystem("test.done"));
        actions("?limit=1");
        for (var sql : List.of(
                "update operations_audit_event set action = 'other'",
                "delete from operations_audit_event",
                "truncate operations_audit_event",
                "truncate operations_audit_seal")) {
            assertThatThrownBy(() -> jdbc.sql(sql).update())
                    .rootCause()
                    .hasMessageContaining("The audit log only grows");
        }
    }
}
