package plenum.sessions.internal.room;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.poker.NewStory;
import plenum.activities.poker.PokerCommand;

/** What hosts might do with the stories of a table next, drawn from the seed of their room. */
record RandomStories(SplittableRandom random) {

    private static final int STORIES = 5;

    PokerCommand edit() {
        var text = chance(50) ? null : chance(30) ? "" : "Text " + random.nextInt(2);
        return new PokerCommand.EditStory(story(), null, "Story " + random.nextInt(3), text, null, null, null);
    }

    PokerCommand park() {
        var reasons = PokerCommand.Park.Reason.values();
        var note = chance(50) ? null : "Why " + random.nextInt(2);
        return new PokerCommand.Park(story(), reasons[random.nextInt(reasons.length)], note);
    }

    PokerCommand more() {
        return new PokerCommand.AddStories(List.of(newStory(), newStory()), random.nextBoolean());
    }

    private NewStory newStory() {
        return new NewStory(story(), chance(50) ? "KEY-1" : null, "Story " + random.nextInt(3));
    }

    /** Mostly to a story that has been on the table. */
    PokerCommand backTo(NaiveSheet table) {
        var likely = chance(40) ? table.chosen : chance(60) ? table.roundStory : known(table.queue);
        return new PokerCommand.Start(likely == null ? story() : likely, null, true, null);
    }

    /** Mostly a story that is there. */
    UUID known(NaiveQueue queue) {
        return queue.stories.isEmpty() || chance(10)
                ? story()
                : queue.stories.get(random.nextInt(queue.stories.size())).id;
    }

    UUID story() {
        return new UUID(4, random.nextInt(STORIES));
    }

    @Nullable
    String topic() {
        return chance(50) ? "Story " + random.nextInt(100) : null;
    }

    PokerCommand move() {
        return new PokerCommand.MoveStory(story(), random.nextInt(STORIES));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
