package plenum.planning.internal.seals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps revisions: they are only ever added. */
@Component
class RevisionStore {

    private static final HexFormat HEX = HexFormat.of();

    private final JdbcClient jdbc;

    RevisionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest of a team. */
    Optional<SprintRevision> head(UUID team) {
        return jdbc.sql("select * from planning_sprint_revision where team_id = :team order by chain_seq desc limit 1")
                .param("team", team)
                .query((row, n) -> revision(row))
                .optional();
    }

    /** Oldest first. */
    List<SprintRevision> list(UUID sprint) {
        return jdbc.sql("select * from planning_sprint_revision where sprint_id = :sprint order by revision")
                .param("sprint", sprint)
                .query((row, n) -> revision(row))
                .list();
    }

    Optional<String> payload(UUID sprint, int revision) {
        return jdbc.sql("""
                select payload from planning_sprint_revision_payload
                where sprint_id = :sprint and revision = :revision
                """)
                .param("sprint", sprint)
                .param("revision", revision)
                .query((row, n) -> unpacked(row.getBytes("payload")))
                .optional();
    }

    void add(SprintRevision revision, String payload) {
        jdbc.sql("""
                insert into planning_sprint_revision (sprint_id, revision, team_id, kind, sealed_at, sealed_by, reason,
                    rule_version, status_mapping_version, source_incomplete, payload_hash, chain_seq, prev_hash, hash)
                values (:sprint, :revision, :team, :kind, :at, :by, :reason, :rules, :mapping, :incomplete, :payload,
                    :seq, :prev, :hash)
                """)
                .param("sprint", revision.sprintId())
                .param("revision", revision.revision())
                .param("team", revision.teamId())
                .param("kind", revision.kind().word())
                .param("at", Timestamp.from(revision.sealedAt()))
                .param("by", revision.sealedBy())
                .param("reason", revision.reason())
                .param("rules", revision.ruleVersion())
                .param("mapping", revision.statusMappingVersion())
                .param("incomplete", revision.sourceIncomplete())
                .param("payload", HEX.parseHex(revision.payloadHash()))
                .param("seq", revision.chainSeq())
                .param("prev", HEX.parseHex(revision.prevHash()))
                .param("hash", HEX.parseHex(revision.hash()))
                .update();
        jdbc.sql("""
                insert into planning_sprint_revision_payload (sprint_id, revision, payload)
                values (:sprint, :revision, :payload)
                """)
                .param("sprint", revision.sprintId())
                .param("revision", revision.revision())
                .param("payload", packed(payload))
                .update();
    }

    void deleteOf(UUID team) {
        jdbc.sql("""
                delete from planning_sprint_revision_payload
                where sprint_id in (select sprint_id from planning_sprint_revision where team_id = :team)
                """).param("team", team).update();
        jdbc.sql("delete from planning_sprint_revision where team_id = :team")
                .param("team", team)
                .update();
    }

    private static byte[] packed(String payload) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(payload.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String unpacked(byte[] payload) {
        try (var zip = new GZIPInputStream(new ByteArrayInputStream(payload))) {
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SprintRevision revision(ResultSet row) throws SQLException {
        return new SprintRevision(
                row.getObject("sprint_id", UUID.class),
                row.getInt("revision"),
                row.getObject("team_id", UUID.class),
                SprintRevision.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getTimestamp("sealed_at").toInstant(),
                row.getObject("sealed_by", UUID.class),
                row.getString("reason"),
                row.getInt("rule_version"),
                row.getInt("status_mapping_version"),
                row.getBoolean("source_incomplete"),
                row.getLong("chain_seq"),
                HEX.formatHex(row.getBytes("payload_hash")),
                HEX.formatHex(row.getBytes("prev_hash")),
                HEX.formatHex(row.getBytes("hash")));
    }
}
