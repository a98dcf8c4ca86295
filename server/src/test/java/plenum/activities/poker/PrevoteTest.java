package plenum.activities.poker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import plenum.activities.Crowd;
import plenum.activities.Decision.Accepted;
import plenum.activities.Decision.Refused;
import plenum.activities.Decision.Repeated;
import plenum.activities.Origin;
import plenum.activities.Play;
import plenum.activities.StoredJson;
import plenum.activities.Turn;
import plenum.activities.poker.PokerCommand.AddStories;
import plenum.activities.poker.PokerCommand.AgreeProposed;
import plenum.activities.poker.PokerCommand.ClosePrevote;
import plenum.activities.poker.PokerCommand.EditStory;
import plenum.activities.poker.PokerCommand.Next;
import plenum.activities.poker.PokerCommand.OpenPrevote;
import plenum.activities.poker.PokerCommand.RemoveStory;
import plenum.activities.poker.PokerCommand.Retract;
import plenum.activities.poker.PokerCommand.Reveal;
import plenum.activities.poker.PokerCommand.SelectStory;
import plenum.activities.poker.PokerCommand.Skip;
import plenum.activities.poker.PokerCommand.Start;
import plenum.activities.poker.PokerCommand.Vote;
import plenum.activities.poker.PokerEvent.EstimateAgreed;
import plenum.shared.Audience;

class PrevoteTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant FRIDAY = NINE.plus(Duration.ofDays(4));
    private static final UUID ANN = new UUID(0x7000, 'a');
    private static final List<UUID> PEOPLE =
            List.of(ANN, new UUID(0x7000, 'b'), new UUID(0x7000, 'c'), new UUID(0x7000, 'd'));
    private static final UUID K = new UUID(5, 'K');
    private static final UUID L = new UUID(5, 'L');
    private static final UUID M = new UUID(5, 'M');
    private static final UUID N = new UUID(5, 'N');
    private static final Map<UUID, String> NAMES = Map.of(K, "K", L, "L", M, "M", N, "N");

    private final Poker poker = new Poker();
    private final List<String> told = new ArrayList<>();
    private Play<PokerState, PokerCommand, PokerEvent> play = Play.of(poker);
    private Crowd crowd = new Crowd(Set.of(ANN), Map.of(PEOPLE.get(1), NINE));
    private Instant now = NINE;

    @Test
    void people_vote_on_every_story_that_waits_in_any_order_and_think_again() {
        prepared(N, M, L, K);
        control(new Skip(L));

        assertThat(control(new OpenPrevote(FRIDAY))).isEqualTo("prevote_opened");

        assertThat(view().stage()).isEqualTo(PokerStage.PREVOTING);
        assertThat(view().prevote()).isEqualTo(new PokerView.PrevoteWindow(3, NINE, FRIDAY));
        assertThat(rounds()).containsExactlyInAnyOrderEntriesOf(Map.of("N", 1, "M", 2, "K", 3));
        assertThat(vote(1, 3, 1, "8")).isEqualTo("activity_updated");
        assertThat(vote(1, 1, 1, "3")).isEqualTo("activity_updated");
        assertThat(vote(1, 3, 2, "13")).isEqualTo("activity_updated");
        assertThat(vote(1, 3, 2, "13")).isEqualTo("repeated");
        assertThat(vote(1, 3, 1, "5")).isEqualTo("STALE_SEQUENCE");
        assertThat(act(PEOPLE.get(1), new Retract(1, 2))).isEqualTo("activity_updated");
        assertThat(play.state().prevote().hand(3, PEOPLE.get(1)).card()).isEqualTo("13");
        assertThat(vote(1, 4, 1, "5")).isEqualTo("STALE_ROUND");
        assertThat(vote(1, 2, 1, "4")).isEqualTo("INVALID_RESPONSE");
    }

    @Test
    void nobody_sees_more_than_how_many_have_voted_and_only_whoever_runs_it_sees_that() {
        example();

        assertThat(view().votedCount()).isZero();
        assertThat(view().voted()).isEmpty();
        assertThat(view().stories().values()).allMatch(line -> line.prevoted().votedCount() == null);
        assertThat(ahead(Audience.FACILITATOR)).containsExactly("N 3", "M 3", "L 3", "K 4");
        assertThat(told)
                .allMatch(one -> one.equals("{\"type\":\"activity_updated\",\"data\":{\"changed\":[\"prevote\"]}}")
                        || one.contains("prevote_opened")
                        || one.contains("story_updated")
                        || one.contains("options")
                        || one.contains("deck"));
        assertThat(poker.results(play.state())).isNull();
    }

    @Test
    void the_end_orders_the_agenda_by_disagreement_and_proposes_what_all_agree_on() {
        example();

        assertThat(control(new ClosePrevote())).isEqualTo("prevote_closed");

        assertThat(agenda()).containsExactly("K PENDING 3.75", "L PENDING 2", "M PENDING 1.33", "N PROPOSED 0 3");
        assertThat(view().stage()).isEqualTo(PokerStage.WAITING);
        assertThat(view().estimatedCount()).isZero();
        assertThat(control(new Next(null, null))).isEqualTo("story_updated");
        assertThat(view().storyId()).isEqualTo(K);
    }

    @Test
    void it_is_over_by_itself_at_the_time_people_were_told() {
        example();
        assertThat(poker.due(play.state(), crowd)).isEqualTo(FRIDAY);
        assertThat(play.wake(crowd, FRIDAY.minusMillis(1))).isEmpty();

        assertThat(play.wake(crowd, FRIDAY)).hasSize(1);

        assertThat(agenda().getFirst()).isEqualTo("K PENDING 3.75");
        assertThat(poker.due(play.state(), crowd)).isNull();
        assertThat(control(new ClosePrevote())).isEqualTo("repeated");
    }

    @Test
    void it_survives_a_restart_with_every_card_where_it_was() {
        example();
        var before = play.state();

        play = play.restarted(new Random(4));

        assertThat(play.state()).isEqualTo(before);
        control(new ClosePrevote());
        assertThat(agenda().getLast()).isEqualTo("N PROPOSED 0 3");
    }

    @Test
    void what_too_few_voted_on_is_listed_apart_and_stays_sealed_until_it_is_taken_up() {
        prepared(K, L, M);
        control(new OpenPrevote(FRIDAY));
        votes(2, "3", "5", "8");
        votes(1, "13", "13");

        control(new ClosePrevote());

        assertThat(agenda()).containsExactly("L PENDING 2", "K PENDING few", "M PENDING few");
        assertThat(StoredJson.text(view())).doesNotContain("\"suggested_card\":\"13\"");
        assertThat(control(new Start(K, null, true, null))).isEqualTo("voting_started, round_restored");
        assertThat(view().votedCount()).isEqualTo(2);
    }

    @Test
    void equal_disagreement_goes_by_voices_and_then_by_the_queue() {
        prepared(K, L, M);
        control(new OpenPrevote(FRIDAY));
        votes(1, "3", "5", "coffee");
        votes(2, "5", "8", "8");
        votes(3, "8", "13", "13");

        control(new ClosePrevote());

        assertThat(agenda()).containsExactly("L PENDING 1", "M PENDING 1", "K PENDING 1");
    }

    @Test
    void doubt_or_a_question_mark_is_never_proposed() {
        prepared(K, L, M);
        control(new OpenPrevote(FRIDAY));
        votes(1, "3", "3", "3/low");
        votes(2, "?", "?", "?");
        votes(3, "3", "coffee", "coffee");

        control(new ClosePrevote());

        assertThat(agenda()).containsExactly("L PENDING 3", "K PENDING 0", "M PENDING 0");
    }

    @Test
    void what_is_proposed_is_confirmed_in_one_step_and_told_to_whoever_keeps_estimates() {
        prepared(K, L, M);
        control(new OpenPrevote(FRIDAY));
        votes(1, "3", "3", "3");
        votes(2, "5", "5", "5");
        votes(3, "5", "8", "8");
        control(new ClosePrevote());

        assertThat(control(new AgreeProposed(List.of(K, M)))).isEqualTo("WRONG_PHASE");
        assertThat(control(new AgreeProposed(List.of(K, new UUID(5, 'X'))))).isEqualTo("STORY_NOT_FOUND");
        var played = play.play(new AgreeProposed(List.of(K, L)), turn(ANN, new AgreeProposed(List.of(K, L)), true));

        assertThat(played.steps()).hasSize(2);
        assertThat(agenda()).containsExactly("M PENDING 1", "K ESTIMATED 0 3", "L ESTIMATED 0 5");
        assertThat(control(new AgreeProposed(List.of(L, K)))).isEqualTo("repeated");
        var fact = (plenum.activities.poker.EstimateAgreed) poker.facts(
                        played.steps().getFirst().after(),
                        played.steps().getFirst().event(),
                        new Origin(new UUID(1, 1), new UUID(1, 2)))
                .getFirst();
        assertThat(played.steps().getFirst().event()).isInstanceOf(EstimateAgreed.class);
        assertThat(fact.storyId()).isEqualTo(K);
        assertThat(fact.card()).isEqualTo("3");
        assertThat(fact.firstRound().n()).isEqualTo(3);
        assertThat(play.state().rounds().get(1).outcome()).isEqualTo(Outcome.AGREED);
    }

    @Test
    void whoever_takes_up_what_was_proposed_opens_the_question_again() {
        example();
        control(new ClosePrevote());

        control(new SelectStory(N, null));

        assertThat(view().stories().get(N).status()).isEqualTo(Story.Status.CURRENT);
        assertThat(control(new AgreeProposed(List.of(N)))).isEqualTo("WRONG_PHASE");
    }

    @Test
    void nothing_else_begins_and_nothing_that_is_asked_goes_away_meanwhile() {
        example();

        assertThat(control(new OpenPrevote(FRIDAY))).isEqualTo("WRONG_PHASE");
        assertThat(control(new Start(K, null))).isEqualTo("WRONG_PHASE");
        assertThat(control(new SelectStory(K, null))).isEqualTo("WRONG_PHASE");
        assertThat(control(new Skip(K))).isEqualTo("WRONG_PHASE");
        assertThat(control(new RemoveStory(K))).isEqualTo("WRONG_PHASE");
        assertThat(control(new Next(null, true))).isEqualTo("WRONG_PHASE");
        assertThat(control(new Reveal(4, true))).isEqualTo("NOTHING_TO_REVEAL");
        assertThat(control(SomeOptions.options("{'prevote':{'enabled':true,'quorum':1}}")))
                .isEqualTo("WRONG_PHASE");
        assertThat(control(new EditStory(K, null, "Better words"))).isEqualTo("story_updated");
        assertThat(control(new AddStories(List.of(new NewStory(new UUID(5, 'O'), null, "O")))))
                .isEqualTo("story_updated");
        assertThat(vote(1, 5, 1, "3")).isEqualTo("STALE_ROUND");
    }

    @Test
    void it_takes_somebody_with_an_account_the_right_to_control_and_the_option() {
        prepared(K);
        var open = new OpenPrevote(FRIDAY);

        assertThat(word(play.play(open, turn(ANN, open, false)))).isEqualTo("SIGN_IN_REQUIRED");
        assertThat(act(PEOPLE.get(1), open)).isEqualTo("UNAUTHORIZED");
        control(SomeOptions.options("{'prevote':{'enabled':false,'quorum':3}}"));
        assertThat(control(open)).isEqualTo("UNAUTHORIZED");
        assertThat(act(PEOPLE.get(1), new ClosePrevote())).isEqualTo("UNAUTHORIZED");
        assertThat(control(new ClosePrevote())).isEqualTo("WRONG_PHASE");
    }

    @Test
    void it_closes_within_fourteen_days_and_needs_something_that_waits() {
        assertThat(control(SomeOptions.options("{'prevote':{'enabled':true,'quorum':3}}")))
                .isEqualTo("activity_updated");
        assertThat(control(new OpenPrevote(FRIDAY))).isEqualTo("STORY_NOT_FOUND");
        prepared(K);
        assertThat(control(new OpenPrevote(NINE))).isEqualTo("VALIDATION_ERROR");
        assertThat(control(new OpenPrevote(NINE.plus(Duration.ofDays(14)).plusMillis(1))))
                .isEqualTo("VALIDATION_ERROR");
        assertThat(control(new OpenPrevote(NINE.plus(Duration.ofDays(14))))).isEqualTo("prevote_opened");
    }

    @Test
    void a_break_of_the_session_does_not_move_the_date_people_were_told() {
        example();

        assertThat(poker.delayed(play.state(), Duration.ofDays(1))).isEqualTo(play.state());
    }

    @Test
    void it_ends_with_the_session_it_belonged_to() {
        example();

        poker.rest(play.state(), now)
                .forEach(event ->
                        assertThat(poker.evolve(play.state(), event).stage()).isEqualTo(PokerStage.WAITING));
    }

    @Test
    void those_who_were_asked_are_counted_whether_they_are_there_or_not() {
        example();
        control(new ClosePrevote());

        assertThat(play.state().rounds().get(1).statistics().participationPercent())
                .isEqualTo(100);
        crowd = new Crowd(Set.of(), Map.of(ANN, NINE, PEOPLE.get(1), NINE, PEOPLE.get(2), NINE, PEOPLE.get(3), NINE));
        control(new OpenPrevote(FRIDAY));
        votes(play.round(), "3", "3", "3");
        control(new ClosePrevote());
        assertThat(play.state().rounds().get(play.round()).statistics().participationPercent())
                .isEqualTo(75);
    }

    /** The example of the specification, asked in an order that has to change. */
    private void example() {
        prepared(N, M, L, K);
        assertThat(control(new OpenPrevote(FRIDAY))).isEqualTo("prevote_opened");
        votes(4, "3", "8", "13", "?");
        votes(3, "?", "?", "5");
        votes(2, "5", "5/low", "8");
        votes(1, "3", "3", "3");
    }

    private void prepared(UUID... stories) {
        control(SomeOptions.deck("'fibonacci_long'"));
        control(SomeOptions.options("{'confidence':'optional','prevote':{'enabled':true,'quorum':3}}"));
        for (var story : stories) {
            control(new AddStories(List.of(new NewStory(story, null, NAMES.get(story)))));
        }
    }

    private void votes(int round, String... cards) {
        for (int i = 0; i < cards.length; i++) {
            assertThat(vote(i, round, 1, cards[i])).isEqualTo("activity_updated");
        }
    }

    private String vote(int person, int round, long seq, String card) {
        var parts = card.split("/");
        var confidence = parts.length == 1 ? null : Confidence.valueOf(parts[1].toUpperCase());
        return act(PEOPLE.get(person), new Vote(round, seq, parts[0], confidence));
    }

    private String control(PokerCommand command) {
        return act(ANN, command);
    }

    private String act(UUID who, PokerCommand command) {
        return word(play.play(command, turn(who, command, true)));
    }

    private Turn turn(UUID who, PokerCommand command, boolean hosted) {
        var turn = play.turn(who, who.equals(ANN), true, crowd, now, command);
        return new Turn(
                turn.actor(), turn.mayControl(), turn.mayAnswer(), turn.stored(), turn.crowd(), turn.now(), hosted);
    }

    private String word(Play.Played<PokerState, PokerEvent> played) {
        var words = played.steps().stream()
                .map(step -> poker.announce(step.after(), step.event(), crowd))
                .peek(one -> told.add(StoredJson.text(one)))
                .map(one -> one.type())
                .toList();
        return switch (played.decision()) {
            case Accepted<PokerEvent> _ -> String.join(", ", words);
            case Repeated<PokerEvent> _ -> "repeated";
            case Refused<PokerEvent>(var refusal) -> refusal.problem().name();
        };
    }

    private PokerView view() {
        return poker.view(play.state(), crowd, Audience.EVERYONE);
    }

    private Map<String, Integer> rounds() {
        var rounds = new java.util.TreeMap<String, Integer>();
        view().stories().forEach((id, line) -> {
            if (line.prevoted() != null) {
                rounds.put(NAMES.get(id), line.prevoted().round());
            }
        });
        return rounds;
    }

    private List<String> ahead(Audience audience) {
        return poker.view(play.state(), crowd, audience).stories().values().stream()
                .sorted(java.util.Comparator.comparing(PokerView.StoryLine::order))
                .map(line -> line.title() + " " + line.prevoted().votedCount())
                .toList();
    }

    /** Every story with what the pre-vote said about it, in order. */
    private List<String> agenda() {
        return play.state().queue().stories().stream()
                .map(story -> NAMES.get(story.id()) + " " + story.status() + " "
                        + (story.prevoted().disagreement() == null
                                ? "few"
                                : story.prevoted().disagreement().toPlainString())
                        + (story.prevoted().proposed() == null
                                ? ""
                                : " " + story.prevoted().proposed()))
                .toList();
    }
}
