package plenum.vault.internal;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import plenum.jobs.Jobs;
import plenum.vault.Encryption;
import plenum.vault.Sealed;
import plenum.vault.Sealed.Count;
import plenum.vault.Sealed.Row;
import plenum.vault.Vault;
import plenum.vault.Vault.Place;

/** Changes the key for data: the new one at once for what is new, and piece by piece for what is there. */
@Component
class Rotation implements Encryption {

    private static final Logger LOG = LoggerFactory.getLogger(Rotation.class);
    private static final int PIECE = 100;

    private final KeyRing keys;
    private final Vault vault;
    private final ObjectProvider<Sealed> places;
    private final Jobs jobs;
    private final TransactionTemplate transaction;

    Rotation(KeyRing keys, Vault vault, ObjectProvider<Sealed> places, Jobs jobs, TransactionTemplate transaction) {
        this.keys = keys;
        this.vault = vault;
        this.places = places;
        this.jobs = jobs;
        this.transaction = transaction;
    }

    @Override
    public State state() {
        var known = keys.list();
        var head = known.getFirst().head();
        var counts = places.stream().map(place -> place.count(head)).toList();
        return new State(
                keys.masterKey().print(),
                keys.masterKey().place(),
                known.stream().map(key -> new Key(key.id(), key.createdAt())).toList(),
                counts.stream().mapToLong(Count::all).sum(),
                counts.stream().mapToLong(Count::outdated).sum());
    }

    @Override
    public void rotate() {
        transaction.executeWithoutResult(status -> {
            keys.add();
            jobs.queue(VaultJobs.RESEAL, "all", new VaultJobs.Everything());
        });
    }

    /** Seals with the newest key whatever is not, also what was sealed elsewhere while a rotation was under way. */
    void finish() {
        var head = keys.newest().head();
        places.stream().forEach(place -> sealAnew(place, head));
    }

    private void sealAnew(Sealed place, byte[] head) {
        var last = "";
        List<Row> piece;
        do {
            piece = place.listOutdated(head, last, PIECE);
            for (var row : piece) {
                sealAnew(place, row);
                last = row.name();
            }
        } while (!piece.isEmpty());
    }

    /** One that does not open is left as it is and stays counted, and the others go on. */
    private void sealAnew(Sealed place, Row row) {
        var at = new Place(place.table(), row.name(), place.column());
        try {
            place.replace(row.name(), row.sealed(), vault.seal(vault.open(row.sealed(), at), at));
        } catch (IllegalStateException unopened) {
            LOG.error("A sealed value cannot be sealed anew", unopened);
        }
    }
}
