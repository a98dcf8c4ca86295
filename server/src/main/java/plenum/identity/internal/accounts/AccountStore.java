package plenum.identity.internal.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import plenum.identity.Account;
import plenum.identity.internal.LoginName;

/** Keeps accounts. */
@Component
class AccountStore {

    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In one transaction at a time, on all nodes, somebody may find out that there is no account yet and open one. */
    void lockForFirst() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('plenum.identity.first'))")
                .query((row, n) -> true)
                .single();
    }

    boolean isEmpty() {
        return !jdbc.sql("select exists (select from identity_account)")
                .query(Boolean.class)
                .single();
    }

    Optional<KnownAccount> find(UUID id) {
        return jdbc.sql("select * from identity_account where id = :id")
                .param("id", id)
                .query((row, n) -> known(row))
                .optional();
    }

    Optional<KnownAccount> findByEmail(String email) {
        return jdbc.sql("select * from identity_account where email_key = :key")
                .param("key", LoginName.key(email))
                .query((row, n) -> known(row))
                .optional();
    }

    /** By address or username; a username has no @ in it, so it is never somebody else's address. */
    Optional<KnownAccount> findByLogin(String login) {
        return jdbc.sql("select * from identity_account where email_key = :key or username_key = :key")
                .param("key", LoginName.key(login))
                .query((row, n) -> known(row))
                .optional();
    }

    List<Account> list(Collection<UUID> ids) {
        return jdbc.sql("select * from identity_account where id = any(cast(:ids as uuid[]))")
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, n) -> account(row))
                .list();
    }

    /** One more than asked for, from behind a name and id. */
    List<Account> search(@Nullable String text, @Nullable Boolean active, AccountCursor after, int limit) {
        return jdbc.sql("""
            select * from identity_account
            where (cast(:text as text) is null or position(:text in email_key) > 0
                    or position(:text in username_key) > 0 or position(:text in lower(display_name)) > 0)
              and (cast(:active as boolean) is null or active = :active)
              and (lower(display_name), id) > (:name, cast(:id as uuid))
            order by lower(display_name), id
            limit :limit\
            """)
                .param("text", text == null ? null : LoginName.key(text))
                .param("active", active)
                .param("name", after.name())
                .param("id", after.id().toString())
                .param("limit", limit + 1)
                .query((row, n) -> account(row))
                .list();
    }

    List<String> takenUsernames(String beginning) {
        return jdbc.sql("select username_key from identity_account where starts_with(username_key, :beginning)")
                .param("beginning", LoginName.key(beginning))
                .query(String.class)
                .list();
    }

    void add(Account account, @Nullable String passwordHash) {
        jdbc.sql("""
            insert into identity_account (id, email, email_key, username, username_key, display_name, password_hash,
                active, language, time_zone, created_at, updated_at)
            values (:id, :email, :emailKey, :username, :usernameKey, :name, :hash, :active, :language, :zone, :now, :now)\
            """)
                .param("id", account.id())
                .param("email", account.email())
                .param("emailKey", LoginName.key(account.email()))
                .param("username", account.username())
                .param("usernameKey", LoginName.key(account.username()))
                .param("name", account.displayName())
                .param("hash", passwordHash, Types.VARCHAR)
                .param("active", account.active())
                .param("language", account.language())
                .param("zone", account.timeZone().getId())
                .param("now", Timestamp.from(account.createdAt()))
                .update();
    }

    void change(Account account, Instant now) {
        jdbc.sql("""
            update identity_account set email = :email, email_key = :emailKey, username = :username,
                username_key = :usernameKey, display_name = :name, language = :language, time_zone = :zone,
                updated_at = :now
            where id = :id\
            """)
                .param("id", account.id())
                .param("email", account.email())
                .param("emailKey", LoginName.key(account.email()))
                .param("username", account.username())
                .param("usernameKey", LoginName.key(account.username()))
                .param("name", account.displayName())
                .param("language", account.language())
                .param("zone", account.timeZone().getId())
                .param("now", Timestamp.from(now))
                .update();
    }

    void changePassword(UUID id, String hash, Instant now) {
        jdbc.sql("update identity_account set password_hash = :hash, updated_at = :now where id = :id")
                .param("id", id)
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Answers whether that changed anything. */
    boolean setActive(UUID id, boolean active, Instant now) {
        return jdbc.sql("""
            update identity_account set active = :active, updated_at = :now where id = :id and active <> :active\
            """)
                        .param("id", id)
                        .param("active", active)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Whether it is active and has this hash, or none; it stays so until this transaction ends. */
    boolean isStill(UUID id, @Nullable String hash) {
        return jdbc.sql("""
                        select id from identity_account where id = :id and active and password_hash is not distinct from :hash for share\
                        """)
                .param("id", id)
                .param("hash", hash, Types.VARCHAR)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    boolean remove(UUID id) {
        return jdbc.sql("delete from identity_account where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    private static KnownAccount known(ResultSet row) throws SQLException {
        return new KnownAccount(account(row), row.getString("password_hash"));
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getString("username"),
                row.getString("display_name"),
                row.getBoolean("active"),
                row.getString("language"),
                ZoneId.of(row.getString("time_zone")),
                row.getTimestamp("created_at").toInstant());
    }
}
