package plenum.teams.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import plenum.teams.Role;

/** Keeps invitations; of their secrets only the SHA-256. */
@Component
class InvitationStore {

    record Kept(
            UUID id,
            @Nullable UUID team,
            @Nullable String email,
            Role role,
            UUID invitedBy,
            Instant createdAt,
            Instant expiresAt) {}

    private static final String OPEN = "used_at is null and expires_at > :now";

    private final JdbcClient jdbc;

    InvitationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Kept> list(@Nullable UUID team, Instant now) {
        return jdbc.sql("select * from team_invitation where team_id is not distinct from cast(:team as uuid) and "
                        + OPEN + " order by created_at desc, id desc")
                .param("team", team)
                .param("now", Timestamp.from(now))
                .query((row, n) -> kept(row))
                .list();
    }

    Optional<Kept> find(String secretHash, Instant now) {
        return jdbc.sql("select * from team_invitation where secret_hash = :hash and " + OPEN)
                .param("hash", secretHash)
                .param("now", Timestamp.from(now))
                .query((row, n) -> kept(row))
                .optional();
    }

    /** The same, and nobody else uses it before this transaction ends. */
    Optional<Kept> take(String secretHash, Instant now) {
        return jdbc.sql("select * from team_invitation where secret_hash = :hash and " + OPEN + " for update")
                .param("hash", secretHash)
                .param("now", Timestamp.from(now))
                .query((row, n) -> kept(row))
                .optional();
    }

    void add(Kept invitation, String secretHash) {
        jdbc.sql("""
            insert into team_invitation
                (id, org_id, team_id, email, role, secret_hash, invited_by, created_at, expires_at)
            select :id, id, cast(:team as uuid), :email, :role, :hash, :by, :created, :expires
            from team_organisation\
            """)
                .param("id", invitation.id())
                .param("team", invitation.team())
                .param("email", invitation.email())
                .param("role", invitation.role().word())
                .param("hash", secretHash)
                .param("by", invitation.invitedBy())
                .param("created", Timestamp.from(invitation.createdAt()))
                .param("expires", Timestamp.from(invitation.expiresAt()))
                .update();
    }

    void use(UUID id, UUID account, Instant now) {
        jdbc.sql("update team_invitation set used_at = :now, used_by = :account where id = :id")
                .param("id", id)
                .param("account", account)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Only one that was not used: of the others it stays known who came by them. */
    boolean remove(@Nullable UUID team, UUID id) {
        return jdbc.sql("""
            delete from team_invitation
            where id = :id and team_id is not distinct from cast(:team as uuid) and used_at is null\
            """).param("id", id).param("team", team).update() == 1;
    }

    /** Those that somebody made for an address. */
    List<OwnTeams.OwnInvitation> listBy(UUID account) {
        return jdbc.sql("""
                        select email, role, created_at from team_invitation
                        where invited_by = :account and email is not null order by created_at\
                        """)
                .param("account", account)
                .query((row, n) -> new OwnTeams.OwnInvitation(
                        row.getString("email"),
                        Spelling.role(row.getString("role")),
                        row.getTimestamp("created_at").toInstant()))
                .list();
    }

    /** What somebody was invited by, and what was meant for their address. */
    void forget(UUID account, String email) {
        jdbc.sql("delete from team_invitation where used_by = :account or lower(email) = lower(:email)")
                .param("account", account)
                .param("email", email)
                .update();
    }

    /** Those nobody used in time; whose address they have is of no use any more. */
    void sweep(Instant before) {
        jdbc.sql("delete from team_invitation where used_at is null and expires_at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }

    /** So that nobody accepts one of a team that goes. */
    void lock(UUID team) {
        jdbc.sql("select id from team_invitation where team_id = :team order by id for update")
                .param("team", team)
                .query(UUID.class)
                .list();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getObject("id", UUID.class),
                row.getObject("team_id", UUID.class),
                row.getString("email"),
                Spelling.role(row.getString("role")),
                row.getObject("invited_by", UUID.class),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant());
    }
}
