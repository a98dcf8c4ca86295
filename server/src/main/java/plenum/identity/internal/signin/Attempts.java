package plenum.identity.internal.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import plenum.shared.Ids;
import plenum.shared.Problem;

/**
 * Counts tries of passwords. Each is noted as failed before it is looked at, so that many at once are no more than one
 * after the other, and taken back when it was right.
 */
@Component
class Attempts {

    private final FailureStore store;
    private final Clock clock;

    Attempts(FailureStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Somebody who tries a password: on what account, and from where. */
    record Try(String subject, Place place) {}

    /** A try under way, and what follows if it fails: the owner is told, or the place is closed. */
    record Noted(UUID id, boolean isTwentieth, boolean closes) {}

    /** Refuses whoever has to wait. */
    @Transactional
    Noted note(Try wanted) {
        store.lock(wanted.subject());
        var now = clock.instant();
        var elsewhere = store.everywhere(wanted.subject(), now.minus(LockOut.WITHIN_EVERYWHERE));
        var wait = LockOut.here(store.newest(wanted, LockOut.FAILURES), now);
        if (!wanted.place().isKnown() && !elsewhere.isEmpty()) {
            wait = longer(wait, LockOut.everywhere(elsewhere.size(), elsewhere.getFirst(), now));
        }
        if (wait.isPositive()) {
            throw Problem.SIGN_IN_LOCKED.refusal().retryAfter((int)
                    wait.plusMillis(999).toSeconds());
        }
        var id = Ids.next();
        store.add(id, wanted, now);
        boolean closes =
                LockOut.here(store.newest(wanted, LockOut.FAILURES), now).isPositive();
        return new Noted(id, !wanted.place().isKnown() && elsewhere.size() + 1 == LockOut.FAILURES_EVERYWHERE, closes);
    }

    /** It was not looked at in the end. */
    void takeBack(Noted noted) {
        store.remove(noted.id());
    }

    void succeeded(Try right) {
        store.remove(right);
    }

    void unlock(UUID account) {
        store.removeAll(account.toString());
    }

    /** How many failed of late, from places its owner has not used before. */
    int strangers(UUID account) {
        return store.everywhere(account.toString(), since()).size();
    }

    void sweep() {
        store.forget(since());
    }

    private Instant since() {
        return clock.instant().minus(LockOut.WITHIN_EVERYWHERE);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
