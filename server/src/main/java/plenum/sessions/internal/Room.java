package plenum.sessions.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import plenum.sessions.internal.RoomStore.Committed;
import plenum.sessions.internal.room.RoomCommand;
import plenum.sessions.internal.room.Standing;
import plenum.shared.Caller;
import plenum.shared.Problem;
import plenum.shared.Refusal;

/**
 * One live session's mailbox and its only writer. Whatever waits is taken together, decided in order, stored in one
 * transaction, shown to the screens, and only then acknowledged.
 */
final class Room {

    private static final Logger log = LoggerFactory.getLogger(Room.class);
    private static final int MOST_ATTEMPTS = 5;

    /** What lies further ahead is left to the sweep, so that nothing holds a room nobody needs. */
    private static final Duration LONGEST_ALARM = Duration.ofHours(2);

    private final Surroundings around;
    private final Mailbox mailbox = new Mailbox();
    private final Presence presence;
    private volatile Standing standing;
    private volatile Tokens tokens;
    /** Set when a write failed half-known: then only the store knows where we are. */
    private boolean doubtful;

    private volatile boolean checkIsDue;
    private volatile Future<?> noticed = CompletableFuture.completedFuture(null);
    /** Whether everybody knows already that something due by itself cannot be done. */
    private boolean trouble;

    private final Drops drops = new Drops();
    /** What the last alarm was set to. */
    private @Nullable Instant alarm;

    /** A command in the mailbox, with the secret that becomes valid if it succeeds. */
    record Waiting(RoomCommand command, RoomWrite.@Nullable Token token, CompletableFuture<Outcome> answer) {}

    Room(RoomReader.Loaded loaded, Surroundings around) {
        this.standing = loaded.standing();
        this.tokens = loaded.tokens();
        this.around = around;
        this.presence = new Presence(around.clock().instant(), around.settings().heartbeat());
        around.screens().open(standing);
        setAlarm();
    }

    Standing standing() {
        return standing;
    }

    Presence presence() {
        return presence;
    }

    @Nullable
    Caller prove(String tokenSha256) {
        return tokens.prove(tokenSha256);
    }

    /** The secrets of this place prove nothing any more. */
    void revoke(Caller.Seat seat) {
        tokens = tokens.without(seat);
    }

    Drops drops() {
        return drops;
    }

    /** Has the writer hold this room against what is stored of it, before anything else. */
    void check() {
        checkIsDue = true;
        submit(new RoomCommand.Wake(), null);
    }

    CompletableFuture<Outcome> submit(RoomCommand command, RoomWrite.@Nullable Token token) {
        var waiting = new Waiting(command, token, new CompletableFuture<>());
        mailbox.put(waiting);
        if (command.isOwn()) {
            // Whoever asks for something meanwhile does not wait for that turn, and takes this along.
            around.writers().execute(() -> around.ownWork().inTurn(this::writeIfNobodyDoes));
        } else if (mailbox.claim()) {
            around.writers().execute(this::write);
        }
        return waiting.answer();
    }

    /** The same for somebody who waits for the answer, and meanwhile writes what waits themselves if nobody does. */
    Outcome ask(RoomCommand command, RoomWrite.@Nullable Token token) {
        var waiting = new Waiting(command, token, new CompletableFuture<>());
        mailbox.put(waiting);
        if (mailbox.claim()) {
            if (TransactionSynchronizationManager.isActualTransactionActive()) {
                around.writers().execute(this::write);
            } else {
                writeOnce();
            }
        }
        return waiting.answer().join();
    }

    /** The same for what was seen of people, which is not told a second time before it has been taken in. */
    void notice(RoomCommand seen) {
        noticed = submit(seen, null);
    }

    boolean hasNoticed() {
        return noticed.isDone();
    }

    private void writeIfNobodyDoes() {
        if (mailbox.claimIfFilled()) {
            write();
        }
    }

    private void write() {
        do {
            for (var batch = mailbox.take(); !batch.isEmpty(); batch = mailbox.take()) {
                decide(batch);
            }
        } while (mailbox.isClaimedAgain());
    }

    /** Whoever has an answer to bring home leaves what has come in since to somebody else. */
    private void writeOnce() {
        decide(mailbox.take());
        if (mailbox.isClaimedAgain()) {
            around.writers().execute(this::write);
        }
    }

    private void decide(List<Waiting> batch) {
        if (around.storage().isAway()) {
            doubtful = true;
            refuse(batch, new Outcome.Refused(Problem.NETWORK_PARTITION.refusal()));
            return;
        }
        try {
            if (checkIsDue && !doubtful && isRepaired()) {
                refuse(batch, new Outcome.Refused(Problem.STATE_CORRUPTION.refusal()));
                return;
            }
            var recounted = new HashSet<UUID>();
            for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
                if (doubtful) {
                    reload();
                }
                var draft = Draft.of(standing, recounted, batch, around.clock().instant());
                switch (store(draft)) {
                    case Committed.Written _ -> {
                        settle(draft);
                        return;
                    }
                    case Committed.NoRoom _ -> {
                        refuse(batch, new Outcome.Refused(Problem.MAX_SESSIONS_REACHED.refusal()));
                        return;
                    }
                    // What we decided was decided on an old state.
                    case Committed.Overtaken _, Committed.CodeTaken _ -> doubtful = true;
                    // Or on a wrong one: what is stored wins, and nobody has seen anything else.
                    case Committed.Miscounted(var activities) -> {
                        if (!recounted.addAll(activities)) {
                            failed(batch, Problem.STATE_CORRUPTION.refusal());
                            return;
                        }
                        become(around.repairs()
                                .recount(standing, activities, around.clock().instant()));
                    }
                }
            }
            refuse(batch, new Outcome.Refused(Problem.SERVICE_UNAVAILABLE.refusal()));
        } catch (DataAccessException | TransactionException storageAway) {
            doubtful = true;
            around.storage().failed(storageAway);
            log.warn(
                    "Session {} could not be stored: {}",
                    standing.state().place().id(),
                    storageAway.getMessage());
            refuse(batch, new Outcome.Refused(Problem.NETWORK_PARTITION.refusal()));
        } catch (Refusal gone) {
            failed(batch, gone);
        } catch (RuntimeException | Error broken) {
            log.error("Session {} failed", standing.state().place().id(), broken);
            failed(batch, Problem.INTERNAL_SERVER_ERROR.refusal());
        }
    }

    /** Whoever asked hears it; what was to happen by itself nobody asked for, so everybody does, once. */
    private void failed(List<Waiting> batch, Refusal why) {
        doubtful = true;
        boolean isOurs = why.problem().status() >= HttpStatus.INTERNAL_SERVER_ERROR.value();
        if (isOurs && !trouble && batch.stream().anyMatch(one -> one.command() instanceof RoomCommand.Wake)) {
            trouble = true;
            around.alarms().failed(standing, why.problem());
        }
        refuse(batch, new Outcome.Refused(why));
    }

    private Committed store(Draft draft) {
        return draft.write().map(around.scribes()::write).orElseGet(() -> new Committed.Written(false));
    }

    private void settle(Draft draft) {
        var after = draft.after().state();
        var before = draft.before().state();
        tokens = tokens.plus(after.place().id(), draft.tokens());
        if (!after.displays().keySet().equals(before.displays().keySet())) {
            tokens = tokens.among(after.displays().keySet());
        }
        boolean over = before.open() && !after.open();
        trouble = false;
        standing = draft.after();
        setAlarm();
        show(draft);
        draft.answers().forEach((waiting, outcome) -> waiting.answer().complete(outcome));
        if (over) {
            check();
        }
    }

    /** Whether memory and store differed; then this room is what was stored, under a new epoch, and everybody hears so. */
    private boolean isRepaired() {
        checkIsDue = false;
        var rebuilt = around.repairs().check(standing, around.clock().instant());
        rebuilt.ifPresent(this::become);
        return rebuilt.isPresent();
    }

    /** What is stored, under a new epoch, and everybody hears so. */
    private void become(RoomReader.Loaded rebuilt) {
        var before = standing.state();
        standing = rebuilt.standing().withPresenceOf(before);
        tokens = rebuilt.tokens();
        setAlarm();
        around.alarms().rebuilt(standing);
        around.screens().startOver(before, standing);
    }

    /** Has the room asked again when something is due by itself; an alarm for what is no longer due does no harm. */
    private void setAlarm() {
        var due = standing.state().due();
        if (due == null || due.equals(alarm)) {
            return;
        }
        long wait = Math.max(0, Duration.between(around.clock().instant(), due).toMillis()) + 1;
        if (wait > LONGEST_ALARM.toMillis()) {
            return;
        }
        alarm = due;
        CompletableFuture.delayedExecutor(wait, TimeUnit.MILLISECONDS, around.writers())
                .execute(() -> submit(new RoomCommand.Wake(), null));
    }

    /** What is stored has happened, whether or not anybody could be shown it: screens that missed it start over. */
    private void show(Draft draft) {
        try {
            around.screens().show(draft);
        } catch (RuntimeException broken) {
            doubtful = true;
            log.error("Session {} could not be shown", standing.state().place().id(), broken);
        }
    }

    private void reload() {
        var session = standing.state().place().id();
        var loaded = around.repairs()
                .read(session, around.clock().instant())
                .orElseThrow(Problem.SESSION_NOT_FOUND::refusal);
        var before = standing.state();
        standing = loaded.standing().withPresenceOf(before);
        tokens = loaded.tokens();
        doubtful = false;
        setAlarm();
        around.screens().startOver(before, standing);
    }

    private static void refuse(List<Waiting> batch, Outcome outcome) {
        batch.forEach(waiting -> waiting.answer().complete(outcome));
    }
}
