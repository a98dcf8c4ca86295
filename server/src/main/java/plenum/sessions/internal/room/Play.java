package plenum.sessions.internal.room;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import plenum.activities.ActivityType;
import plenum.activities.Announcement;
import plenum.activities.Anonymity;
import plenum.activities.Ballot;
import plenum.activities.Crowd;
import plenum.activities.Decision;
import plenum.activities.Duplicates;
import plenum.activities.ExportWish;
import plenum.activities.ImportPlan;
import plenum.activities.ImportRow;
import plenum.activities.Importing;
import plenum.activities.KeptItem;
import plenum.activities.Measures;
import plenum.activities.Origin;
import plenum.activities.Outline;
import plenum.activities.OwnTime;
import plenum.activities.Stored;
import plenum.activities.Table;
import plenum.activities.Tally;
import plenum.activities.Turn;
import plenum.activities.Writing;
import plenum.shared.Audience;
import tools.jackson.databind.JsonNode;

/** An activity type together with a state of its own, so that the room can play what it knows nothing about. */
public record Play<S, C, E>(ActivityType<S, C, E> type, S state) {

    public static <S, C, E> Play<S, C, E> fresh(ActivityType<S, C, E> type) {
        return new Play<>(type, type.fresh());
    }

    public static <S, C, E> Play<S, C, E> restored(
            ActivityType<S, C, E> type,
            JsonNode control,
            List<JsonNode> rounds,
            List<KeptItem> items,
            List<Ballot> ballots) {
        return new Play<>(type, type.restore(control, rounds, items, ballots));
    }

    /** Another state of the same kind, not yet begun, with what else was prepared for the former. */
    public Play<S, C, E> preparedLike(Play<?, ?, ?> former) {
        return type.id().equals(former.type.id()) ? new Play<>(type, type.preparedLike(state, sameKind(former))) : this;
    }

    /** The same after a command that prepares it; a refusal is thrown, as nobody is there to be told otherwise. */
    public Play<S, C, E> preparedBy(Object command, Turn turn) {
        return switch (decide(command, turn)) {
            case Decision.Accepted<E>(var events) -> {
                var later = this;
                for (var event : events) {
                    later = later.evolve(event);
                }
                yield later;
            }
            case Decision.Repeated<E>() -> this;
            case Decision.Refused<E>(var refusal) -> throw refusal;
        };
    }

    List<E> begin(Instant now) {
        return type.begin(state, now);
    }

    /** The same after it has begun. */
    public Play<S, C, E> begun(Instant now) {
        var later = this;
        for (var event : begin(now)) {
            later = later.evolve(event);
        }
        return later;
    }

    List<E> finish(Crowd crowd, Instant now) {
        return type.finish(state, crowd, now);
    }

    /** What happens when it is opened again after it was closed. */
    Decision<E> reopen(Turn turn) {
        return type.reopen(state, turn);
    }

    public Anonymity anonymity() {
        return type.anonymity(state);
    }

    @Nullable
    Object own(UUID person) {
        return type.own(state, person);
    }

    /** Whether somebody's own part of it differs from what it was in the former. */
    public boolean ownDiffers(Play<?, ?, ?> former, UUID person) {
        return former.type.id().equals(type.id()) && type.ownDiffers(sameKind(former), state, person);
    }

    Decision<E> decide(Object command, Turn turn) {
        return type.decide(state, type.commands().cast(command), turn);
    }

    /** What would become of rows of a file; nothing, where rows cannot be brought. */
    public Optional<ImportPlan<C>> importing(List<ImportRow> rows, Duplicates duplicates, Supplier<UUID> ids) {
        return importer().map(importer -> importer.plan(state, rows, duplicates, ids));
    }

    /** A type imports into its own state by its own commands. */
    @SuppressWarnings("unchecked")
    private Optional<Importing<S, C>> importer() {
        return type instanceof Importing<?, ?> importer ? Optional.of((Importing<S, C>) importer) : Optional.empty();
    }

    /** What happens when an answer is taken out of the open round by others than its author. */
    List<E> withdraw(Ballot ballot, Turn turn) {
        var retraction = type.retraction(ballot);
        return retraction != null && type.decide(state, retraction, turn) instanceof Decision.Accepted<E>(var events)
                ? events
                : List.of();
    }

    /** What happens when nothing may be under way any more. */
    List<E> rest(Instant now) {
        return type.rest(state, now);
    }

    Play<S, C, E> evolve(Object event) {
        return new Play<>(type, type.evolve(state, own(event)));
    }

    public @Nullable OwnTime ownTime() {
        return type.ownTime(state);
    }

    Set<UUID> marked(Set<UUID> answered) {
        return type.marked(state, answered);
    }

    Set<UUID> namedPeople(Audience audience) {
        return type.namedPeople(state, audience);
    }

    public List<Writing> writings(UUID person) {
        return type.writings(state, person);
    }

    int answered(Set<UUID> answered) {
        return type.answered(state, answered);
    }

    @Nullable
    Instant timer() {
        return type.timer(state);
    }

    @Nullable
    Instant due(Crowd crowd) {
        return type.due(state, crowd);
    }

    List<E> wake(Crowd crowd, Instant now) {
        return type.wake(state, crowd, now);
    }

    Play<S, C, E> delayed(Duration by) {
        return new Play<>(type, type.delayed(state, by));
    }

    public List<Ballot> ballotsOf(Object event) {
        return type.ballots(own(event));
    }

    boolean isAnswer(Object event) {
        return type.isAnswer(state, own(event));
    }

    @Nullable
    Tally tally(int round) {
        return type.tally(state, round);
    }

    Announcement announce(Object event, Crowd crowd) {
        return type.announce(state, own(event), crowd);
    }

    public List<?> factsOf(Object event, Origin origin) {
        return type.facts(state, own(event), origin);
    }

    public @Nullable Object results() {
        return type.results(state);
    }

    public List<Table> tables(ExportWish wish) {
        return type.tables(state, wish);
    }

    public SequencedMap<UUID, ?> items() {
        return type.items(state);
    }

    public Optional<?> hint(Origin origin) {
        return type.hint(state, origin);
    }

    Object view(Crowd crowd, Audience audience) {
        return type.view(state, crowd, audience);
    }

    public boolean settled() {
        return type.settled(state);
    }

    /** Whether it has come to its end, though nobody has closed it. */
    boolean concluded() {
        return type.concluded(state);
    }

    /** What can be held against another time; nothing where nothing may be told. */
    public @Nullable Measures measures() {
        return type.measures(state);
    }

    public Outline outline() {
        return type.outline(state);
    }

    public Stored store() {
        return type.store(state);
    }

    /** States of one type are of one kind. */
    @SuppressWarnings("unchecked")
    private S sameKind(Play<?, ?, ?> other) {
        return (S) other.state;
    }

    /** Events come back only to the play whose rules made them. */
    @SuppressWarnings("unchecked")
    private E own(Object event) {
        return (E) event;
    }
}
