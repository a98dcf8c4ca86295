package plenum.activities.poker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import plenum.activities.Duplicates;
import plenum.activities.ImportPlan;
import plenum.activities.ImportPlan.Action;
import plenum.activities.ImportPlan.Reason;
import plenum.activities.ImportRow;

class StoryImportTest {

    private final AtomicLong ids = new AtomicLong();
    private Queue queue = Queue.empty();

    @Test
    void one_bad_row_never_stops_the_others_and_their_order_stays() {
        var rows = new ArrayList<ImportRow>();
        IntStream.rangeClosed(1, 60).forEach(n -> rows.add(ImportRow.line(n, "HBR-" + n, "Story " + n)));
        rows.set(6, new ImportRow(7, "HBR-7", " ", null, null, null, null, null));
        rows.set(40, ImportRow.line(41, "HBR-41", "x".repeat(301)));

        var plan = plan(Duplicates.SKIP, rows);

        assertThat(plan.count(Action.CREATE)).isEqualTo(58);
        assertThat(plan.lines()).hasSize(60);
        assertThat(plan.lines().get(6).reason()).isEqualTo(Reason.NO_TITLE);
        assertThat(plan.lines().get(40).reason()).isEqualTo(Reason.NOT_VALID);
        assertThat(imported(plan)).first().isEqualTo("Story 1");
        assertThat(imported(plan)).hasSize(58).last().isEqualTo("Story 60");
    }

    @Test
    void a_known_reference_is_left_out_unless_it_is_wished_otherwise() {
        known("HBR-1", "Split it");
        var rows = List.of(ImportRow.line(1, "hbr-1", "Split it well"), ImportRow.line(2, null, "Other"));

        var skipping = plan(Duplicates.SKIP, rows);
        assertThat(actions(skipping)).containsExactly(Action.SKIP, Action.CREATE);
        assertThat(skipping.lines().getFirst().reason()).isEqualTo(Reason.ALREADY_THERE);

        assertThat(actions(plan(Duplicates.ADD, rows))).containsExactly(Action.CREATE, Action.CREATE);

        var updating = plan(Duplicates.UPDATE, rows);
        assertThat(actions(updating)).containsExactly(Action.UPDATE, Action.CREATE);
        assertThat(((PokerCommand.AddStories) updating.command())
                        .stories()
                        .getFirst()
                        .id())
                .isEqualTo(queue.stories().getFirst().id());
    }

    @Test
    void what_would_change_nothing_is_left_out() {
        known("HBR-1", "Split it");

        var plan = plan(Duplicates.UPDATE, List.of(ImportRow.line(1, "HBR-1", "Split it")));

        assertThat(plan.lines().getFirst().reason()).isEqualTo(Reason.UNCHANGED);
        assertThat(plan.command()).isNull();
    }

    @Test
    void whatever_else_a_row_knows_of_a_story_comes_along() {
        var row = new ImportRow(1, "HBR-1", "Split it", "By weight", "https://tracker.example/1", "Bug", "High", "8.0");

        var story = Story.of(stories(plan(Duplicates.SKIP, List.of(row))).getFirst());

        assertThat(story.details())
                .isEqualTo(new StoryDetails("By weight", "https://tracker.example/1", null, "Bug", "High"));
        assertThat(story.status()).isEqualTo(Story.Status.ESTIMATED);
        assertThat(story.estimate()).isEqualTo(Estimate.ofOwnWords("8"));
    }

    @Test
    void a_newer_list_tells_more_of_a_story_and_takes_nothing_away() {
        var agreed = Estimate.ofOwnWords("5");
        queue = queue.with(List.of(Story.of(new NewStory(
                        new UUID(1, 1), "HBR-1", "Split it", "By weight", null, "tracker-7", null, "Low", null))
                .estimated(agreed)));
        var row = new ImportRow(1, "HBR-1", "Split it", null, "https://tracker.example/1", null, "High", "8");

        var plan = plan(Duplicates.UPDATE, List.of(row));

        assertThat(actions(plan)).containsExactly(Action.UPDATE);
        var renewed = queue.stories().getFirst().renewedBy(stories(plan).getFirst());
        assertThat(renewed.details())
                .isEqualTo(new StoryDetails("By weight", "https://tracker.example/1", "tracker-7", null, "High"));
        assertThat(renewed.estimate()).isEqualTo(agreed);
    }

    @Test
    void what_was_not_estimated_here_takes_the_estimate_of_a_newer_list() {
        known("HBR-1", "Split it");
        var row = new ImportRow(1, "HBR-1", "Split it", null, null, null, null, "13");

        var renewed = queue.stories()
                .getFirst()
                .renewedBy(stories(plan(Duplicates.UPDATE, List.of(row))).getFirst());

        assertThat(renewed.estimate()).isEqualTo(Estimate.ofOwnWords("13"));
        assertThat(renewed.status()).isEqualTo(Story.Status.ESTIMATED);
    }

    @Test
    void a_row_with_an_address_that_is_none_is_left_out() {
        var row = new ImportRow(1, "HBR-1", "Split it", null, "javascript:alert(1)", null, null, null);

        assertThat(plan(Duplicates.SKIP, List.of(row)).lines().getFirst().reason())
                .isEqualTo(Reason.NOT_VALID);
    }

    @Test
    void a_reference_counts_once_in_a_file() {
        var plan = plan(
                Duplicates.SKIP, List.of(ImportRow.line(1, "HBR-1", "One"), ImportRow.line(2, "HBR-1", "One again")));

        assertThat(actions(plan)).containsExactly(Action.CREATE, Action.SKIP);
        assertThat(plan.lines().getLast().reason()).isEqualTo(Reason.TWICE_IN_FILE);
    }

    @Test
    void two_hundred_stories_fit_and_what_is_known_still_changes_then() {
        known("HBR-0", "First");
        var rows = new ArrayList<ImportRow>();
        IntStream.range(0, 210).forEach(n -> rows.add(ImportRow.line(n + 1, "HBR-" + n, "Story " + n)));

        var plan = plan(Duplicates.UPDATE, rows);

        assertThat(plan.count(Action.UPDATE)).isEqualTo(1);
        assertThat(plan.count(Action.CREATE)).isEqualTo(199);
        assertThat(plan.lines().getLast().reason()).isEqualTo(Reason.NO_ROOM);
    }

    private ImportPlan<PokerCommand> plan(Duplicates duplicates, List<ImportRow> rows) {
        return StoryImport.plan(queue, rows, duplicates, () -> new UUID(7, ids.incrementAndGet()));
    }

    private void known(String ref, String title) {
        queue = queue.with(List.of(Story.of(new NewStory(new UUID(1, 1), ref, title))));
    }

    private static List<Action> actions(ImportPlan<?> plan) {
        return plan.lines().stream().map(ImportPlan.Line::action).toList();
    }

    private static List<String> imported(ImportPlan<PokerCommand> plan) {
        return stories(plan).stream().map(NewStory::title).toList();
    }

    private static List<NewStory> stories(ImportPlan<PokerCommand> plan) {
        return ((PokerCommand.AddStories) plan.command()).stories();
    }
}
