package plenum.identity.internal.keys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import plenum.identity.Permission;
import plenum.identity.Scopes;
import plenum.identity.SignInEnded;
import plenum.identity.internal.tokens.Ending;

/** Keeps API keys, of their secrets only the hashes. */
@Component
class ApiKeyStore implements Ending {

    private final JdbcClient jdbc;

    ApiKeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a key is held against when somebody comes with it. */
    record Proof(
            UUID id,
            UUID account,
            String secretSha256,
            Scopes scopes,
            @Nullable Instant lastUsedAt) {}

    /** Of the keys that count right now; whoever cannot sign in has none. */
    Optional<Proof> find(String publicId, Instant now) {
        return jdbc.sql("""
            select k.* from identity_api_key k join identity_account a on a.id = k.account_id
            where k.public_id = :publicId and k.revoked_at is null and k.expires_at > :now and a.active\
            """)
                .param("publicId", publicId)
                .param("now", Timestamp.from(now))
                .query((row, n) -> new Proof(
                        row.getObject("id", UUID.class),
                        row.getObject("account_id", UUID.class),
                        row.getString("secret_sha256"),
                        scopes(row),
                        instant(row, "last_used_at")))
                .optional();
    }

    /** Of many who come at once only one writes. */
    void use(UUID key, Instant now, Instant unlessSince) {
        jdbc.sql("""
            update identity_api_key set last_used_at = :now
            where id = :key and (last_used_at is null or last_used_at <= :since)\
            """)
                .param("key", key)
                .param("now", Timestamp.from(now))
                .param("since", Timestamp.from(unlessSince))
                .update();
    }

    /** Makes everybody wait who makes a key for this account or closes it; answers whether it may have keys. */
    boolean lock(UUID account) {
        return jdbc.sql("select active from identity_account where id = :account for update")
                .param("account", account)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    int count(UUID account, Instant now) {
        return jdbc.sql("""
            select count(*) from identity_api_key
            where account_id = :account and revoked_at is null and expires_at > :now\
            """)
                .param("account", account)
                .param("now", Timestamp.from(now))
                .query(Integer.class)
                .single();
    }

    /** Answers whether nobody else's key has this name. */
    boolean add(ApiKey key, String secretSha256) {
        var teams = key.scopes().teams();
        return jdbc.sql("""
            insert into identity_api_key
                (id, public_id, secret_sha256, account_id, name, permissions, teams, created_at, expires_at)
            values (:id, :publicId, :sha256, :account, :name, :permissions, cast(:teams as uuid[]), :created, :expires)
            on conflict (public_id) do nothing\
            """)
                        .param("id", key.id())
                        .param("publicId", key.publicId())
                        .param("sha256", secretSha256)
                        .param("account", key.account())
                        .param("name", key.name())
                        .param("permissions", words(key.scopes().permissions()))
                        .param("teams", teams == null ? null : ids(teams), Types.ARRAY)
                        .param("created", Timestamp.from(key.createdAt()))
                        .param("expires", Timestamp.from(key.expiresAt()))
                        .update()
                == 1;
    }

    /** The newest first, those that have expired as well. */
    List<ApiKey> list(UUID account) {
        return jdbc.sql(SELECT + " where k.account_id = :account and k.revoked_at is null order by k.id desc")
                .param("account", account)
                .query((row, n) -> key(row))
                .list();
    }

    /** Everybody's, the newest first, from before this one on. */
    List<ApiKey> listBefore(@Nullable UUID before, int limit) {
        return jdbc.sql(SELECT + """
             where k.revoked_at is null and (cast(:before as uuid) is null or k.id < cast(:before as uuid))
            order by k.id desc limit :limit\
            """)
                .param("before", before, Types.OTHER)
                .param("limit", limit)
                .query((row, n) -> key(row))
                .list();
    }

    Optional<ApiKey> get(UUID key) {
        return jdbc.sql(SELECT + " where k.id = :key and k.revoked_at is null")
                .param("key", key)
                .query((row, n) -> key(row))
                .optional();
    }

    void rename(UUID key, String name) {
        jdbc.sql("update identity_api_key set name = :name where id = :key and revoked_at is null")
                .param("key", key)
                .param("name", name)
                .update();
    }

    /** One, or all of an account; answers those that were none before. */
    List<SignInEnded> revoke(UUID account, @Nullable UUID only, Instant now) {
        return jdbc.sql("""
            update identity_api_key set revoked_at = :now, name = ''
            where account_id = :account and revoked_at is null
              and (cast(:only as uuid) is null or id = cast(:only as uuid))
            returning account_id, id\
            """)
                .param("account", account)
                .param("only", only, Types.OTHER)
                .param("now", Timestamp.from(now))
                .query((row, n) -> ended(row))
                .list();
    }

    @Override
    public List<SignInEnded> listEnded(Instant since, Instant now) {
        return jdbc.sql("""
            select account_id, id from identity_api_key
            where revoked_at > :since or (revoked_at is null and expires_at > :since and expires_at <= :now)\
            """)
                .param("since", Timestamp.from(since))
                .param("now", Timestamp.from(now))
                .query((row, n) -> ended(row))
                .list();
    }

    void forget(Instant revokedBefore, Instant expiredBefore) {
        jdbc.sql("delete from identity_api_key where revoked_at < :revoked or expires_at < :expired")
                .param("revoked", Timestamp.from(revokedBefore))
                .param("expired", Timestamp.from(expiredBefore))
                .update();
    }

    private static final String SELECT =
            "select k.*, a.display_name from identity_api_key k join identity_account a on a.id = k.account_id";

    private static String[] words(Set<Permission> permissions) {
        return permissions.stream().map(Permission::word).toArray(String[]::new);
    }

    private static String[] ids(Collection<UUID> teams) {
        return teams.stream().map(UUID::toString).toArray(String[]::new);
    }

    private static SignInEnded ended(ResultSet row) throws SQLException {
        return new SignInEnded(row.getObject("account_id", UUID.class), row.getObject("id", UUID.class));
    }

    private static ApiKey key(ResultSet row) throws SQLException {
        return new ApiKey(
                row.getObject("id", UUID.class),
                row.getString("public_id"),
                row.getObject("account_id", UUID.class),
                row.getString("display_name"),
                row.getString("name"),
                scopes(row),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                instant(row, "last_used_at"));
    }

    /** What an older release knew and this one does not, is a permission for nothing. */
    private static Scopes scopes(ResultSet row) throws SQLException {
        var permissions = EnumSet.noneOf(Permission.class);
        for (var word : (String[]) row.getArray("permissions").getArray()) {
            Permission.find(word).ifPresent(permissions::add);
        }
        var teams = row.getArray("teams");
        return new Scopes(permissions, teams == null ? null : Set.copyOf(Arrays.asList((UUID[]) teams.getArray())));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
