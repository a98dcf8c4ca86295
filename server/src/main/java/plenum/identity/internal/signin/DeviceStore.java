package plenum.identity.internal.signin;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps in which browsers the owner of an account has signed in before. */
@Component
class DeviceStore {

    private final JdbcClient jdbc;

    DeviceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isKnown(UUID account, String sha256) {
        return jdbc.sql("""
            select exists (select from identity_device where account_id = :account and device_sha256 = :sha256)\
            """)
                .param("account", account)
                .param("sha256", sha256)
                .query(Boolean.class)
                .single();
    }

    void see(UUID account, String sha256, Instant now) {
        jdbc.sql("""
            insert into identity_device (account_id, device_sha256, last_seen_at) values (:account, :sha256, :now)
            on conflict (account_id, device_sha256) do update set last_seen_at = :now\
            """)
                .param("account", account)
                .param("sha256", sha256)
                .param("now", Timestamp.from(now))
                .update();
    }

    void remove(UUID account, String sha256) {
        jdbc.sql("delete from identity_device where account_id = :account and device_sha256 = :sha256")
                .param("account", account)
                .param("sha256", sha256)
                .update();
    }

    void removeAll(UUID account) {
        jdbc.sql("delete from identity_device where account_id = :account")
                .param("account", account)
                .update();
    }

    void forget(Instant before) {
        jdbc.sql("delete from identity_device where last_seen_at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }
}
