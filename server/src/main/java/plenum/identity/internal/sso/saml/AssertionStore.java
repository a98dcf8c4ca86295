package plenum.identity.internal.sso.saml;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps which assertions were used, for all nodes. */
@Component
class AssertionStore {

    private final JdbcClient jdbc;

    AssertionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Answers whether it is the first time. */
    boolean use(String sha256, Instant expiresAt) {
        return jdbc.sql("""
            insert into identity_saml_assertion (assertion_sha256, expires_at) values (:sha256, :expires)
            on conflict (assertion_sha256) do nothing\
            """)
                        .param("sha256", sha256)
                        .param("expires", Timestamp.from(expiresAt))
                        .update()
                == 1;
    }

    void forget(Instant now) {
        jdbc.sql("delete from identity_saml_assertion where expires_at < :now")
                .param("now", Timestamp.from(now))
                .update();
    }
}
