package plenum.activities.poker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import plenum.activities.Crowd;
import plenum.activities.Decision.Accepted;
import plenum.activities.Decision.Refused;
import plenum.activities.Decision.Repeated;
import plenum.activities.Play;
import plenum.activities.StoredJson;
import plenum.activities.poker.PokerCommand.AddStories;
import plenum.activities.poker.PokerCommand.Agree;
import plenum.activities.poker.PokerCommand.EditStory;
import plenum.activities.poker.PokerCommand.MoveStory;
import plenum.activities.poker.PokerCommand.Next;
import plenum.activities.poker.PokerCommand.RemoveStory;
import plenum.activities.poker.PokerCommand.Reveal;
import plenum.activities.poker.PokerCommand.Revote;
import plenum.activities.poker.PokerCommand.SelectStory;
import plenum.activities.poker.PokerCommand.Skip;
import plenum.activities.poker.PokerCommand.Start;
import plenum.activities.poker.PokerCommand.Vote;
import plenum.shared.Audience;

/** Story by story: a list to go through, and what is agreed on for each. */
class QueueTest {

    private static final UUID ANN = new UUID(1, 1);
    private static final UUID LOGIN = new UUID(5, 1);
    private static final UUID SEARCH = new UUID(5, 2);
    private static final UUID EXPORT = new UUID(5, 3);

    private final Poker poker = new Poker();
    private Play<PokerState, PokerCommand, PokerEvent> table = Play.of(poker);

    @Test
    void stories_come_in_the_order_they_were_added() {
        assertThat(addAll()).isEqualTo("story_updated");
        assertThat(titles()).containsExactly("Login", "Search", "Export");
        assertThat(view().stories().get(LOGIN).ref()).isEqualTo("HBR-1");
        assertThat(view().storyCount()).isEqualTo(3);
        assertThat(view().storyId()).isNull();
    }

    @Test
    void a_story_added_twice_is_there_once() {
        addAll();
        assertThat(addAll()).isEqualTo("repeated");
        assertThat(act(new AddStories(List.of(story(LOGIN, "Again"), story(new UUID(5, 4), "Pay")))))
                .isEqualTo("story_updated");
        assertThat(titles()).containsExactly("Login", "Search", "Export", "Pay");
    }

    @Test
    void a_table_has_two_hundred_stories_and_no_more() {
        act(new AddStories(IntStream.range(0, 200)
                .mapToObj(n -> story(new UUID(6, n), "Story " + n))
                .toList()));
        assertThat(addAll()).isEqualTo("LIMIT_REACHED");
        assertThat(view().storyCount()).isEqualTo(200);
    }

    @Test
    void a_story_is_renamed_moved_and_removed() {
        addAll();
        assertThat(act(new EditStory(SEARCH, "HBR-9", " Find "))).isEqualTo("story_updated");
        assertThat(act(new EditStory(SEARCH, "HBR-9", "Find"))).isEqualTo("repeated");
        assertThat(act(new MoveStory(EXPORT, 0))).isEqualTo("story_updated");
        assertThat(act(new MoveStory(EXPORT, 0))).isEqualTo("repeated");
        assertThat(titles()).containsExactly("Export", "Login", "Find");
        assertThat(act(new MoveStory(EXPORT, 99))).isEqualTo("story_updated");
        assertThat(titles()).containsExactly("Login", "Find", "Export");
        assertThat(act(new RemoveStory(LOGIN))).isEqualTo("story_updated");
        assertThat(act(new RemoveStory(LOGIN))).isEqualTo("STORY_NOT_FOUND");
        assertThat(titles()).containsExactly("Find", "Export");
    }

    @Test
    void a_story_that_is_being_estimated_is_not_removed() {
        addAll();
        act(new Start(LOGIN, null));
        assertThat(act(new RemoveStory(LOGIN))).isEqualTo("WRONG_PHASE");
        assertThat(act(new RemoveStory(SEARCH))).isEqualTo("story_updated");
    }

    @Test
    void what_is_agreed_on_is_kept_with_the_story_and_the_round() {
        addAll();
        estimate(LOGIN, "8");
        assertThat(act(new Agree(1, null, null))).isEqualTo("estimate_agreed");
        assertThat(view().agreed()).isEqualTo(new Estimate("8", "8", BigDecimal.valueOf(8)));
        assertThat(view().stories().get(LOGIN).estimate()).isEqualTo("8");
        assertThat(view().stories().get(LOGIN).status()).isEqualTo(Story.Status.ESTIMATED);
        assertThat(view().estimatedCount()).isEqualTo(1);
        assertThat(view().history().get(1).agreed()).isEqualTo("8");
        assertThat(act(new Agree(1, null, null))).isEqualTo("repeated");
    }

    @Test
    void people_may_agree_on_another_card_or_a_number_of_their_own_and_think_again() {
        addAll();
        estimate(LOGIN, "8");
        assertThat(act(new Agree(1, "5", null))).isEqualTo("estimate_agreed");
        assertThat(act(new Agree(1, null, "7,50"))).isEqualTo("estimate_agreed");
        assertThat(view().agreed()).isEqualTo(new Estimate(null, "7,50", new BigDecimal("7.5")));
        assertThat(act(new Agree(1, "Coffee", null))).isEqualTo("estimate_agreed");
        assertThat(view().agreed()).as("without a number").isEqualTo(new Estimate("coffee", "☕", null));
        assertThat(act(new Agree(1, "4", null))).isEqualTo("INVALID_RESPONSE");
        assertThat(catchThrowable(() -> new Agree(1, null, "x".repeat(11)))).hasMessage("VALIDATION_ERROR");
        assertThat(catchThrowable(() -> new Agree(1, "5", "5"))).hasMessage("VALIDATION_ERROR");
    }

    @Test
    void nothing_is_agreed_on_before_the_reveal_or_without_a_number() {
        addAll();
        assertThat(act(new Agree(1, "5", null))).isEqualTo("WRONG_PHASE");
        act(new Start(LOGIN, null));
        assertThat(act(new Agree(1, "5", null))).isEqualTo("WRONG_PHASE");
        assertThat(act(new Agree(2, "5", null))).isEqualTo("STALE_ROUND");
        act(new Vote(1, 1, "coffee"));
        act(Reveal.atOnce(1));
        assertThat(act(new Agree(1, null, null))).isEqualTo("INVALID_RESPONSE");
    }

    @Test
    void next_goes_through_the_stories_that_wait_and_begins_again_at_the_top() {
        addAll();
        act(new SelectStory(SEARCH, null));
        act(new Start(SEARCH, null));
        act(new Vote(1, 1, "5"));
        assertThat(act(new Next(SEARCH, true))).isEqualTo("WRONG_PHASE");
        act(Reveal.atOnce(1));
        act(new Agree(1, null, null));
        assertThat(act(new Next(SEARCH, true))).isEqualTo("round_completed, story_updated, voting_started");
        assertThat(view().storyId()).isEqualTo(EXPORT);
        assertThat(view().topic()).isEqualTo("Export");
        assertThat(view().history().get(1).outcome()).isEqualTo(Outcome.AGREED);
        assertThat(act(new Next(SEARCH, true))).isEqualTo("STALE_ROUND");
        act(new Vote(2, 1, "5"));
        act(Reveal.atOnce(2));
        assertThat(act(new Next(EXPORT, null))).isEqualTo("round_completed, story_updated");
        assertThat(view().storyId()).isEqualTo(LOGIN);
        assertThat(view().stage()).isEqualTo(PokerStage.WAITING);
        assertThat(view().votes()).isNull();
        assertThat(view().voted()).isEmpty();
    }

    @Test
    void after_the_last_story_the_table_is_free() {
        act(new AddStories(List.of(story(LOGIN, "Login"))));
        estimate(LOGIN, "5");
        act(new Agree(1, null, null));
        assertThat(act(new Next(LOGIN, true))).isEqualTo("round_completed, story_updated");
        assertThat(view().storyId()).isNull();
        assertThat(act(new Next(null, true))).isEqualTo("repeated");
        assertThat(act(new Start("Without a story"))).isEqualTo("voting_started");
    }

    @Test
    void choosing_another_story_leaves_an_open_round_with_its_cards_unseen() {
        addAll();
        act(new Start(LOGIN, null));
        act(new Vote(1, 1, "13"));
        assertThat(act(new SelectStory(SEARCH, EXPORT))).isEqualTo("STALE_ROUND");
        assertThat(act(new SelectStory(SEARCH, LOGIN))).isEqualTo("round_completed, story_updated");
        assertThat(view().history().get(1).outcome()).isEqualTo(Outcome.SKIPPED);
        assertThat(view().history().get(1).suggestedCard()).isNull();
        assertThat(view().votes()).isNull();
        assertThat(act(new Vote(1, 2, "8"))).isEqualTo("ROUND_CLOSED");
        assertThat(act(new Vote(1, 1, "13"))).as("it was saved, and stays so").isEqualTo("repeated");
        assertThat(act(new SelectStory(SEARCH, LOGIN))).isEqualTo("repeated");
        assertThat(act(new SelectStory(new UUID(5, 9), SEARCH))).isEqualTo("STORY_NOT_FOUND");
    }

    @Test
    void a_skipped_story_is_passed_over_until_somebody_chooses_it() {
        addAll();
        act(new Start(LOGIN, null));
        assertThat(act(new Skip(LOGIN))).isEqualTo("round_completed, story_updated, story_updated");
        assertThat(act(new Skip(LOGIN))).isEqualTo("repeated");
        assertThat(act(new Skip(SEARCH))).isEqualTo("story_updated");
        act(new Next(null, null));
        assertThat(view().storyId()).isEqualTo(EXPORT);
        act(new SelectStory(LOGIN, EXPORT));
        assertThat(view().stories().get(LOGIN).status()).isEqualTo(Story.Status.CURRENT);
    }

    @Test
    void rounds_of_a_story_stay_with_it() {
        addAll();
        estimate(LOGIN, "13");
        act(new Revote(1));
        assertThat(view().storyId()).isEqualTo(LOGIN);
        act(new Vote(2, 1, "8"));
        act(Reveal.atOnce(2));
        assertThat(view().history().values())
                .extracting(PokerView.PastRound::storyId)
                .containsExactly(LOGIN, LOGIN);
        assertThat(view().history().values())
                .extracting(PokerView.PastRound::suggestedCard)
                .containsExactly("13", "8");
    }

    @Test
    void a_queue_too_long_to_be_shown_is_shown_around_the_story_on_the_table() {
        var long200 = "🂡".repeat(200);
        act(new AddStories(IntStream.range(0, 200)
                .mapToObj(n -> story(new UUID(6, n), long200))
                .toList()));
        act(new SelectStory(new UUID(6, 100), null));
        assertThat(view().storyCount()).isEqualTo(200);
        assertThat(view().stories()).containsKeys(new UUID(6, 100), new UUID(6, 101), new UUID(6, 99));
        assertThat(view().stories()).hasSizeBetween(5, 20);
        assertThat(table.state().queue().stories()).hasSize(200);
    }

    @Test
    void a_table_kept_by_a_release_without_stories_is_read() {
        var control = StoredJson.tree("{\"deck\":\"tshirt\"}");
        var restored = poker.restore(control, List.of(), List.of());
        assertThat(restored).isEqualTo(PokerState.fresh(Deck.builtIn("tshirt")));
    }

    @Test
    void the_queue_survives_a_restart() {
        addAll();
        estimate(LOGIN, "8");
        act(new Agree(1, null, "7.5"));
        var before = view();
        table = table.restarted(new Random(1));
        assertThat(view()).isEqualTo(before);
    }

    private String addAll() {
        return act(new AddStories(
                List.of(new NewStory(LOGIN, "HBR-1", "Login"), story(SEARCH, "Search"), story(EXPORT, "Export"))));
    }

    private void estimate(UUID story, String card) {
        act(new Start(story, null));
        act(new Vote(1, 1, card));
        act(Reveal.atOnce(1));
    }

    private static NewStory story(UUID id, String title) {
        return new NewStory(id, null, title);
    }

    private List<String> titles() {
        return view().stories().values().stream()
                .sorted(Comparator.comparing(PokerView.StoryLine::order))
                .map(PokerView.StoryLine::title)
                .toList();
    }

    private PokerView view() {
        return poker.view(table.state(), new Crowd(Set.of(ANN)), Audience.EVERYONE);
    }

    private String act(PokerCommand command) {
        var crowd = new Crowd(Set.of(ANN));
        var turn = table.turn(ANN, true, true, crowd, Instant.parse("2026-03-02T09:00:00Z"), command);
        var played = table.play(command, turn);
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
