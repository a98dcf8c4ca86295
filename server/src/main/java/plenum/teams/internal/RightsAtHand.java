package plenum.teams.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import plenum.identity.SignedIn;

/**
 * Remembers who may do what as long as nobody changes it: here a change counts at once, on other nodes within a second.
 */
@Component
class RightsAtHand {

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int MOST = 10_000;

    private record Known(long version, Rights rights) {}

    private record Look(long version, long at) {}

    private final RightsStore store;
    private final Clock clock;
    private final Map<UUID, Known> known = new ConcurrentHashMap<>();
    private volatile Look look = new Look(0, 0);

    RightsAtHand(RightsStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Of whoever asks: of an API key no more than it is for. */
    Rights of(SignedIn who) {
        return of(who.required()).within(who.scopes());
    }

    /** Within a transaction nothing is remembered: it may see what is never committed. */
    Rights of(UUID account) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return store.read(account);
        }
        long version = version();
        var remembered = known.get(account);
        if (remembered != null && remembered.version() == version) {
            return remembered.rights();
        }
        // The version was read first, so what is newer than it is read again, and never the other way round.
        var rights = store.read(account);
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(account, new Known(version, rights));
        return rights;
    }

    /** Locks who is what until the transaction ends; once it has committed, nothing older counts. */
    void change() {
        long version = store.change();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                saw(new Look(version, clock.millis()));
            }
        });
    }

    private long version() {
        var last = look;
        long now = clock.millis();
        if (now - last.at() < LOOK.toMillis() && now >= last.at()) {
            return last.version();
        }
        return saw(new Look(store.version(), now));
    }

    /** Versions only grow: what was read before a change and arrives after it says nothing new. */
    private synchronized long saw(Look next) {
        if (next.version() >= look.version()) {
            look = next;
        }
        return look.version();
    }
}
