package plenum.sessions.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import plenum.sessions.internal.RoomStore.Committed;

/**
 * Write down what rooms have decided. What waits is written together, whichever rooms it is of, so that one visit to the
 * disk serves many; a crowd waits here for its turn, and not for a connection to the database.
 */
@Component
class Scribes {

    /** While one waits for the disk another writes. */
    private static final int AT_ONCE = 2;

    private static final int LARGEST_BATCH = 100;

    private record Waiting(RoomWrite write, CompletableFuture<Committed> answer) {}

    private final Queue<Waiting> desk = new ConcurrentLinkedQueue<>();
    private final Semaphore pens = new Semaphore(AT_ONCE);
    private final RoomStore store;
    private final SessionSettings settings;

    Scribes(RoomStore store, SessionSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    /** Answers when it is stored, or known not to be. */
    Committed write(RoomWrite write) {
        var waiting = new Waiting(write, new CompletableFuture<>());
        desk.add(waiting);
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            callOne();
        } else {
            writeOnce();
        }
        try {
            return waiting.answer.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    /** Whoever comes while a pen lies there takes it, for what waits now. */
    private void writeOnce() {
        if (pens.tryAcquire()) {
            try {
                store(take());
            } finally {
                pens.release();
            }
            if (!desk.isEmpty()) {
                callOne();
            }
        }
    }

    private void callOne() {
        if (pens.tryAcquire()) {
            Thread.ofVirtual().name("scribe").start(this::work);
        }
    }

    private void work() {
        try {
            for (var batch = take(); !batch.isEmpty(); batch = take()) {
                store(batch);
            }
        } finally {
            pens.release();
        }
        // Something may have been put down after the last look and before the pen was.
        if (!desk.isEmpty()) {
            callOne();
        }
    }

    private List<Waiting> take() {
        var batch = new ArrayList<Waiting>();
        while (batch.size() < LARGEST_BATCH) {
            var next = desk.poll();
            if (next == null) {
                break;
            }
            batch.add(next);
        }
        return batch;
    }

    private void store(List<Waiting> batch) {
        if (batch.isEmpty()) {
            return;
        }
        try {
            var outcomes = store.commit(batch.stream().map(Waiting::write).toList(), settings.maxSessions());
            if (outcomes.isEmpty()) {
                batch.forEach(one -> store(List.of(one)));
                return;
            }
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).answer.complete(outcomes.get(i));
            }
        } catch (DataAccessResourceFailureException | TransactionException storageAway) {
            fail(batch, storageAway);
        } catch (RuntimeException | Error broken) {
            if (batch.size() == 1) {
                fail(batch, broken);
            } else {
                // One room's trouble is not the next one's.
                batch.forEach(one -> store(List.of(one)));
            }
        }
    }

    private static void fail(List<Waiting> batch, Throwable why) {
        batch.forEach(one -> one.answer.completeExceptionally(why));
    }
}
