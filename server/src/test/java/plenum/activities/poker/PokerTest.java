package plenum.activities.poker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import plenum.activities.Crowd;
import plenum.activities.Decision.Accepted;
import plenum.activities.Decision.Refused;
import plenum.activities.Decision.Repeated;
import plenum.activities.Outline.Phase;
import plenum.activities.Play;
import plenum.activities.StoredJson;
import plenum.activities.poker.PokerCommand.Reset;
import plenum.activities.poker.PokerCommand.Retract;
import plenum.activities.poker.PokerCommand.Reveal;
import plenum.activities.poker.PokerCommand.Revote;
import plenum.activities.poker.PokerCommand.Start;
import plenum.activities.poker.PokerCommand.Vote;
import plenum.shared.Audience;

class PokerTest {

    private static final UUID ANN = UUID.fromString("00000000-0000-7000-8000-00000000000a");
    private static final UUID BEN = UUID.fromString("00000000-0000-7000-8000-00000000000b");
    private static final UUID CLEO = UUID.fromString("00000000-0000-7000-8000-00000000000c");
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    private final Poker poker = new Poker();
    private final Play<PokerState, PokerCommand, PokerEvent> table = Play.of(poker);
    private Crowd crowd = new Crowd(Set.of(ANN, BEN));
    private Instant now = NINE;

    @Test
    void a_start_opens_round_one_with_nobody_marked() {
        assertThat(control(new Start("  Login "))).isEqualTo("voting_started");
        assertThat(poker.outline(table.state()).phase()).isEqualTo(Phase.VOTING);
        assertThat(view().round()).isEqualTo(1);
        assertThat(view().topic()).isEqualTo("Login");
        assertThat(view().startedAt()).isEqualTo(NINE);
        assertThat(view().voted()).isEmpty();
        assertThat(view().eligibleCount()).isEqualTo(2);
        assertThat(view().isRevealed()).isFalse();
    }

    @Test
    void a_person_has_one_vote_that_may_be_changed_and_taken_back() {
        control(new Start(null));
        assertThat(vote(ANN, 1, "5")).isEqualTo("vote_submitted");
        assertThat(vote(ANN, 2, "8")).isEqualTo("vote_submitted");
        assertThat(view().voted()).isEqualTo(Map.of(ANN, true));
        assertThat(view().votedCount()).isEqualTo(1);
        assertThat(act(ANN, new Retract(1, 3))).isEqualTo("vote_retracted");
        assertThat(view().votedCount()).isZero();
        assertThat(vote(ANN, 4, "3")).isEqualTo("vote_submitted");
        control(Reveal.atOnce(1));
        assertThat(view().votes()).isEqualTo(Map.of(ANN, "3"));
    }

    @Test
    void a_card_may_be_typed_in_any_case_and_is_kept_as_in_the_deck() {
        control(new Start(null));
        vote(ANN, 1, "Coffee");
        assertThat(table.stored(1, ANN).choice()).isEqualTo("{\"card\":\"coffee\"}");
        assertThat(vote(ANN, 1, "COFFEE")).isEqualTo("repeated");
    }

    @Test
    void a_card_that_is_not_in_the_deck_is_refused() {
        control(new Start(null));
        assertThat(vote(ANN, 1, "4")).isEqualTo("INVALID_RESPONSE");
        assertThat(vote(ANN, 1, "")).isEqualTo("INVALID_RESPONSE");
        assertThat(vote(ANN, 1, "?")).isEqualTo("INVALID_RESPONSE");
    }

    @Test
    void a_vote_before_the_first_round_is_refused() {
        assertThat(vote(ANN, 1, "5")).isEqualTo("VOTING_ERROR no_active_round");
        assertThat(act(ANN, new Retract(1, 1))).isEqualTo("VOTING_ERROR no_active_round");
    }

    @Test
    void a_vote_after_the_reveal_is_refused() {
        startAndVote();
        control(Reveal.atOnce(1));
        assertThat(vote(BEN, 1, "8")).isEqualTo("ROUND_CLOSED");
        assertThat(vote(ANN, 2, "8")).isEqualTo("ROUND_CLOSED");
        assertThat(act(ANN, new Retract(1, 2))).isEqualTo("ROUND_CLOSED");
    }

    @Test
    void a_vote_for_another_round_is_refused() {
        startAndVote();
        control(new Reset(1));
        assertThat(vote(BEN, 1, "8")).isEqualTo("STALE_ROUND");
        assertThat(act(BEN, new Vote(3, 1, "8"))).isEqualTo("STALE_ROUND");
    }

    @Test
    void a_vote_that_is_sent_again_is_known_even_rounds_later() {
        startAndVote();
        assertThat(vote(ANN, 1, "5")).isEqualTo("repeated");
        control(Reveal.atOnce(1));
        assertThat(vote(ANN, 1, "5")).isEqualTo("repeated");
        control(new Revote(1));
        assertThat(vote(ANN, 1, "5")).isEqualTo("repeated");
        assertThat(vote(ANN, 1, "8")).isEqualTo("STALE_SEQUENCE");
        assertThat(view().voted()).isEmpty();
    }

    @Test
    void a_straggler_does_not_replace_a_newer_vote() {
        control(new Start(null));
        vote(ANN, 2, "8");
        assertThat(vote(ANN, 1, "5")).isEqualTo("STALE_SEQUENCE");
        assertThat(vote(ANN, 2, "5")).isEqualTo("STALE_SEQUENCE");
        control(Reveal.atOnce(1));
        assertThat(view().votes()).isEqualTo(Map.of(ANN, "8"));
    }

    @Test
    void a_retraction_that_overtakes_its_vote_wins() {
        control(new Start(null));
        assertThat(act(ANN, new Retract(1, 2))).isEqualTo("vote_retracted");
        assertThat(vote(ANN, 1, "5")).isEqualTo("STALE_SEQUENCE");
        assertThat(act(ANN, new Retract(1, 2))).isEqualTo("repeated");
    }

    @Test
    void a_spectator_does_not_vote_and_a_voter_does_not_control() {
        startAndVote();
        var vote = new Vote(1, 1, "5");
        assertThat(word(play(BEN, vote, true, false))).isEqualTo("NOT_A_VOTER");
        assertThat(word(play(BEN, new Retract(1, 1), true, false))).isEqualTo("NOT_A_VOTER");
        for (var command : new PokerCommand[] {new Start(null), Reveal.atOnce(1), new Revote(1), new Reset(1)}) {
            assertThat(word(play(BEN, command, false, true))).isEqualTo("UNAUTHORIZED");
        }
    }

    @Test
    void without_votes_there_is_nothing_to_reveal() {
        assertThat(control(Reveal.atOnce(1))).isEqualTo("NOTHING_TO_REVEAL");
        control(new Start(null));
        assertThat(control(Reveal.atOnce(1))).isEqualTo("NOTHING_TO_REVEAL");
        vote(ANN, 1, "5");
        act(ANN, new Retract(1, 2));
        assertThat(control(Reveal.atOnce(1))).isEqualTo("NOTHING_TO_REVEAL");
    }

    @Test
    void a_reveal_opens_the_cards_once() {
        startAndVote();
        assertThat(control(Reveal.atOnce(2))).isEqualTo("STALE_ROUND");
        assertThat(control(Reveal.atOnce(1))).isEqualTo("votes_revealed");
        assertThat(control(Reveal.atOnce(1))).isEqualTo("repeated");
        assertThat(view().isRevealed()).isTrue();
        assertThat(view().votes()).isEqualTo(Map.of(ANN, "5"));
        assertThat(view().statistics().participationPercent()).isEqualTo(50);
        assertThat(view().history().get(1)).isEqualTo(new PokerView.PastRound(1, null, null, null, 1, "5", null, null));
    }

    @Test
    void a_reveal_of_a_former_round_is_stale() {
        startAndVote();
        control(Reveal.atOnce(1));
        control(new Revote(1));
        assertThat(control(Reveal.atOnce(1))).isEqualTo("STALE_ROUND");
    }

    @Test
    void who_is_eligible_is_fixed_by_the_reveal() {
        startAndVote();
        crowd = new Crowd(Set.of(BEN, CLEO));
        assertThat(view().eligibleCount()).as("Ann has gone, her vote stays").isEqualTo(3);
        control(Reveal.atOnce(1));
        crowd = new Crowd(Set.of());
        assertThat(view().eligibleCount()).isEqualTo(3);
        assertThat(view().statistics().eligibleVoters()).isEqualTo(3);
    }

    @Test
    void a_start_while_voting_is_refused() {
        startAndVote();
        assertThat(control(new Start("again"))).isEqualTo("WRONG_PHASE");
    }

    @Test
    void a_start_after_a_result_leaves_it_without_an_outcome() {
        startAndVote();
        control(Reveal.atOnce(1));
        assertThat(control(new Start("Next"))).isEqualTo("round_completed, voting_started");
        assertThat(view().round()).isEqualTo(2);
        assertThat(view().topic()).isEqualTo("Next");
        assertThat(view().history().get(1).outcome()).isEqualTo(Outcome.NONE);
    }

    @Test
    void a_revote_asks_the_same_again_with_an_empty_table() {
        control(new Start("Login"));
        vote(ANN, 1, "5");
        assertThat(control(new Revote(1))).isEqualTo("WRONG_PHASE");
        control(Reveal.atOnce(1));
        assertThat(control(new Revote(1))).isEqualTo("round_completed, voting_started");
        assertThat(view().round()).isEqualTo(2);
        assertThat(view().topic()).isEqualTo("Login");
        assertThat(view().voted()).isEmpty();
        assertThat(view().votes()).isNull();
        assertThat(control(new Revote(1))).isEqualTo("STALE_ROUND");
        assertThat(vote(ANN, 1, "8")).as("the count starts anew in each round").isEqualTo("STALE_SEQUENCE");
        assertThat(act(ANN, new Vote(2, 1, "8"))).isEqualTo("vote_submitted");
    }

    @Test
    void a_reset_takes_the_round_back_unseen() {
        startAndVote();
        now = NINE.plusSeconds(90);
        assertThat(control(new Reset(1))).isEqualTo("round_completed, voting_started");
        assertThat(view().history().get(1))
                .isEqualTo(new PokerView.PastRound(1, null, null, Outcome.RESET, 1, null, null, null));
        assertThat(control(new Reset(1))).isEqualTo("STALE_ROUND");
        act(ANN, new Vote(2, 1, "5"));
        control(Reveal.atOnce(2));
        assertThat(control(new Reset(2))).isEqualTo("WRONG_PHASE");
    }

    @Test
    void without_a_round_there_is_nothing_to_ask_again() {
        assertThat(control(new Revote(1))).isEqualTo("WRONG_PHASE");
        assertThat(control(new Reset(1))).isEqualTo("WRONG_PHASE");
    }

    @Test
    void two_revotes_leave_three_rounds_in_the_history() {
        for (var round = 1; round <= 3; round++) {
            control(round == 1 ? new Start(null) : new Revote(round - 1));
            act(ANN, new Vote(round, 1, round == 1 ? "13" : "8"));
            control(Reveal.atOnce(round));
        }
        assertThat(StoredJson.text(view().history())).isEqualTo("""
                {"1":{"round":1,"outcome":"revote","voted_count":1,"suggested_card":"13"},\
                "2":{"round":2,"outcome":"revote","voted_count":1,"suggested_card":"8"},\
                "3":{"round":3,"voted_count":1,"suggested_card":"8"}}""");
    }

    @Test
    void only_the_newest_rounds_are_shown_but_all_are_kept() {
        playRounds(30);
        assertThat(view().history().firstKey()).isEqualTo(30 - PokerView.ROUNDS_SHOWN + 1);
        assertThat(table.state().rounds()).hasSize(30);
    }

    @Test
    void a_table_has_a_thousand_rounds_and_no_more() {
        playRounds(RoundChange.MOST_ROUNDS);
        assertThat(control(new Start(null))).isEqualTo("LIMIT_REACHED 1000 rounds");
        assertThat(control(new Revote(1_000))).isEqualTo("LIMIT_REACHED 1000 rounds");
        assertThat(view().stage()).isEqualTo(PokerStage.RESULTS);
    }

    @Test
    void a_topic_has_at_most_two_hundred_characters() {
        assertThat(new Start("🂡".repeat(200)).topic()).hasSize(400);
        assertThat(catchThrowable(() -> new Start("x".repeat(201)))).hasMessage("VALIDATION_ERROR");
    }

    @Test
    void frames_tell_who_has_voted_and_what_has_come_out() {
        control(new Start("Login"));
        assertThat(frame(ANN, new Vote(1, 1, "5"))).isEqualTo("""
                vote_submitted {"round":1,"participant_id":"%s","changed":false,"voted_count":1,"eligible_count":2}""".formatted(ANN));
        assertThat(frame(ANN, new Vote(1, 2, "8"))).contains("\"changed\":true");
        assertThat(frame(ANN, new Retract(1, 3))).isEqualTo("""
                vote_retracted {"round":1,"participant_id":"%s","voted_count":0,"eligible_count":2}""".formatted(ANN));
        assertThat(frame(ANN, new Vote(1, 4, "8"))).contains("\"changed\":false");
        assertThat(frame(BEN, Reveal.atOnce(1)))
                .startsWith("votes_revealed {\"round\":1,\"votes\":{\"%s\":\"8\"},\"statistics\":{\"total_votes\":1,"
                        .formatted(ANN))
                .endsWith("\"early\":true,\"revealed_by\":\"%s\"}".formatted(BEN));
        now = NINE.plusSeconds(90);
        assertThat(frame(BEN, new Revote(1))).isEqualTo("""
                round_completed {"round":1,"outcome":"revote","duration_seconds":90} \
                voting_started {"round":2,"topic":"Login","deck_id":"fibonacci","started_by":"%s"}""".formatted(BEN));
        act(ANN, new Vote(2, 1, "8"));
        act(BEN, new Vote(2, 1, "8"));
        assertThat(frame(BEN, Reveal.atOnce(2))).contains("\"early\":false");
    }

    @Test
    void fifty_voters_are_named_and_fifty_one_are_not() {
        control(new Start(null));
        var people = LongStream.range(0, 51).mapToObj(i -> new UUID(9, i)).toList();
        people.subList(0, 50)
                .forEach(person -> act(person, new Vote(1, 1, person.equals(people.getFirst()) ? "1" : "8")));
        assertThat(view().voted()).hasSize(50);
        assertThat(frame(people.get(50), new Vote(1, 1, "8"))).doesNotContain("participant_id");
        assertThat(view().voted()).isEmpty();
        assertThat(view().votedCount()).isEqualTo(51);
        assertThat(frame(ANN, Reveal.atOnce(1)))
                .doesNotContain(people.getFirst().toString());
        assertThat(view().votes()).isNull();
        assertThat(view().statistics().outliers()).isEmpty();
        assertThat(view().statistics().distribution()).isEqualTo(Map.of("1", 1, "8", 50));
    }

    @Test
    void a_view_is_what_the_interface_promises() {
        startAndVote();
        assertThat(StoredJson.text(view()).replaceFirst("\"cards\":\\[.*?]", "\"cards\":[]"))
                .isEqualTo("""
                {"type":"poker","stage":"voting","round":1,"stories":{},"story_count":0,"estimated_count":0,"deck":{"id":"fibonacci","cards":[]},\
                "options":{"auto_reveal":false,"reveal_countdown":"if_missing","reveal_countdown_seconds":3,"timer_seconds":0,\
                "timer_auto_reveal":true,"exclude_idle":true,"after_reveal":"locked","confidence":"off","names":"shown","suggestion":"median_up",\
                "agreement_threshold_percent":80,"max_rounds":3,"discussion_prompts":true,"allow_custom_final":true,\
                "prevote":{"enabled":false,"quorum":3}},\
                "started_at":"2026-03-02T09:00:00Z","voted":{"%s":true},"voted_count":1,"eligible_count":2,\
                "is_revealed":false,"history":{}}""".formatted(ANN));
    }

    private void startAndVote() {
        control(new Start(null));
        vote(ANN, 1, "5");
    }

    private void playRounds(int count) {
        for (var round = 1; round <= count; round++) {
            control(new Start(null));
            act(ANN, new Vote(round, 1, "5"));
            control(Reveal.atOnce(round));
        }
    }

    private PokerView view() {
        return poker.view(table.state(), crowd, Audience.EVERYONE);
    }

    /** A vote in the first round. */
    private String vote(UUID person, int seq, String card) {
        return act(person, new Vote(1, seq, card));
    }

    private String control(PokerCommand command) {
        return act(BEN, command);
    }

    private String act(UUID actor, PokerCommand command) {
        return word(play(actor, command, true, true));
    }

    private Play.Played<PokerState, PokerEvent> play(
            UUID actor, PokerCommand command, boolean mayControl, boolean mayAnswer) {
        return table.play(command, table.turn(actor, mayControl, mayAnswer, crowd, now, command));
    }

    private String frame(UUID actor, PokerCommand command) {
        return String.join(
                " ",
                play(actor, command, true, true).steps().stream()
                        .map(step -> poker.announce(step.after(), step.event(), crowd))
                        .map(news -> news.type() + " " + StoredJson.text(news.data()))
                        .toList());
    }

    private String word(Play.Played<PokerState, PokerEvent> played) {
        return switch (played.decision()) {
            case Accepted<PokerEvent> _ ->
                String.join(
                        ", ",
                        played.steps().stream()
                                .map(step -> poker.announce(step.after(), step.event(), crowd)
                                        .type())
                                .toList());
            case Repeated<PokerEvent> _ -> "repeated";
            case Refused<PokerEvent>(var refusal) -> refusal.getMessage().replace(":", "");
        };
    }
}
