package plenum.operations.internal.audit;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import plenum.operations.internal.audit.Link.Head;

/** Puts what was written down into the chain, one writer at a time across all nodes. */
@Component
class Chain {

    private static final int PIECE = 500;

    private final AuditStore store;
    private final AuditSealStore seals;
    private final TransactionTemplate transaction;

    Chain(AuditStore store, AuditSealStore seals, TransactionTemplate transaction) {
        this.store = store;
        this.seals = seals;
        this.transaction = transaction;
    }

    /** Until nothing waits any more. */
    void extend() {
        while (store.isAnythingPending()) {
            transaction.executeWithoutResult(status -> extendByOnePiece());
        }
    }

    private void extendByOnePiece() {
        store.lock();
        var head = head();
        List<Entry> waiting = store.takePending(PIECE);
        for (var entry : waiting) {
            var link = head.next(entry);
            store.append(link);
            head = link.head();
        }
    }

    /** The end of the chain, also when everything in it was removed. */
    Head head() {
        return store.findHead()
                .or(() -> seals.newest(Seal.Kind.CHECKPOINT).map(Seal::head))
                .orElse(Head.START);
    }
}
