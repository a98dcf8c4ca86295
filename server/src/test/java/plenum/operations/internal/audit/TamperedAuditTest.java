package plenum.operations.internal.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.identity.SomeTeams.signedIn;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import plenum.database.FreshDatabase;
import plenum.identity.Permission;
import plenum.identity.SomeTeams;
import plenum.jobs.JobsByHand;
import plenum.jobs.TestClock;
import plenum.shared.Audited;
import plenum.web.Http;
import tools.jackson.databind.JsonNode;

/** Whoever changes the log behind the program's back, as the owner of the database can, is found out. */
@FreshDatabase
@JobsByHand
@ExtendWith(OutputCaptureExtension.class)
@Import(SomeTeams.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "plenum.operations.audit.retention=30d")
class TamperedAuditTest {

    private final Http http;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher facts;
    private final AuditDay day;
    private final TestClock clock;
    private final UUID auditor;

    TamperedAuditTest(
            @LocalServerPort int port,
            @Autowired JdbcClient jdbc,
            @Autowired ApplicationEventPublisher facts,
            @Autowired AuditDay day,
            @Autowired TestClock clock,
            @Autowired SomeTeams.Members members) {
        this.http = new Http(port);
        this.jdbc = jdbc;
        this.facts = facts;
        this.day = day;
        this.clock = clock;
        this.auditor = members.in(UUID.randomUUID(), Permission.READ_AUDIT);
    }

    private void done(int times) {
        IntStream.range(0, times)
                .forEach(n -> facts.publishEvent(
                        Audited.by(auditor, "key.made").on("k" + n).with("name", "backup")));
    }

    private JsonNode verify() {
        return http.post("/api/v1/audit-events/verify", "", signedIn(auditor))
                .json()
                .get("data");
    }

    private String found() {
        var verified = verify();
        var broken = verified.path("broken");
        return verified.get("intact").asBoolean()
                ? "intact"
                : broken.get("seq").asLong() + " " + broken.get("reason").asString();
    }

    /** What the owner of the tables can do, and with them whoever got hold of the database. */
    private void behindItsBack(String sql) {
        jdbc.sql("alter table operations_audit_event disable trigger user").update();
        jdbc.sql("alter table operations_audit_seal disable trigger user").update();
        assertThat(jdbc.sql(sql).update()).as(sql).isPositive();
        jdbc.sql("alter table operations_audit_event enable trigger user").update();
        jdbc.sql("alter table operations_audit_seal enable trigger user").update();
    }

    private long last() {
        return jdbc.sql("select max(seq) from operations_audit_event")
                .query(Long.class)
                .single();
    }

    @Test
    void a_single_changed_byte_is_found_and_its_row_is_named() {
        done(5);
        assertThat(found()).isEqualTo("intact");
        var row = last() - 2;
        var where = " where seq = " + row;
        var columns = List.of(
                "action = 'key.nade'",
                "actor_kind = 'nobody'",
                "actor = null",
                "target = 'k9'",
                "outcome = 'refused'",
                "ip = '127.0.0.0/25'",
                "request_id = 'other'",
                "details = '{\"name\": \"backuq\"}'",
                "at = at + interval '1 microsecond'",
                "hash = set_byte(hash, 0, get_byte(hash, 0) # 1)");
        for (var change : columns) {
            jdbc.sql("create table kept as select * from operations_audit_event" + where)
                    .update();
            behindItsBack("update operations_audit_event set " + change + where);
            assertThat(found()).as(change).isEqualTo(row + " changed");
            var name = change.substring(0, change.indexOf(' '));
            behindItsBack("update operations_audit_event e set %s = kept.%s from kept where kept.seq = e.seq"
                    .formatted(name, name));
            jdbc.sql("drop table kept").update();
            assertThat(found()).as("after " + change).isEqualTo("intact");
        }
    }

    @Test
    void a_removed_row_is_missed_also_at_the_end_once_the_day_was_signed(CapturedOutput output) {
        done(5);
        clock.move(Duration.ofDays(1));
        day.turn();
        var end = last();
        jdbc.sql("create table kept as select * from operations_audit_event where seq in (%d, %d)"
                        .formatted(end, end - 2))
                .update();
        behindItsBack("delete from operations_audit_event where seq = " + (end - 2));
        assertThat(found()).isEqualTo(end - 2 + " missing");
        assertThat(output).contains("audit_chain_broken seq=" + (end - 2));
        behindItsBack("insert into operations_audit_event select * from kept where seq = " + (end - 2));

        behindItsBack("delete from operations_audit_event where seq = " + end);
        assertThat(found()).isEqualTo(end + " missing");
        behindItsBack("insert into operations_audit_event select * from kept where seq = " + end);

        behindItsBack(
                "update operations_audit_seal set signature = set_byte(signature, 3, 7) where kind = 'anchor' and seq = "
                        + end);
        assertThat(found()).isEqualTo(end + " anchor_differs");
        behindItsBack("delete from operations_audit_seal where kind = 'anchor' and seq = " + end);
        jdbc.sql("drop table kept").update();
        assertThat(found()).isEqualTo("intact");
    }

    @Test
    void retention_removes_a_beginning_behind_a_signed_checkpoint_and_the_rest_stays_verified() {
        done(4);
        assertThat(found()).isEqualTo("intact");
        var old = last();
        clock.move(Duration.ofDays(31));
        done(3);
        day.turn();

        assertThat(jdbc.sql("select min(seq) from operations_audit_event")
                        .query(Long.class)
                        .single())
                .isEqualTo(old + 1);
        var verified = verify();
        assertThat(verified.get("intact").asBoolean()).isTrue();
        assertThat(verified.get("first_seq").asLong()).isEqualTo(old + 1);
        var said = http.get("/api/v1/audit-events?action=audit.shortened&limit=1", signedIn(auditor))
                .json()
                .at("/data/0");
        assertThat(said.get("target").asString()).isEqualTo(Long.toString(old));
        assertThat(said.at("/details/removed").asString())
                .isEqualTo("" + said.at("/details/removed").asInt());

        day.turn();
        behindItsBack(
                "update operations_audit_seal set hash = set_byte(hash, 1, get_byte(hash, 1) # 1) where kind = 'checkpoint' and seq = "
                        + old);
        assertThat(found()).isEqualTo(old + " checkpoint_forged");
        behindItsBack(
                "update operations_audit_seal set hash = set_byte(hash, 1, get_byte(hash, 1) # 1) where kind = 'checkpoint' and seq = "
                        + old);

        clock.move(Duration.ofDays(62));
        day.turn();
        assertThat(found()).isEqualTo("intact");
    }

    @Test
    void a_beginning_that_vanishes_behind_somebody_elses_signature_is_missed() throws GeneralSecurityException {
        done(4);
        assertThat(found()).isEqualTo("intact");
        var end = last() - 1;
        var theirs = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        var hash = jdbc.sql("select hash from operations_audit_event where seq = :seq")
                .param("seq", end)
                .query(byte[].class)
                .single();
        var at = clock.instant();
        var signature = Signature.getInstance("Ed25519");
        signature.initSign(theirs.getPrivate());
        signature.update(Seal.text(Seal.Kind.CHECKPOINT, new Link.Head(end, hash), at));
        jdbc.sql("insert into operations_audit_key values (-1, :public, :private, now())")
                .param("public", theirs.getPublic().getEncoded())
                .param("private", theirs.getPrivate().getEncoded())
                .update();
        jdbc.sql("insert into operations_audit_seal values ('checkpoint', :seq, :hash, :at, -1, :signature)")
                .param("seq", end)
                .param("hash", hash)
                .param("at", Timestamp.from(at))
                .param("signature", signature.sign())
                .update();
        jdbc.sql("create table vanished as select * from operations_audit_event where seq <= " + end)
                .update();
        jdbc.sql("delete from operations_audit_event where seq <= " + end).update();

        assertThat(found()).isEqualTo(end + " checkpoint_forged");

        behindItsBack("delete from operations_audit_seal where key_id = -1");
        jdbc.sql("insert into operations_audit_event select * from vanished").update();
        jdbc.sql("drop table vanished").update();
        assertThat(found()).isEqualTo("intact");
    }

    @Test
    void what_is_broken_is_neither_signed_nor_removed() {
        done(3);
        assertThat(found()).isEqualTo("intact");
        var row = last() - 1;
        behindItsBack("update operations_audit_event set target = 'k8' where seq = " + row);
        clock.move(Duration.ofDays(40));
        day.turn();
        assertThat(found()).isEqualTo(row + " changed");
        assertThat(last()).isGreaterThanOrEqualTo(row);
        behindItsBack("update operations_audit_event set target = 'k1' where seq = " + row);
        assertThat(found()).isEqualTo("intact");
    }
}
