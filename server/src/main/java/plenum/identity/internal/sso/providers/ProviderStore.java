package plenum.identity.internal.sso.providers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import plenum.vault.Sealed;
import tools.jackson.databind.json.JsonMapper;

/** Keeps providers, their secrets sealed; when the vault has a new key itself, it seals these anew. */
@Component
class ProviderStore implements Sealed {

    static final String TABLE = "identity_provider";
    static final String COLUMN = "secret";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ProviderStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Provider> list() {
        return jdbc.sql("select * from identity_provider order by lower(name), id")
                .query((row, n) -> provider(row))
                .list();
    }

    Optional<Provider> find(UUID id) {
        return jdbc.sql("select * from identity_provider where id = :id")
                .param("id", id)
                .query((row, n) -> provider(row))
                .optional();
    }

    Optional<Provider> findActive(String slug) {
        return jdbc.sql("select * from identity_provider where slug = :slug and active")
                .param("slug", slug)
                .query((row, n) -> provider(row))
                .optional();
    }

    byte @Nullable [] secret(UUID id) {
        return jdbc.sql("select secret from identity_provider where id = :id and secret is not null")
                .param("id", id)
                .query((row, n) -> row.getBytes(COLUMN))
                .optional()
                .orElse(null);
    }

    /** Changes of providers and of the policy happen one after the other, on all nodes. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('plenum.identity.providers'))")
                .query((row, n) -> true)
                .single();
    }

    /** Answers whether nobody is called so yet. */
    boolean add(Provider provider, byte @Nullable [] sealed) {
        return jdbc.sql("""
            insert into identity_provider (id, slug, name, active, settings, secret, admission, revision, created_at)
            values (:id, :slug, :name, :active, cast(:settings as jsonb), :secret, cast(:admission as jsonb), 1, :now)
            on conflict (slug) do nothing\
            """)
                        .param("id", provider.id())
                        .param("slug", provider.slug())
                        .param("name", provider.name())
                        .param("active", provider.active())
                        .param("settings", settings(provider))
                        .param("secret", sealed, Types.BINARY)
                        .param("admission", json.writeValueAsString(provider.admission()))
                        .param("now", Timestamp.from(provider.createdAt()))
                        .update()
                == 1;
    }

    /** Only onto the revision that was seen; answers whether that was still the one. */
    boolean change(Provider provider, int seen) {
        return jdbc.sql("""
            update identity_provider set name = :name, active = :active, settings = cast(:settings as jsonb),
                admission = cast(:admission as jsonb), revision = revision + 1
            where id = :id and revision = :seen\
            """)
                        .param("id", provider.id())
                        .param("name", provider.name())
                        .param("active", provider.active())
                        .param("settings", settings(provider))
                        .param("admission", json.writeValueAsString(provider.admission()))
                        .param("seen", seen)
                        .update()
                == 1;
    }

    void changeSecret(UUID id, byte @Nullable [] sealed) {
        jdbc.sql("update identity_provider set secret = :secret where id = :id")
                .param("id", id)
                .param("secret", sealed, Types.BINARY)
                .update();
    }

    boolean remove(UUID id) {
        return jdbc.sql("delete from identity_provider where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Whose accounts it can sign in. */
    List<UUID> linkedAccounts(UUID id) {
        return jdbc.sql("select distinct account_id from identity_outside where provider_id = :id")
                .param("id", id)
                .query(UUID.class)
                .list();
    }

    private String settings(Provider provider) {
        return json.writerFor(ProviderSettings.class).writeValueAsString(provider.settings());
    }

    private Provider provider(ResultSet row) throws SQLException {
        return new Provider(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                row.getString("name"),
                row.getBoolean("active"),
                json.readValue(row.getString("settings"), ProviderSettings.class),
                row.getBytes(COLUMN) != null,
                json.readValue(row.getString("admission"), Admission.class),
                row.getInt("revision"),
                row.getTimestamp("created_at").toInstant());
    }

    @Override
    public String table() {
        return TABLE;
    }

    @Override
    public String column() {
        return COLUMN;
    }

    @Override
    public Count count(byte[] head) {
        return jdbc.sql("""
            select count(*) as present, count(*) filter (where substring(secret from 1 for 5) <> :head) as outdated
            from identity_provider where secret is not null\
            """)
                .param("head", head)
                .query((row, n) -> new Count(row.getLong("present"), row.getLong("outdated")))
                .single();
    }

    @Override
    public List<Sealed.Row> listOutdated(byte[] head, String after, int most) {
        return jdbc.sql("""
            select cast(id as text) as name, secret from identity_provider
            where substring(secret from 1 for 5) <> :head and cast(id as text) > :after
            order by name limit :most\
            """)
                .param("head", head)
                .param("after", after)
                .param("most", most)
                .query((row, n) -> new Sealed.Row(row.getString("name"), row.getBytes(COLUMN)))
                .list();
    }

    @Override
    public void replace(String row, byte[] before, byte[] after) {
        jdbc.sql("update identity_provider set secret = :after where id = cast(:id as uuid) and secret = :before")
                .param("id", row)
                .param("before", before)
                .param("after", after)
                .update();
    }
}
