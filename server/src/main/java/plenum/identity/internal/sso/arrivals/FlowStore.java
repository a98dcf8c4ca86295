package plenum.identity.internal.sso.arrivals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps who is on the way, by hashes of what they hold. */
@Component
class FlowStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    FlowStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(Flow flow, String stateSha256, Instant expiresAt) {
        jdbc.sql("""
            insert into identity_flow (secret_sha256, state_sha256, provider_id, account_id, return_to, expires_at)
            values (:secret, :state, :provider, :account, :returnTo, :expires)\
            """)
                .param("secret", flow.secretSha256())
                .param("state", stateSha256)
                .param("provider", flow.provider())
                .param("account", flow.account(), Types.OTHER)
                .param("returnTo", flow.returnTo())
                .param("expires", Timestamp.from(expiresAt))
                .update();
    }

    /** Once: of two answers to one request the second finds nothing. Whose browser it is counts where that is known. */
    Optional<Flow> comeBack(UUID provider, String stateSha256, @Nullable String secretSha256, Instant now) {
        return jdbc.sql("""
            update identity_flow set came_back = true
            where state_sha256 = :state and provider_id = :provider and not came_back and expires_at > :now
              and (cast(:secret as text) is null or secret_sha256 = :secret)
            returning *\
            """)
                .param("state", stateSha256)
                .param("provider", provider)
                .param("secret", secretSha256)
                .param("now", Timestamp.from(now))
                .query((row, n) -> flow(row))
                .optional();
    }

    void arrive(String secretSha256, OutsideIdentity who) {
        jdbc.sql("update identity_flow set arrived = cast(:who as jsonb) where secret_sha256 = :secret")
                .param("who", json.writeValueAsString(who))
                .param("secret", secretSha256)
                .update();
    }

    void arriveApart(String secretSha256, String answerSha256, OutsideIdentity who) {
        jdbc.sql("update identity_flow set answer_sha256 = :answer where secret_sha256 = :secret")
                .param("answer", answerSha256)
                .param("secret", secretSha256)
                .update();
        arrive(secretSha256, who);
    }

    /** Nobody else does anything with it until the transaction ends. */
    Optional<Flow> lockArrived(String secretSha256, @Nullable String answerSha256, Instant now) {
        return jdbc.sql("""
            select * from identity_flow
            where secret_sha256 = :secret and arrived is not null and expires_at > :now
              and (answer_sha256 is null or answer_sha256 = cast(:answer as text))
            for update\
            """)
                .param("secret", secretSha256)
                .param("answer", answerSha256, Types.VARCHAR)
                .param("now", Timestamp.from(now))
                .query((row, n) -> flow(row))
                .optional();
    }

    void remove(String secretSha256) {
        jdbc.sql("delete from identity_flow where secret_sha256 = :secret")
                .param("secret", secretSha256)
                .update();
    }

    void forget(Instant now) {
        jdbc.sql("delete from identity_flow where expires_at < :now")
                .param("now", Timestamp.from(now))
                .update();
    }

    private Flow flow(ResultSet row) throws SQLException {
        var arrived = row.getString("arrived");
        return new Flow(
                row.getString("secret_sha256"),
                row.getObject("provider_id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("return_to"),
                arrived == null ? null : json.readValue(arrived, OutsideIdentity.class));
    }
}
