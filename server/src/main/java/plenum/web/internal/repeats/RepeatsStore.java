package plenum.web.internal.repeats;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import plenum.shared.Ids;

/** Who may answer a request that carries a key, and what the first answer was. */
@Repository
class RepeatsStore {

    /** A request as its repetition would look. */
    record Ticket(String caller, String keySha256, String fingerprint) {}

    sealed interface Claim {

        /** Nobody else works on it. */
        record Ours(UUID attempt) implements Claim {}

        record UnderWay() implements Claim {}

        record Answered(byte[] answer) implements Claim {}

        record UsedOtherwise() implements Claim {}
    }

    private record Row(String fingerprint, byte @Nullable [] answer) {}

    private final JdbcClient jdbc;

    RepeatsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Claim claim(Ticket ticket, Instant now, Instant leaseEnd) {
        var attempt = Ids.next();
        var ours = jdbc.sql("""
                        insert into web_idempotency as known (caller, key_sha256, fingerprint, attempt, expires_at)
                        values (:caller, :key, :fingerprint, :attempt, :leaseEnd)
                        on conflict (caller, key_sha256) do update
                           set fingerprint = excluded.fingerprint, attempt = excluded.attempt,
                               answer = null, expires_at = excluded.expires_at
                         where known.expires_at <= :now
                        """)
                .param("caller", ticket.caller())
                .param("key", ticket.keySha256())
                .param("fingerprint", ticket.fingerprint())
                .param("attempt", attempt)
                .param("leaseEnd", Timestamp.from(leaseEnd))
                .param("now", Timestamp.from(now))
                .update();
        return ours == 1 ? new Claim.Ours(attempt) : existing(ticket);
    }

    private Claim existing(Ticket ticket) {
        var row = jdbc.sql("""
                        select fingerprint, answer from web_idempotency
                         where caller = :caller and key_sha256 = :key
                        """)
                .param("caller", ticket.caller())
                .param("key", ticket.keySha256())
                .query((rows, number) -> new Row(rows.getString("fingerprint"), rows.getBytes("answer")))
                .optional();
        if (row.isEmpty()) {
            return new Claim.UnderWay();
        }
        if (!row.get().fingerprint().equals(ticket.fingerprint())) {
            return new Claim.UsedOtherwise();
        }
        var answer = row.get().answer();
        return answer == null ? new Claim.UnderWay() : new Claim.Answered(answer);
    }

    void keep(Ticket ticket, Claim.Ours ours, byte[] answer, Instant expiresAt) {
        jdbc.sql("""
                        update web_idempotency set answer = :answer, expires_at = :expiresAt
                         where caller = :caller and key_sha256 = :key and attempt = :attempt
                        """)
                .param("answer", answer)
                .param("expiresAt", Timestamp.from(expiresAt))
                .param("caller", ticket.caller())
                .param("key", ticket.keySha256())
                .param("attempt", ours.attempt())
                .update();
    }

    void release(Ticket ticket, Claim.Ours ours) {
        jdbc.sql("""
                        delete from web_idempotency
                         where caller = :caller and key_sha256 = :key and attempt = :attempt
                        """)
                .param("caller", ticket.caller())
                .param("key", ticket.keySha256())
                .param("attempt", ours.attempt())
                .update();
    }

    /** Forgets at most so many answers that nobody may ask for any more, and says how many there were. */
    int sweep(Instant now, int atMost) {
        return jdbc.sql("""
                        delete from web_idempotency where ctid = any (array(
                               select ctid from web_idempotency where expires_at <= :now
                                order by expires_at limit :atMost for update skip locked))
                        """)
                .param("now", Timestamp.from(now))
                .param("atMost", atMost)
                .update();
    }
}
