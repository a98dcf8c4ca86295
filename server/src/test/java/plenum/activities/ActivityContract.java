package plenum.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import plenum.activities.Decision.Accepted;
import plenum.activities.Decision.Refused;
import plenum.activities.Decision.Repeated;
import plenum.activities.Outline.Phase;
import plenum.activities.Play.Played;
import plenum.shared.Audience;
import plenum.shared.Problem;
import plenum.shared.Refusal;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What every activity type promises, proved by {@value #SEEDS} random plays of {@value #COMMANDS} commands. A type is
 * tested by one subclass. The seed of a play that fails is in the message; it becomes a named test of that subclass.
 */
@Execution(ExecutionMode.CONCURRENT)
public abstract class ActivityContract<S, C, E> extends ContractedTypes<S, C, E> {

    private static final int SEEDS = 50;
    private static final int COMMANDS = 100;
    private static final int LARGEST_VIEW = 32 * 1024;
    private static final int LARGEST_PATCH = 4 * 1024;
    private static final int LARGE_ROOM = 5_000;
    private static final Set<Problem> UNREADABLE =
            Set.of(Problem.VALIDATION_ERROR, Problem.MALFORMED_REQUEST, Problem.PAYLOAD_TOO_LARGE);

    private static final JsonMapper JSON = Shown.JSON;

    /** The registry with the types as they are found at start. */
    private static final ActivityTypes TYPES =
            new AnnotationConfigApplicationContext("plenum.activities").getBean(ActivityTypes.class);

    /** Mostly sensible here and now, now and then not. */
    protected abstract C randomCommand(Random random, S state);

    /** What makes a fresh activity take answers, unless it does by itself as soon as it begins. */
    protected abstract Optional<C> opening();

    /** An answer that is taken after {@link #opening} if it is the first of its person. */
    protected abstract C firstAnswer(Random random, S state);

    /** What shows the result of the answers. */
    protected abstract C closing(S state);

    /** The same command with another secret. The salt chooses which; one salt keeps different secrets different. */
    protected abstract C disguised(C command, S state, int salt);

    /** All refusals the rules may give. */
    protected abstract Set<Problem> refusals();

    /** The secrets of the marked type. */
    protected abstract List<String> secrets();

    /** Cuts from a view what may hold the secrets: the choices that are offered, and results shown earlier. */
    protected abstract void cutKnown(ObjectNode view);

    /** Whether answers must not be seen yet. */
    protected boolean isSealed(S state) {
        var phase = type().outline(state).phase();
        return phase == Phase.VOTING || phase == Phase.REVEALING;
    }

    /** Every how many commands it is closed on the agenda. */
    protected int finishesOnceIn() {
        return 12;
    }

    /** Whether others may not know of the command what it says; answers to a round that has been shown they know. */
    protected boolean isSecret(C command, S before, int shown) {
        return command instanceof Answer answer && answer.round() > shown;
    }

    @Test
    public void the_type_is_found_at_start() {
        assertThat(TYPES.get(type().id()).commands()).isEqualTo(type().commands());
    }

    @Test
    public void a_snapshot_and_its_patches_make_a_fresh_snapshot_for_every_audience() {
        eachSeed(type(), play -> {
            var kept = views(type(), play.play().state(), play.crowd());
            var last = kept;
            for (var i = 0; i < COMMANDS; i++) {
                play.next();
                var fresh = views(type(), play.play().state(), play.crowd());
                kept = Shown.patched(kept, last, fresh);
                assertThat(kept).isEqualTo(fresh);
                last = fresh;
            }
        });
    }

    @Test
    public void what_is_sealed_makes_no_difference_to_anything_that_is_shown_or_logged() {
        eachSeed(type(), play -> {
            var twin = play.play().fork();
            var shown = play.play().round();
            for (var i = 0; i < COMMANDS; i++) {
                var moment = play.next();
                var command = disguisedAfter(shown, moment);
                var by = moment.turn();
                if (moment.finished()) {
                    twin.finish(by.crowd(), by.now());
                }
                var turn = twin.turn(by.actor(), by.mayControl(), by.mayAnswer(), by.crowd(), by.now(), command);
                var played = twin.play(command, turn);
                if (isSealed(play.play().state())) {
                    assertThat(traces(command, turn, played, twin.state()))
                            .isEqualTo(traces(
                                    moment.command(),
                                    by,
                                    moment.played(),
                                    play.play().state()));
                } else {
                    twin = play.play().fork();
                    shown = twin.round();
                }
            }
        });
    }

    @Test
    public void no_secret_word_is_shown_or_logged_before_its_time() {
        eachSeed(marked(), play -> {
            for (var i = 0; i < COMMANDS; i++) {
                var moment = play.next();
                var state = play.play().state();
                if (isSealed(state)) {
                    var views = views(marked(), state, play.crowd());
                    views.values().forEach(this::cutKnown);
                    assertThat(views.toString()).doesNotContain(secrets());
                    assertThat(moment.command() + " " + moment.turn() + " "
                                    + moment.played().decision())
                            .doesNotContain(secrets());
                    assertThat(new Shown<>(marked()).announcements(moment.played(), play.crowd()))
                            .doesNotContain(secrets());
                }
            }
        });
    }

    @Test
    public void the_same_input_gives_the_same_events_and_the_same_view() {
        eachSeed(type(), play -> {
            for (var i = 0; i < COMMANDS; i++) {
                var moment = play.next();
                var again = type().decide(moment.before(), moment.command(), moment.turn());
                assertThat(plain(again)).isEqualTo(plain(moment.played().decision()));
                var state = play.play().state();
                assertThat(texts(type(), state, play.crowd())).isEqualTo(texts(type(), state, play.crowd()));
            }
        });
    }

    @Test
    public void a_repeated_command_has_no_second_effect() {
        eachSeed(type(), play -> {
            for (var i = 0; i < COMMANDS; i++) {
                var moment = play.next();
                if (moment.played().decision() instanceof Accepted) {
                    var by = moment.turn();
                    var turn = play.play()
                            .turn(by.actor(), by.mayControl(), by.mayAnswer(), by.crowd(), by.now(), moment.command());
                    var again = type().decide(play.play().state(), moment.command(), turn);
                    assertThat(again).isNotInstanceOf(Accepted.class);
                    if (moment.command() instanceof Answer) {
                        assertThat(again).isInstanceOf(Repeated.class);
                    }
                }
            }
        });
    }

    @Test
    public void any_json_as_a_command_gives_events_or_a_listed_refusal() {
        eachSeed(type(), play -> {
            var json = new RandomJson(play.random());
            for (var i = 0; i < COMMANDS; i++) {
                var state = play.play().state();
                var text = json.spoilt(asSent(randomCommand(play.random(), state)));
                var command = read(text);
                if (command != null) {
                    var decision = play.play().play(command, play.turn(command)).decision();
                    if (decision instanceof Refused<E>(var refusal)) {
                        assertThat(refusals()).contains(refusal.problem());
                    }
                    texts(type(), play.play().state(), play.crowd());
                }
            }
        });
    }

    @Test
    public void every_refusal_is_listed() {
        eachSeed(type(), play -> {
            for (var i = 0; i < COMMANDS; i++) {
                if (play.next().played().decision() instanceof Refused<E>(var refusal)) {
                    assertThat(refusals()).contains(refusal.problem());
                }
            }
        });
    }

    @Test
    public void an_event_puts_at_most_one_ballot_per_person_into_the_open_round() {
        eachSeed(type(), play -> {
            for (var i = 0; i < COMMANDS; i++) {
                for (var step : play.next().played().steps()) {
                    var ballots = type().ballots(step.event());
                    assertThat(ballots).extracting(Ballot::participant).doesNotHaveDuplicates();
                    assertThat(ballots).allMatch(ballot -> isOpen(step.after(), ballot.round()));
                }
            }
        });
    }

    @Test
    public void a_restart_at_any_step_goes_on_as_if_nothing_had_been() {
        eachSeed(type(), play -> {
            for (var i = 0; i < COMMANDS; i++) {
                play.next();
                var restarted = play.play().restarted(play.random());
                assertThat(restarted.state()).isEqualTo(play.play().state());
                assertThat(texts(type(), restarted.state(), play.crowd()))
                        .isEqualTo(texts(type(), play.play().state(), play.crowd()));
                assertThat(JSON.writeValueAsString(type().store(restarted.state())))
                        .isEqualTo(
                                JSON.writeValueAsString(type().store(play.play().state())));
            }
        });
    }

    @Test
    public void what_is_remembered_of_a_round_is_what_its_ballots_come_to() {
        eachSeed(type(), play -> {
            for (var i = 0; i < COMMANDS; i++) {
                play.next();
                assertThat(play.play().misremembered()).isEmpty();
            }
        });
    }

    @Test
    public void an_answer_alone_changes_nothing_that_is_stored_besides_its_ballot() {
        eachSeed(type(), play -> {
            for (var i = 0; i < COMMANDS; i++) {
                var moment = play.next();
                if (moment.command() instanceof Answer) {
                    assertThat(type().store(play.play().state())).isEqualTo(type().store(moment.before()));
                }
            }
        });
    }

    @Test
    public void views_stay_small_however_long_a_play_lasts() {
        var play = new RandomPlay<>(wordy(), this::randomCommand, finishesOnceIn(), 1);
        for (var i = 0; i < SEEDS * COMMANDS; i++) {
            play.next();
            assertThat(texts(wordy(), play.play().state(), play.crowd()).values())
                    .allMatch(view -> Shown.size(view) <= LARGEST_VIEW);
        }
    }

    @Test
    public void a_large_room_has_small_views_and_smaller_patches() {
        var people =
                LongStream.range(0, LARGE_ROOM).mapToObj(i -> new UUID(7, i)).collect(Collectors.toSet());
        var crowd = new Crowd(people);
        var random = new Random(1);
        var play = Play.of(wordy());
        opening().ifPresent(command -> act(play, UUID.randomUUID(), crowd, command));
        for (var person : people) {
            assertThat(act(play, person, crowd, firstAnswer(random, play.state()))
                            .decision())
                    .isInstanceOf(Accepted.class);
        }
        var before = views(wordy(), play.state(), crowd);
        act(play, UUID.randomUUID(), crowd, firstAnswer(random, play.state()));
        var after = views(wordy(), play.state(), crowd);
        act(play, UUID.randomUUID(), crowd, closing(play.state()));
        for (var audience : Audience.values()) {
            assertThat(Shown.size(after.get(audience))).isLessThan(LARGEST_VIEW);
            assertThat(Shown.size(MergePatch.between(before.get(audience), after.get(audience))))
                    .isBetween(3, LARGEST_PATCH);
            assertThat(Shown.size(views(wordy(), play.state(), crowd).get(audience)))
                    .isLessThan(LARGEST_VIEW);
        }
    }

    private boolean isOpen(S state, int round) {
        var own = type().ownTime(state);
        return own == null
                ? round == type().outline(state).round()
                : own.rounds().contains(round);
    }

    private void eachSeed(ActivityType<S, C, E> type, Consumer<RandomPlay<S, C, E>> proof) {
        for (var seed = 1; seed <= SEEDS; seed++) {
            try {
                proof.accept(new RandomPlay<>(type, this::randomCommand, finishesOnceIn(), seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("Seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }

    private Played<S, E> act(Play<S, C, E> play, UUID actor, Crowd crowd, C command) {
        var now = Instant.parse("2026-03-02T09:00:00Z");
        return play.play(command, play.turn(actor, true, true, crowd, now, command));
    }

    private C disguisedAfter(int shown, RandomPlay.Moment<S, C, E> moment) {
        if (isSecret(moment.command(), moment.before(), shown)) {
            // Not of the round: an answer may come along into another one, and stays what it was.
            var place = moment.command() instanceof Answer answer ? answer.clientSeq() : 0;
            var salt = Objects.hash(moment.turn().actor(), place);
            return disguised(moment.command(), moment.before(), Math.abs(salt % 1_000));
        }
        return moment.command();
    }

    /** Everything that leaves the rules, or may end in a log. */
    private String traces(C command, Turn turn, Played<S, E> played, S state) {
        return String.join(
                "\n",
                command.toString(),
                turn.toString(),
                played.toString(),
                state.toString(),
                type().outline(state).toString(),
                new Shown<>(type()).announcements(played, turn.crowd()),
                texts(type(), state, turn.crowd()).toString());
    }

    private Map<Audience, ObjectNode> views(ActivityType<S, C, E> type, S state, Crowd crowd) {
        return new Shown<>(type).views(state, crowd);
    }

    private Map<Audience, String> texts(ActivityType<S, C, E> type, S state, Crowd crowd) {
        return new Shown<>(type).texts(state, crowd);
    }

    private C read(String text) {
        try {
            return TYPES.command(type(), text);
        } catch (Refusal refusal) {
            assertThat(UNREADABLE).contains(refusal.problem());
            return null;
        }
    }

    private static <E> Object plain(Decision<E> decision) {
        return decision instanceof Refused<E>(var refusal)
                ? List.of(refusal.problem(), refusal.details(), refusal.meta())
                : decision;
    }

    private String asSent(C command) {
        ObjectNode sent = JSON.valueToTree(command);
        var name = command.getClass().getSimpleName().replaceAll("(?<=.)([A-Z])", "_$1");
        return sent.put("type", name.toLowerCase(Locale.ROOT)).toString();
    }
}
