package plenum.identity.internal.signin;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps which sign-ins have failed, for a day. */
@Component
class FailureStore {

    private final JdbcClient jdbc;

    FailureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Tries on one account are counted one after the other, on all nodes. */
    void lock(String subject) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('plenum.identity.failures'), hashtext(:subject))")
                .param("subject", subject)
                .query((row, n) -> true)
                .single();
    }

    List<Instant> newest(Attempts.Try wanted, int most) {
        return jdbc.sql("""
            select failed_at from identity_failure where subject = :subject and place = :place
            order by failed_at desc limit :most\
            """)
                .param("subject", wanted.subject())
                .param("place", wanted.place().name())
                .param("most", most)
                .query((row, n) -> row.getTimestamp("failed_at").toInstant())
                .list();
    }

    /** Those from unknown places, newest first. */
    List<Instant> everywhere(String subject, Instant since) {
        return jdbc.sql("""
            select failed_at from identity_failure
            where subject = :subject and failed_at > :since and not starts_with(place, :known)
            order by failed_at desc\
            """)
                .param("subject", subject)
                .param("since", Timestamp.from(since))
                .param("known", Place.KNOWN)
                .query((row, n) -> row.getTimestamp("failed_at").toInstant())
                .list();
    }

    void add(UUID id, Attempts.Try failed, Instant now) {
        jdbc.sql("""
            insert into identity_failure (id, subject, place, failed_at) values (:id, :subject, :place, :now)\
            """)
                .param("id", id)
                .param("subject", failed.subject())
                .param("place", failed.place().name())
                .param("now", Timestamp.from(now))
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from identity_failure where id = :id").param("id", id).update();
    }

    void remove(Attempts.Try succeeded) {
        jdbc.sql("delete from identity_failure where subject = :subject and place = :place")
                .param("subject", succeeded.subject())
                .param("place", succeeded.place().name())
                .update();
    }

    void removeAll(String subject) {
        jdbc.sql("delete from identity_failure where subject = :subject")
                .param("subject", subject)
                .update();
    }

    void forget(Instant before) {
        jdbc.sql("delete from identity_failure where failed_at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }
}
