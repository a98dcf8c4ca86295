package plenum.operations.internal.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.identity.SomeTeams.signedIn;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import plenum.database.FreshDatabase;
import plenum.identity.Permission;
import plenum.identity.SomeTeams;
import plenum.jobs.DueJobs;
import plenum.jobs.JobsByHand;
import plenum.vault.Vault;
import plenum.vault.Vault.Place;
import plenum.web.Http;

/** A secret is planted, keys are changed, everything that can be read is read: the secret is nowhere, nor is a key. */
@FreshDatabase
@JobsByHand
@ExtendWith(OutputCaptureExtension.class)
@Import(SomeTeams.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class CanaryTest {

    private static final String CANARY = "canary-7f3a9c1e5b";
    private static final String MASTER_KEY = "0000000000000000000000000000000000000000000000000000000000000001";
    private static final Place SIGNING_KEY = new Place("operations_audit_key", "1", "private_key");
    private static final Place PLANTED = new Place("operations_audit_key", "2", "private_key");

    private final Http http;
    private final JdbcClient jdbc;
    private final Vault vault;
    private final DueJobs jobs;
    private final AuditDay day;
    private final UUID keeper;
    private final UUID member;

    CanaryTest(
            @LocalServerPort int port,
            @Autowired JdbcClient jdbc,
            @Autowired Vault vault,
            @Autowired DueJobs jobs,
            @Autowired AuditDay day,
            @Autowired SomeTeams.Members members) {
        this.http = new Http(port);
        this.jdbc = jdbc;
        this.vault = vault;
        this.jobs = jobs;
        this.day = day;
        this.keeper = members.in(UUID.randomUUID(), Permission.MANAGE_ENCRYPTION, Permission.READ_AUDIT);
        this.member = members.in(UUID.randomUUID(), Permission.READ_AUDIT);
    }

    private byte[] sealed(int id) {
        return jdbc.sql("select private_key from operations_audit_key where id = :id")
                .param("id", id)
                .query(byte[].class)
                .single();
    }

    /** Everything in the database, as text. */
    private String stored() {
        var tables = jdbc.sql("select tablename from pg_tables where schemaname = 'public'")
                .query(String.class)
                .list();
        return tables.stream()
                .map(table -> jdbc.sql("select coalesce(string_agg(t::text, ' '), '') from " + table + " t")
                        .query(String.class)
                        .single())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void a_sealed_secret_is_in_no_row_answer_file_or_line_of_the_log(CapturedOutput output) {
        var log = (Logger) LoggerFactory.getLogger("plenum");
        log.setLevel(Level.TRACE);
        try {
            day.turn(); // of a log in which nothing stands yet
            var before = http.get("/api/v1/encryption", signedIn(keeper)).json().get("data");
            http.get("/api/v1/audit-events/export", signedIn(keeper));
            day.turn();
            plant();
            var rotated = http.post("/api/v1/encryption/rotations", "", signedIn(keeper));
            assertThat(rotated.status()).isEqualTo(202);
            assertThat(rotated.json().at("/data/outstanding").asLong()).isEqualTo(3);
            jobs.run();

            var after = http.get("/api/v1/encryption", signedIn(keeper));
            assertThat(after.json().at("/data/outstanding").asLong()).isEqualTo(1);
            assertThat(after.json().at("/data/keys")).hasSize(before.get("keys").size() + 1);
            assertThat(after.json().at("/data/master_key_place").asString()).isEqualTo("setting");
            assertThat(new String(vault.open(sealed(2), PLANTED), StandardCharsets.UTF_8))
                    .isEqualTo(CANARY);

            var everything = output.getAll()
                    + stored()
                    + rotated.text()
                    + after.text()
                    + http.get("/api/v1/audit-events?limit=200", signedIn(keeper))
                            .text()
                    + http.get("/api/v1/audit-events/export?format=json", signedIn(keeper))
                            .text()
                    + http.get("/api/v1/audit-events/export?format=csv", signedIn(keeper))
                            .text();
            assertThat(everything)
                    .contains("encryption.key_rotated", "A sealed value cannot be sealed anew", "audit_anchor seq=");
            for (var secret : secrets()) {
                for (var spelling : spellings(secret)) {
                    assertThat(everything.contains(spelling))
                            .as("a secret of %d bytes", secret.length)
                            .isFalse();
                }
            }
        } finally {
            log.setLevel(null);
        }
    }

    /** One that opens, and one that was damaged and makes a rotation complain. */
    private void plant() {
        for (int id = 2; id <= 3; id++) {
            jdbc.sql("insert into operations_audit_key values (:id, '\\x00', :sealed, now() - interval '9 years')")
                    .param("id", id)
                    .param("sealed", vault.seal(CANARY.getBytes(StandardCharsets.UTF_8), PLANTED))
                    .update();
        }
    }

    private List<byte[]> secrets() {
        return List.of(
                CANARY.getBytes(StandardCharsets.UTF_8),
                HexFormat.of().parseHex(MASTER_KEY),
                vault.open(sealed(1), SIGNING_KEY));
    }

    private static List<String> spellings(byte[] secret) {
        return List.of(
                new String(secret, StandardCharsets.ISO_8859_1),
                HexFormat.of().formatHex(secret),
                Base64.getEncoder().encodeToString(secret).replace("=", ""));
    }

    @Test
    void who_may_only_read_the_audit_learns_nothing_of_keys() {
        var refused = http.get("/api/v1/encryption", signedIn(member));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().at("/meta/permission").asString()).isEqualTo("encryption.manage");
        assertThat(http.post("/api/v1/encryption/rotations", "", signedIn(member))
                        .status())
                .isEqualTo(403);
    }
}
