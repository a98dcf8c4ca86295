package plenum.identity.internal.sso.providers;

import java.sql.Types;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps whether passwords count. */
@Component
class PolicyStore {

    private final JdbcClient jdbc;

    PolicyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Policy(boolean ssoOnly, @Nullable UUID breakGlass, int revision) {}

    Policy get() {
        return jdbc.sql("select * from identity_sso_policy")
                .query((row, n) -> new Policy(
                        row.getBoolean("sso_only"), row.getObject("break_glass", UUID.class), row.getInt("revision")))
                .single();
    }

    /** Only onto the revision that was seen; answers whether that was still the one. */
    boolean change(boolean ssoOnly, @Nullable UUID breakGlass, int seen) {
        return jdbc.sql("""
            update identity_sso_policy set sso_only = :only, break_glass = :account, revision = revision + 1
            where revision = :seen\
            """)
                        .param("only", ssoOnly)
                        .param("account", breakGlass, Types.OTHER)
                        .param("seen", seen)
                        .update()
                == 1;
    }
}
