package plenum.activities.poker;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import plenum.activities.Duplicates;
import plenum.activities.ImportPlan;
import plenum.activities.ImportPlan.Action;
import plenum.activities.ImportPlan.Reason;
import plenum.activities.ImportRow;
import plenum.shared.Refusal;

/** Looks through the rows of a file against the stories that are there: what is new, what is known, and what is wrong. */
final class StoryImport {

    private final Queue queue;
    private final Duplicates duplicates;
    private final Supplier<UUID> ids;
    private final List<ImportPlan.Line> lines = new ArrayList<>();
    private final List<NewStory> stories = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private int created;

    private StoryImport(Queue queue, Duplicates duplicates, Supplier<UUID> ids) {
        this.queue = queue;
        this.duplicates = duplicates;
        this.ids = ids;
    }

    static ImportPlan<PokerCommand> plan(Queue queue, List<ImportRow> rows, Duplicates duplicates, Supplier<UUID> ids) {
        var plan = new StoryImport(queue, duplicates, ids);
        rows.forEach(plan::take);
        var command = plan.stories.isEmpty() ? null : new PokerCommand.AddStories(plan.stories, true);
        return new ImportPlan<>(plan.lines, command);
    }

    private void take(ImportRow row) {
        if (row.title() == null || row.title().isBlank()) {
            skip(row, Reason.NO_TITLE);
            return;
        }
        var known = duplicates == Duplicates.ADD ? Optional.<Story>empty() : known(row.ref());
        var wish = wish(row, known.orElse(null));
        if (wish == null) {
            skip(row, Reason.NOT_VALID);
        } else if (duplicates != Duplicates.ADD
                && wish.ref() != null
                && !seen.add(wish.ref().toLowerCase(Locale.ROOT))) {
            skip(row, Reason.TWICE_IN_FILE);
        } else if (known.isPresent()) {
            takeAgain(row, wish, known.get());
        } else if (queue.stories().size() + created >= Queue.MOST_STORIES) {
            skip(row, Reason.NO_ROOM);
        } else {
            created++;
            keep(row, wish, Action.CREATE);
        }
    }

    private void takeAgain(ImportRow row, NewStory wish, Story known) {
        if (duplicates == Duplicates.SKIP) {
            skip(row, Reason.ALREADY_THERE);
        } else if (known.renewedBy(wish).equals(known)) {
            skip(row, Reason.UNCHANGED);
        } else {
            keep(row, wish, Action.UPDATE);
        }
    }

    private Optional<Story> known(@Nullable String ref) {
        return ref == null
                ? Optional.empty()
                : queue.stories().stream()
                        .filter(story -> ref.strip().equalsIgnoreCase(story.ref()))
                        .findFirst();
    }

    /** The row as a story, under the id of the one it renews; nothing, if it breaks a rule stories have. */
    private @Nullable NewStory wish(ImportRow row, @Nullable Story known) {
        var id = known == null ? ids.get() : known.id();
        try {
            return new NewStory(
                    id,
                    row.ref(),
                    NewStory.title(row.title()),
                    row.description(),
                    row.url(),
                    null,
                    row.type(),
                    row.priority(),
                    points(row.estimate()));
        } catch (Refusal tooLong) {
            return null;
        }
    }

    /** Trackers write whole points as `8.0`. */
    private static @Nullable String points(@Nullable String estimate) {
        return estimate == null ? null : estimate.strip().replaceFirst("\\.0+$", "");
    }

    private void keep(ImportRow row, NewStory wish, Action action) {
        stories.add(wish);
        lines.add(new ImportPlan.Line(row.row(), action, wish.ref(), wish.title(), null));
    }

    private void skip(ImportRow row, Reason reason) {
        lines.add(new ImportPlan.Line(row.row(), Action.SKIP, row.ref(), row.title(), reason));
    }
}
