package plenum.identity.internal.tokens;

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
import plenum.identity.SignInEnded;

/** Keeps which devices are signed in, and the hashes of their refresh tokens. */
@Component
class SignInStore implements Ending {

    private static final String OPEN = " ended_at is null and expires_at > :now";

    private final JdbcClient jdbc;

    SignInStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A refresh token, the device it belongs to, and whether the one after it has been used. */
    record Token(
            UUID signIn,
            UUID account,
            Instant expiresAt,
            @Nullable Instant usedAt,
            boolean isOpen) {}

    void add(SignIns.Device device, UUID id, UUID account, Instant now, Instant expiresAt) {
        jdbc.sql("""
            insert into identity_sign_in (id, account_id, device_sha256, device_name, signed_in_at, last_used_at, expires_at)
            values (:id, :account, :device, :name, :now, :now, :expires)\
            """)
                .param("id", id)
                .param("account", account)
                .param("device", device.sha256())
                .param("name", device.name())
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(expiresAt))
                .update();
    }

    void addToken(String sha256, UUID signIn, Instant expiresAt) {
        jdbc.sql("""
            insert into identity_refresh_token (token_sha256, sign_in_id, expires_at)
            values (:sha256, :signIn, :expires)\
            """)
                .param("sha256", sha256)
                .param("signIn", signIn)
                .param("expires", Timestamp.from(expiresAt))
                .update();
    }

    /** Holds the whole sign-in, so that two who come with the same token come one after the other. */
    Optional<Token> lockToken(String sha256, Instant now) {
        jdbc.sql("""
            select id from identity_sign_in
            where id = (select sign_in_id from identity_refresh_token where token_sha256 = :sha256)
            for update\
            """).param("sha256", sha256).query(UUID.class).optional();
        return jdbc.sql("""
            select t.*, s.account_id, s.ended_at is null and s.expires_at > :now and a.active as is_open
            from identity_refresh_token t
            join identity_sign_in s on s.id = t.sign_in_id
            join identity_account a on a.id = s.account_id
            where t.token_sha256 = :sha256\
            """)
                .param("sha256", sha256)
                .param("now", Timestamp.from(now))
                .query((row, n) -> new Token(
                        row.getObject("sign_in_id", UUID.class),
                        row.getObject("account_id", UUID.class),
                        row.getTimestamp("expires_at").toInstant(),
                        instant(row, "used_at"),
                        row.getBoolean("is_open")))
                .optional();
    }

    boolean isUnused(String sha256) {
        return jdbc.sql("""
            select exists (select from identity_refresh_token where token_sha256 = :sha256 and used_at is null)\
            """).param("sha256", sha256).query(Boolean.class).single();
    }

    void useToken(String sha256, Instant now) {
        jdbc.sql("update identity_refresh_token set used_at = :now where token_sha256 = :sha256")
                .param("sha256", sha256)
                .param("now", Timestamp.from(now))
                .update();
    }

    void prolong(UUID signIn, Instant now, Instant expiresAt) {
        jdbc.sql("update identity_sign_in set last_used_at = :now, expires_at = :expires where id = :signIn")
                .param("signIn", signIn)
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(expiresAt))
                .update();
    }

    boolean isOpen(UUID signIn, UUID account, Instant now) {
        return jdbc.sql("""
            select exists (
                select from identity_sign_in s join identity_account a on a.id = s.account_id
                where s.id = :signIn and a.id = :account and a.active and s.ended_at is null and s.expires_at > :now)\
            """)
                .param("signIn", signIn)
                .param("account", account)
                .param("now", Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    List<SignIns.SignIn> list(UUID account, Instant now) {
        return jdbc.sql("select * from identity_sign_in where account_id = :account and" + OPEN
                        + " order by last_used_at desc, id desc")
                .param("account", account)
                .param("now", Timestamp.from(now))
                .query((row, n) -> signIn(row))
                .list();
    }

    /** Ends one, or all but one; answers those that did end. */
    List<SignInEnded> end(UUID account, @Nullable UUID only, @Nullable UUID except, Instant now) {
        return jdbc.sql("""
            update identity_sign_in set ended_at = :now
            where account_id = :account and ended_at is null
              and (cast(:only as uuid) is null or id = cast(:only as uuid))
              and (cast(:except as uuid) is null or id <> cast(:except as uuid))
            returning account_id, id\
            """)
                .param("account", account)
                .param("only", only == null ? null : only.toString())
                .param("except", except == null ? null : except.toString())
                .param("now", Timestamp.from(now))
                .query((row, n) -> ended(row))
                .list();
    }

    @Override
    public List<SignInEnded> listEnded(Instant since, Instant now) {
        return jdbc.sql("select account_id, id from identity_sign_in where ended_at > :since")
                .param("since", Timestamp.from(since))
                .query((row, n) -> ended(row))
                .list();
    }

    Optional<String> deviceOf(UUID signIn) {
        return jdbc.sql("select device_sha256 from identity_sign_in where id = :signIn")
                .param("signIn", signIn)
                .query(String.class)
                .optional();
    }

    void forgetNames(UUID account) {
        jdbc.sql("update identity_sign_in set device_name = '', device_sha256 = '' where account_id = :account")
                .param("account", account)
                .update();
    }

    /** What can be of no use any more: old tokens and, after a while, the sign-ins they belonged to. */
    void forget(Instant tokensBefore, Instant signInsBefore) {
        jdbc.sql("delete from identity_refresh_token where expires_at < :before")
                .param("before", Timestamp.from(tokensBefore))
                .update();
        jdbc.sql("delete from identity_sign_in where least(ended_at, expires_at) < :before")
                .param("before", Timestamp.from(signInsBefore))
                .update();
    }

    private static SignInEnded ended(ResultSet row) throws SQLException {
        return new SignInEnded(row.getObject("account_id", UUID.class), row.getObject("id", UUID.class));
    }

    private static SignIns.SignIn signIn(ResultSet row) throws SQLException {
        return new SignIns.SignIn(
                row.getObject("id", UUID.class),
                row.getString("device_name"),
                row.getTimestamp("signed_in_at").toInstant(),
                row.getTimestamp("last_used_at").toInstant());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
