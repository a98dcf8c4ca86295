package plenum.identity.internal.sso.arrivals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps under which names others know an account. */
@Component
class OutsideStore {

    private final JdbcClient jdbc;

    OutsideStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An outside name of an account, as its owner sees it. */
    record LinkedIdentity(
            UUID id,
            UUID providerId,
            String provider,
            String subject,
            @Nullable String email,
            Instant linkedAt,
            @Nullable Instant lastUsedAt) {}

    /** Whose it is; nobody changes that until the transaction ends. */
    Optional<UUID> owner(String authority, String subject) {
        return jdbc.sql("""
            select account_id from identity_outside where authority = :authority and subject = :subject for share\
            """)
                .param("authority", authority)
                .param("subject", subject)
                .query(UUID.class)
                .optional();
    }

    /** Answers whether it was nobody's. */
    boolean add(UUID id, UUID account, UUID provider, OutsideIdentity who, Instant now) {
        return jdbc.sql("""
            insert into identity_outside (id, account_id, provider_id, authority, subject, email, linked_at)
            values (:id, :account, :provider, :authority, :subject, :email, :now)
            on conflict (authority, subject) do nothing\
            """)
                        .param("id", id)
                        .param("account", account)
                        .param("provider", provider)
                        .param("authority", who.authority())
                        .param("subject", who.subject())
                        .param("email", who.email(), Types.VARCHAR)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void use(OutsideIdentity who, Instant now) {
        jdbc.sql("""
            update identity_outside set last_used_at = :now, email = :email
            where authority = :authority and subject = :subject\
            """)
                .param("now", Timestamp.from(now))
                .param("email", who.email(), Types.VARCHAR)
                .param("authority", who.authority())
                .param("subject", who.subject())
                .update();
    }

    List<LinkedIdentity> list(UUID account) {
        return jdbc.sql("""
            select o.*, p.name as provider from identity_outside o join identity_provider p on p.id = o.provider_id
            where o.account_id = :account order by o.linked_at, o.id\
            """)
                .param("account", account)
                .query((row, n) -> linked(row))
                .list();
    }

    /** Two ways into one account are taken away one after the other. */
    void lock(UUID account) {
        jdbc.sql("select id from identity_account where id = :account for update")
                .param("account", account)
                .query(UUID.class)
                .optional();
    }

    boolean remove(UUID account, UUID id) {
        return jdbc.sql("delete from identity_outside where id = :id and account_id = :account")
                        .param("id", id)
                        .param("account", account)
                        .update()
                == 1;
    }

    private static LinkedIdentity linked(ResultSet row) throws SQLException {
        var used = row.getTimestamp("last_used_at");
        return new LinkedIdentity(
                row.getObject("id", UUID.class),
                row.getObject("provider_id", UUID.class),
                row.getString("provider"),
                row.getString("subject"),
                row.getString("email"),
                row.getTimestamp("linked_at").toInstant(),
                used == null ? null : used.toInstant());
    }
}
