package plenum.activities.poker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plenum.activities.Crowd;
import plenum.activities.Decision.Accepted;
import plenum.activities.Decision.Refused;
import plenum.activities.Decision.Repeated;
import plenum.activities.Play;
import plenum.activities.StoredJson;
import plenum.activities.poker.Options.Countdown;
import plenum.activities.poker.PokerCommand.AddTime;
import plenum.activities.poker.PokerCommand.CancelReveal;
import plenum.activities.poker.PokerCommand.Next;
import plenum.activities.poker.PokerCommand.Reset;
import plenum.activities.poker.PokerCommand.Retract;
import plenum.activities.poker.PokerCommand.Reveal;
import plenum.activities.poker.PokerCommand.Start;
import plenum.activities.poker.PokerCommand.StopTimer;
import plenum.activities.poker.PokerCommand.Timer;
import plenum.activities.poker.PokerCommand.Vote;
import plenum.shared.Audience;
import plenum.shared.Refusal;

/** What happens at a table by itself, and when. */
class ClockworkTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final UUID ANN = new UUID(1, 1);
    private static final UUID BEN = new UUID(1, 2);
    private static final UUID CEM = new UUID(1, 3);
    private static final UUID DOT = new UUID(1, 4);

    private final Poker poker = new Poker();
    private Play<PokerState, PokerCommand, PokerEvent> table = Play.of(poker);
    private Crowd crowd = new Crowd(Set.of(ANN, BEN, CEM, DOT));
    private Instant now = NINE;

    @BeforeEach
    void at_first_everybody_is_here() {
        act(ANN, SomeOptions.options(false, Countdown.IF_MISSING, 3, 0));
    }

    @Test
    void a_reveal_while_votes_are_missing_counts_down_and_can_be_cancelled() {
        start();
        vote(ANN, 1, "5");
        vote(BEN, 1, "8");
        assertThat(act(ANN, new Reveal(1, null))).isEqualTo("reveal_countdown");
        assertThat(view().stage()).isEqualTo(PokerStage.REVEALING);
        assertThat(view().revealsAt()).isEqualTo(NINE.plusSeconds(3));
        assertThat(view().votes()).isNull();
        assertThat(act(ANN, new Reveal(1, null))).isEqualTo("repeated");
        vote(CEM, 1, "5");
        assertThat(act(ANN, new CancelReveal(1))).isEqualTo("reveal_cancelled");
        assertThat(view().stage()).isEqualTo(PokerStage.VOTING);
        assertThat(view().votedCount()).isEqualTo(3);
        assertThat(act(ANN, new CancelReveal(1))).isEqualTo("WRONG_PHASE");
        assertThat(act(ANN, Reveal.atOnce(1))).isEqualTo("votes_revealed");
    }

    @Test
    void a_countdown_ends_in_the_reveal_and_not_a_moment_before() {
        start();
        vote(ANN, 1, "5");
        act(ANN, new Reveal(1, null));
        assertThat(after(NINE.plusMillis(2_999))).isEmpty();
        assertThat(after(NINE.plusSeconds(3))).containsExactly("votes_revealed");
        assertThat(view().statistics().totalVotes()).isEqualTo(1);
        assertThat(poker.due(table.state(), crowd)).isNull();
    }

    @Test
    void a_round_may_have_another_time_than_usual_or_as_much_as_it_takes() {
        act(ANN, SomeOptions.options(false, Countdown.IF_MISSING, 3, 60));
        act(ANN, new Start(null, "A long one", null, 300));
        assertThat(view().endsAt()).isEqualTo(NINE.plusSeconds(300));
        act(ANN, new Reset(1));
        assertThat(view().endsAt()).isEqualTo(NINE.plusSeconds(60));
        act(ANN, new Vote(2, 1, "5"));
        act(ANN, Reveal.atOnce(2));
        act(ANN, new Start(null, "One without an end", null, 0));
        assertThat(view().endsAt()).isNull();
        assertThatThrownBy(() -> new Start(null, null, null, 9)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new Start(null, null, null, 3_601)).isInstanceOf(Refusal.class);
    }

    @Test
    void a_countdown_can_be_cut_short() {
        start();
        vote(ANN, 1, "5");
        act(ANN, new Reveal(1, null));
        assertThat(act(ANN, Reveal.atOnce(1))).isEqualTo("votes_revealed");
    }

    @Test
    void a_countdown_without_a_vote_left_falls_back_to_voting() {
        start();
        vote(ANN, 1, "5");
        act(ANN, new Reveal(1, null));
        act(ANN, new Retract(1, 2));
        assertThat(after(NINE.plusSeconds(1))).containsExactly("reveal_cancelled");
        assertThat(view().stage()).isEqualTo(PokerStage.VOTING);
    }

    @Test
    void nothing_is_counted_when_everybody_has_voted_unless_it_always_is() {
        start();
        everybodyVotes();
        assertThat(act(ANN, new Reveal(1, null))).isEqualTo("votes_revealed");
        act(ANN, SomeOptions.options(null, Countdown.ALWAYS, 5, null));
        act(ANN, new PokerCommand.Revote(1));
        act(ANN, new Vote(2, 1, "5"));
        act(ANN, new Reveal(2, null));
        assertThat(view().revealsAt()).isEqualTo(NINE.plusSeconds(5));
    }

    @Test
    void the_last_vote_sets_off_the_countdown_and_a_retraction_stops_it() {
        act(ANN, SomeOptions.options(true, null, null, null));
        start();
        everybodyVotes();
        assertThat(after(NINE)).containsExactly("reveal_countdown");
        vote(ANN, 2, "13");
        assertThat(after(NINE.plusSeconds(1)))
                .as("a changed vote does not stop it")
                .isEmpty();
        act(ANN, new Retract(1, 3));
        assertThat(after(NINE.plusSeconds(2))).containsExactly("reveal_cancelled");
        vote(ANN, 4, "8");
        assertThat(after(NINE.plusSeconds(4))).containsExactly("reveal_countdown");
        assertThat(after(NINE.plusSeconds(7))).containsExactly("votes_revealed");
    }

    @Test
    void who_is_not_here_holds_nobody_up() {
        act(ANN, SomeOptions.options(true, Countdown.NEVER, null, null));
        start();
        vote(ANN, 1, "5");
        vote(BEN, 1, "5");
        vote(CEM, 1, "5");
        assertThat(after(NINE)).isEmpty();
        crowd = new Crowd(Set.of(ANN, BEN, CEM));
        assertThat(after(NINE)).containsExactly("votes_revealed");
    }

    @Test
    void who_calls_an_automatic_countdown_off_is_not_overruled_in_that_round() {
        act(ANN, SomeOptions.options(true, null, null, null));
        start();
        everybodyVotes();
        after(NINE);
        act(ANN, new CancelReveal(1));
        assertThat(after(NINE.plusSeconds(60))).isEmpty();
        act(ANN, new Reset(1));
        for (var person : List.of(ANN, BEN, CEM, DOT)) {
            act(person, new Vote(2, 1, "5"));
        }
        assertThat(after(NINE.plusSeconds(61))).containsExactly("reveal_countdown");
    }

    @Test
    void nobody_here_is_not_everybody() {
        act(ANN, SomeOptions.options(true, Countdown.NEVER, null, null));
        start();
        vote(ANN, 1, "5");
        crowd = new Crowd(Set.of());
        assertThat(after(NINE.plusSeconds(60))).isEmpty();
    }

    @Test
    void a_timer_that_ends_turns_the_cards() {
        start();
        assertThat(act(ANN, new Timer(1, 10))).isEqualTo("timer_updated");
        vote(ANN, 1, "5");
        assertThat(after(NINE.plusMillis(9_999))).isEmpty();
        assertThat(after(NINE.plusSeconds(10))).containsExactly("votes_revealed");
    }

    @Test
    void a_timer_that_ends_without_a_vote_just_ends() {
        start();
        act(ANN, new Timer(1, 10));
        assertThat(after(NINE.plusSeconds(10))).containsExactly("timer_updated");
        assertThat(view().stage()).isEqualTo(PokerStage.VOTING);
        assertThat(view().endsAt()).isNull();
    }

    @Test
    void a_timer_is_set_anew_put_off_once_and_stopped() {
        start();
        act(ANN, new Timer(1, 60));
        assertThat(act(ANN, new AddTime(1, NINE.plusSeconds(60), 30))).isEqualTo("timer_updated");
        assertThat(act(BEN, new AddTime(1, NINE.plusSeconds(60), 30))).isEqualTo("WRONG_PHASE");
        assertThat(view().endsAt()).isEqualTo(NINE.plusSeconds(90));
        assertThat(act(ANN, new AddTime(1, NINE.plusSeconds(90), 3_600))).isEqualTo("LIMIT_REACHED");
        assertThat(act(ANN, new StopTimer(1))).isEqualTo("timer_updated");
        assertThat(act(ANN, new StopTimer(1))).isEqualTo("repeated");
        assertThat(act(ANN, new Timer(2, 60))).isEqualTo("STALE_ROUND");
        assertThat(catchThrowable(() -> new Timer(1, 9))).hasMessage("VALIDATION_ERROR");
    }

    @Test
    void rounds_may_begin_with_a_timer() {
        act(ANN, SomeOptions.options(null, null, null, 90));
        start();
        assertThat(view().endsAt()).isEqualTo(NINE.plusSeconds(90));
    }

    @Test
    void options_are_for_between_rounds() {
        start();
        assertThat(act(ANN, SomeOptions.options(true, null, null, null))).isEqualTo("WRONG_PHASE");
        vote(ANN, 1, "5");
        act(ANN, new Reveal(1, null));
        assertThat(act(ANN, SomeOptions.options(true, null, null, null))).isEqualTo("WRONG_PHASE");
        assertThat(act(ANN, new Next(null, null))).isEqualTo("WRONG_PHASE");
        act(ANN, Reveal.atOnce(1));
        assertThat(act(ANN, SomeOptions.options(true, null, null, null))).isEqualTo("activity_updated");
        assertThat(act(ANN, SomeOptions.options(true, null, null, null))).isEqualTo("repeated");
        assertThat(catchThrowable(() -> SomeOptions.options(null, null, 11, null)))
                .hasMessage("VALIDATION_ERROR");
        assertThat(catchThrowable(() -> SomeOptions.options(null, null, null, 5)))
                .hasMessage("VALIDATION_ERROR");
    }

    @Test
    void times_survive_a_restart_unstretched() {
        start();
        act(ANN, new Timer(1, 60));
        vote(ANN, 1, "5");
        act(ANN, new Reveal(1, null));
        table = table.restarted(new Random(1));
        assertThat(view().endsAt()).isEqualTo(NINE.plusSeconds(60));
        assertThat(view().revealsAt()).isEqualTo(NINE.plusSeconds(3));
        assertThat(after(NINE.plusSeconds(300))).containsExactly("votes_revealed");
    }

    @Test
    void a_round_kept_by_a_release_without_times_is_read() {
        var round = StoredJson.tree(
                "{\"round\":1,\"started_at\":\"2026-03-02T09:00:00Z\",\"started_by\":\"%s\"}".formatted(ANN));
        var restored = poker.restore(StoredJson.tree("{\"deck\":\"fibonacci\"}"), List.of(round), List.of());
        assertThat(restored.stage()).isEqualTo(PokerStage.VOTING);
        assertThat(restored.options()).isEqualTo(Options.USUAL);
    }

    private void start() {
        act(ANN, new Start(null));
    }

    private void everybodyVotes() {
        List.of(ANN, BEN, CEM, DOT).forEach(person -> vote(person, 1, "5"));
    }

    private void vote(UUID person, int seq, String card) {
        assertThat(act(person, new Vote(1, seq, card))).isEqualTo("vote_submitted");
    }

    /** Everything that happens by itself until then, as frames are called. */
    private List<String> after(Instant then) {
        now = then;
        var due = poker.due(table.state(), crowd);
        if (due == null || due.isAfter(then)) {
            assertThat(table.wake(crowd, then)).isEmpty();
            return List.of();
        }
        return table.wake(crowd, then).stream()
                .map(event -> poker.announce(table.state(), event, crowd).type())
                .toList();
    }

    private PokerView view() {
        return poker.view(table.state(), crowd, Audience.EVERYONE);
    }

    private String act(UUID actor, PokerCommand command) {
        var played = table.play(command, table.turn(actor, true, true, crowd, now, command));
        return switch (played.decision()) {
            case Accepted<PokerEvent> _ ->
                String.join(
                        ", ",
                        played.steps().stream()
                                .map(step -> poker.announce(step.after(), step.event(), crowd)
                                        .type())
                                .toList());
            case Repeated<PokerEvent> _ -> "repeated";
            case Refused<PokerEvent>(var refusal) -> refusal.problem().name();
        };
    }
}
