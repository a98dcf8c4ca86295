package plenum.activities.poker;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import plenum.activities.ActivityType;
import plenum.activities.Announcement;
import plenum.activities.Ballot;
import plenum.activities.Crowd;
import plenum.activities.Decision;
import plenum.activities.Stored;
import plenum.activities.Turn;
import plenum.activities.poker.PokerCommand.Reveal;
import plenum.activities.poker.PokerCommand.Vote;
import plenum.activities.poker.PokerEvent.RoundCompleted;
import plenum.activities.poker.PokerEvent.Voted;
import plenum.shared.Audience;
import plenum.shared.Problem;
import tools.jackson.databind.JsonNode;

/** Pokers that break one promise each: the contract has to notice every one, by the test that is about it. */
@Execution(ExecutionMode.CONCURRENT)
class PokerContractBitesTest {

    @Test
    void a_facilitator_who_sees_cards_early() {
        Function<Poker, PokerDecorator> peeking = poker -> new PokerDecorator(poker) {
            @Override
            public Object view(PokerState state, Crowd crowd, Audience audience) {
                return audience == Audience.FACILITATOR
                        ? Map.of("view", super.view(state, crowd, audience), "peek", state.cards())
                        : super.view(state, crowd, audience);
            }
        };
        notices(peeking, PokerContractTest::no_secret_word_is_shown_or_logged_before_its_time);
        notices(peeking, PokerContractTest::what_is_sealed_makes_no_difference_to_anything_that_is_shown_or_logged);
    }

    @Test
    void a_frame_that_tells_the_card() {
        notices(
                poker -> new PokerDecorator(poker) {
                    @Override
                    public Announcement announce(PokerState after, PokerEvent event, Crowd crowd) {
                        return event instanceof Voted voted
                                ? with(
                                        super.announce(after, event, crowd),
                                        "card",
                                        voted.hand().card())
                                : super.announce(after, event, crowd);
                    }
                },
                PokerContractTest::no_secret_word_is_shown_or_logged_before_its_time);
    }

    @Test
    void a_frame_that_tells_whether_the_card_is_another_one() {
        notices(
                poker -> new PokerDecorator(poker) {
                    @Override
                    public PokerState evolve(PokerState state, PokerEvent event) {
                        var before =
                                event instanceof Voted voted ? state.hands().get(voted.participant()) : null;
                        var after = super.evolve(state, event);
                        return before != null && after.cards().containsValue(before.card())
                                ? after.with(after.table()
                                        .completed(
                                                new RoundCompleted(after.round(), Outcome.NONE, Instant.EPOCH),
                                                0,
                                                after.hands()))
                                : after;
                    }
                },
                PokerContractTest::what_is_sealed_makes_no_difference_to_anything_that_is_shown_or_logged);
    }

    @Test
    void a_tally_that_forgets_a_retracted_card() {
        notices(
                poker -> new PokerDecorator(poker) {
                    @Override
                    public PokerState evolve(PokerState state, PokerEvent event) {
                        return event instanceof PokerEvent.VoteRetracted ? state : super.evolve(state, event);
                    }
                },
                PokerContractTest::what_is_remembered_of_a_round_is_what_its_ballots_come_to);
    }

    @Test
    void a_result_that_is_shown_before_the_reveal() {
        notices(
                poker -> new PokerDecorator(poker) {
                    @Override
                    public Object view(PokerState state, Crowd crowd, Audience audience) {
                        return Map.of("view", super.view(state, crowd, audience), "hint", state.statistics(1));
                    }
                },
                PokerContractTest::what_is_sealed_makes_no_difference_to_anything_that_is_shown_or_logged);
    }

    @Test
    void a_view_with_nulls_in_it() {
        notices(
                poker -> new PokerDecorator(poker) {
                    @Override
                    public Object view(PokerState state, Crowd crowd, Audience audience) {
                        var view = new LinkedHashMap<String, Object>();
                        view.put("round", state.round() == 0 ? "none" : null);
                        return view;
                    }
                },
                PokerContractTest::a_snapshot_and_its_patches_make_a_fresh_snapshot_for_every_audience);
    }

    @Test
    void a_view_that_differs_each_time() {
        notices(
                poker -> new PokerDecorator(poker) {
                    private int looks;

                    @Override
                    public Object view(PokerState state, Crowd crowd, Audience audience) {
                        return Map.of("looks", ++looks);
                    }
                },
                PokerContractTest::the_same_input_gives_the_same_events_and_the_same_view);
    }

    @Test
    void rules_with_a_memory_of_their_own() {
        notices(
                poker -> new PokerDecorator(poker) {
                    private int decisions;

                    @Override
                    public Decision<PokerEvent> decide(PokerState state, PokerCommand command, Turn turn) {
                        return ++decisions % 7 == 0
                                ? Decision.refused(Problem.WRONG_PHASE.refusal())
                                : super.decide(state, command, turn);
                    }
                },
                PokerContractTest::the_same_input_gives_the_same_events_and_the_same_view);
    }

    @Test
    void a_repeated_vote_that_is_taken_twice() {
        notices(
                poker -> new PokerDecorator(poker) {
                    @Override
                    public Decision<PokerEvent> decide(PokerState state, PokerCommand command, Turn turn) {
                        var decision = super.decide(state, command, turn);
                        return decision instanceof Decision.Repeated && command instanceof Vote vote
                                ? Decision.accepted(new Voted(
                                        turn.actor(), vote.round(), new Hand(vote.clientSeq(), vote.card()), true))
                                : decision;
                    }
                },
                PokerContractTest::a_repeated_command_has_no_second_effect);
    }

    @Test
    void a_repeated_vote_that_is_refused() {
        notices(
                poker -> new PokerDecorator(poker) {
                    @Override
                    public Decision<PokerEvent> decide(PokerState state, PokerCommand command, Turn turn) {
                        var decision = super.decide(state, command, turn);
                        return decision instanceof Decision.Repeated && !(command instanceof Reveal)
                                ? Decision.refused(Problem.STALE_SEQUENCE.refusal())
                                : decision;
                    }
                },
                PokerContractTest::a_repeated_command_has_no_second_effect);
    }

    @Test
    void a_card_that_breaks_the_rules() {
        notices(
                poker -> new PokerDecorator(poker) {
                    @Override
                    public Decision<PokerEvent> decide(PokerState state, PokerCommand command, Turn turn) {
                        if (command instanceof Vote vote
                                && state.deck().find(vote.card()).isEmpty()) {
                            throw new IllegalStateException("no such card");
                        }
                        return super.decide(state, command, turn);
                    }
                },
                PokerContractTest::any_json_as_a_command_gives_events_or_a_listed_refusal);
    }

    @Test
    void a_refusal_that_is_not_listed() {
        notices(
                poker -> new PokerDecorator(poker) {
                    @Override
                    public Decision<PokerEvent> decide(PokerState state, PokerCommand command, Turn turn) {
                        return turn.mayControl()
                                ? super.decide(state, command, turn)
                                : Decision.refused(Problem.SESSION_FULL.refusal());
                    }
                },
                PokerContractTest::every_refusal_is_listed);
    }

    @Test
    void a_restart_that_forgets_what_was_taken_back() {
        notices(
                poker -> new PokerDecorator(poker) {
                    @Override
                    public PokerState restore(JsonNode control, List<JsonNode> rounds, List<Ballot> ballots) {
                        var counted = ballots.stream().filter(Ballot::counts).toList();
                        return super.restore(control, rounds, counted);
                    }
                },
                PokerContractTest::a_restart_at_any_step_goes_on_as_if_nothing_had_been);
    }

    @Test
    void a_store_that_keeps_the_current_round_alone() {
        notices(
                poker -> new PokerDecorator(poker) {
                    @Override
                    public Stored store(PokerState state) {
                        var stored = super.store(state);
                        return new Stored(
                                stored.control(), new TreeMap<>(stored.rounds().tailMap(state.round())));
                    }
                },
                PokerContractTest::a_restart_at_any_step_goes_on_as_if_nothing_had_been);
    }

    @Test
    void a_store_that_grows_with_every_vote() {
        notices(
                poker -> new PokerDecorator(poker) {
                    @Override
                    public Stored store(PokerState state) {
                        return new Stored(
                                Map.of("votes", state.cards().size()),
                                super.store(state).rounds());
                    }
                },
                PokerContractTest::an_answer_alone_changes_nothing_that_is_stored_besides_its_ballot);
    }

    @Test
    void a_ballot_put_into_another_round() {
        notices(
                poker -> new PokerDecorator(poker) {
                    @Override
                    public List<Ballot> ballots(PokerEvent event) {
                        return super.ballots(event).stream()
                                .map(ballot -> new Ballot(ballot.participant(), 1, ballot.clientSeq(), null))
                                .toList();
                    }
                },
                PokerContractTest::an_event_puts_at_most_one_ballot_per_person_into_the_open_round);
    }

    @Test
    void a_view_with_the_whole_history() {
        notices(
                poker -> new PokerDecorator(poker) {
                    @Override
                    public Object view(PokerState state, Crowd crowd, Audience audience) {
                        return Map.of("view", super.view(state, crowd, audience), "all", state.rounds());
                    }
                },
                PokerContractTest::views_stay_small_however_long_a_play_lasts);
    }

    @Test
    void a_large_room_with_a_roster() {
        notices(
                poker -> new PokerDecorator(poker) {
                    @Override
                    public Object view(PokerState state, Crowd crowd, Audience audience) {
                        return Map.of("voted", state.hands().keySet());
                    }
                },
                PokerContractTest::a_large_room_has_small_views_and_smaller_patches);
    }

    @Test
    void a_type_nobody_registered() {
        notices(
                poker -> new PokerDecorator(poker) {
                    @Override
                    public String id() {
                        return "solitaire";
                    }
                },
                PokerContractTest::the_type_is_found_at_start);
    }

    /** Runs one proof against a poker that was changed. */
    private static void notices(Function<Poker, PokerDecorator> change, Consumer<PokerContractTest> proof) {
        var original = new PokerContractTest();
        var type = change.apply((Poker) original.usualType());
        var marked = change.apply((Poker) original.markedType());
        var contract = new PokerContractTest() {
            @Override
            protected ActivityType<PokerState, PokerCommand, PokerEvent> usualType() {
                return type;
            }

            @Override
            protected ActivityType<PokerState, PokerCommand, PokerEvent> markedType() {
                return marked;
            }
        };
        assertThatThrownBy(() -> proof.accept(contract)).isInstanceOfAny(AssertionError.class, RuntimeException.class);
    }

    private static Announcement with(Announcement announcement, String key, Object value) {
        var data = new LinkedHashMap<>(announcement.data());
        data.put(key, value);
        return new Announcement(announcement.type(), Collections.unmodifiableMap(data));
    }
}
