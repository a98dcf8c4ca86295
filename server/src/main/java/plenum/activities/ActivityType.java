package plenum.activities;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.shared.Audience;
import tools.jackson.databind.JsonNode;

/**
 * One thing people can do together, as pure rules: the same state, command and turn always give the same events.
 *
 * @param <S> state: an immutable value with everything the rules and views need, sealed answers included
 * @param <C> commands: a sealed interface of records, told apart by `type` in JSON; those that answer are an {@link Answer}
 * @param <E> events: a sealed interface of records in the past tense
 */
public interface ActivityType<S, C, E> {

    /** The word in addresses, tables and JSON: `[a-z]{2,20}`. */
    String id();

    Class<C> commands();

    /** All it may ever say of itself, for those who listen to it. */
    Vocabulary vocabulary();

    /** How it may be set up before it begins. */
    Setup<?, S> setup();

    /** What it begins with if nobody chooses anything. */
    default S fresh() {
        return setup().fresh();
    }

    /** Whether it goes on beside what everybody looks at, as questions do. */
    default boolean parallel() {
        return false;
    }

    /** What was prepared for a former activity besides its configuration comes along, as if nothing had been done with it. */
    default S preparedLike(S fresh, S former) {
        return fresh;
    }

    /** What happens when it begins on the agenda. */
    default List<E> begin(S state, Instant now) {
        return List.of();
    }

    /** What happens before it is closed on the agenda, or with its session. */
    default List<E> finish(S state, Crowd crowd, Instant now) {
        return List.of();
    }

    /** What happens when it was closed and is opened again; it may be too late for that. */
    default Decision<E> reopen(S state, Turn turn) {
        return Decision.accepted();
    }

    /** What becomes known of who said what. */
    default Anonymity anonymity(S state) {
        return Anonymity.NAMED;
    }

    Decision<E> decide(S state, C command, Turn turn);

    /** The command that takes this answer back for its author; null where answers stay. */
    default @Nullable C retraction(Ballot ballot) {
        return null;
    }

    S evolve(S state, E event);

    /** When something happens by itself: at once if that is not in the future, never if absent. */
    default @Nullable Instant due(S state, Crowd crowd) {
        return null;
    }

    /** When the time ends that was given to answer in, if any was; it stands still with the session. */
    default @Nullable Instant timer(S state) {
        return null;
    }

    /** What happens by itself at this moment: nothing if nothing is due. After it something else may be. */
    default List<E> wake(S state, Crowd crowd, Instant now) {
        return List.of();
    }

    /** What happens when it is picked up again after its session was over: afterwards nothing is under way. */
    default List<E> rest(S state, Instant now) {
        return List.of();
    }

    /** After everything has stood still for so long: what would have ended meanwhile ends that much later. */
    default S delayed(S state, Duration by) {
        return state;
    }

    /** What an audience may see. Secrets end here, on the server. The record becomes JSON and API schema. */
    Object view(S state, Crowd crowd, Audience audience);

    /** Those whom the view names besides its lists of everybody: what they are called goes along, also in a crowd. */
    default Set<UUID> namedPeople(S state, Audience audience) {
        return Set.of();
    }

    /** What somebody wrote, as long as it is known that they did. */
    default List<Writing> writings(S state, UUID person) {
        return List.of();
    }

    /** What one person may see and others may not, besides the own answer. */
    default @Nullable Object own(S state, UUID person) {
        return null;
    }

    /** What people answer in their own time now; nothing as long as they answer together, one round at a time. */
    default @Nullable OwnTime ownTime(S state) {
        return null;
    }

    /** Of those who have answered in the open round, the ones who may be seen to have. */
    default Set<UUID> marked(S state, Set<UUID> answered) {
        return answered;
    }

    /** How many have, whether or not they may be seen to. */
    default int answered(S state, Set<UUID> answered) {
        return marked(state, answered).size();
    }

    /** Where the activity stands, in the words the session shares with all types. */
    Outline outline(S state);

    /** Whether the answers of its last round stay as they are: they are counted for good then, and anonymous ones forgotten. */
    default boolean settled(S state) {
        var phase = outline(state).phase();
        return phase != Outline.Phase.VOTING && phase != Outline.Phase.REVEALING;
    }

    /** How the event is told to screens; never more than every audience may know. The session adds the activity's id. */
    Announcement announce(S after, E event, Crowd crowd);

    /** The answers this event puts into or takes out of the ballot box; mostly none, at most one per person. */
    List<Ballot> ballots(E event);

    /** Whether it is one person's answer to what everybody is asked: of many such only the count is told. */
    default boolean isAnswer(S after, E event) {
        return !ballots(event).isEmpty();
    }

    /**
     * What the rules themselves remember of a round, as its result is made of it: held against what is stored when the
     * round closes. Absent where they remember nothing besides the ballot box.
     */
    default @Nullable Tally tally(S state, int round) {
        return null;
    }

    /** What this event means to others than the players; it is told in the transaction that stores the event. */
    default List<?> facts(S after, E event, Origin origin) {
        return List.of();
    }

    /** What has come of it, for pages and files; absent as long as nothing was shown. Nothing sealed is in it. */
    @Nullable
    Object results(S state);

    /** Whether what is shown is the last of it, though nobody has closed it: nothing more is asked in it by itself. */
    default boolean concluded(S state) {
        return false;
    }

    /** What of its result can be held against the same on another day; nothing where it was not shown or would tell too much. */
    default @Nullable Measures measures(S state) {
        return null;
    }

    /** The same as tables; refuses what must not be told. */
    List<Table> tables(S state, ExportWish wish);

    /** All items in full and in order, where views show only lines of some. Nothing sealed is in them. */
    default SequencedMap<UUID, ?> items(S state) {
        return Collections.emptyNavigableMap();
    }

    /** What others know about the result that is shown, asked outside of the rules; absent if nobody knows anything. */
    default Optional<?> hint(S state, Origin origin) {
        return Optional.empty();
    }

    /** Whether what only this person sees of it has become something else by their own doing, so that they are told. */
    default boolean ownDiffers(S before, S after, UUID person) {
        return false;
    }

    /** What has to be stored besides the ballots. */
    Stored store(S state);

    /** Rebuilds the state from what was stored: the control record, the rounds in order, the ballots of what is open. */
    S restore(JsonNode control, List<JsonNode> rounds, List<Ballot> ballots);

    /** The same where items are stored, in whatever order they come. */
    default S restore(JsonNode control, List<JsonNode> rounds, List<KeptItem> items, List<Ballot> ballots) {
        return restore(control, rounds, ballots);
    }
}
