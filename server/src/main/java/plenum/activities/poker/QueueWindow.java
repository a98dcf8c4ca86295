package plenum.activities.poker;

import static java.util.Collections.unmodifiableSortedMap;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.poker.PokerView.PrevotedStory;
import plenum.shared.Audience;

/**
 * The part of the queue that everyone is sent: the stories around the one on the table, as many as fit. A queue of
 * usual length fits whole; what does not is counted, not shown.
 */
final class QueueWindow {

    static final int MOST_BYTES = 12 * 1024;

    /** What a line takes besides its words. */
    private static final int FRAME = 130;

    /** What a line takes more if people voted on it before they met. */
    private static final int PREVOTED = 90;

    private final PokerState state;
    private final Audience audience;
    private final Queue queue;
    private final SortedMap<UUID, PokerView.StoryLine> lines = new TreeMap<>();
    private int bytes;

    private QueueWindow(PokerState state, Audience audience) {
        this.state = state;
        this.audience = audience;
        this.queue = state.queue();
    }

    static SortedMap<UUID, PokerView.StoryLine> of(PokerState state, Audience audience) {
        var window = new QueueWindow(state, audience);
        window.fill();
        return unmodifiableSortedMap(window.lines);
    }

    /** What comes is of more use than what has been, so a step back is only every third. */
    private void fill() {
        int last = queue.stories().size() - 1;
        int before = middle() - 1;
        int after = middle();
        for (int step = 1; before >= 0 || after <= last; step++) {
            boolean back = after > last || before >= 0 && step % 3 == 0;
            if (!take(back ? before-- : after++)) {
                return;
            }
        }
    }

    private int middle() {
        var current = queue.current();
        var start = current != null
                ? queue.place(current)
                : queue.next().map(Story::id).map(queue::place).orElse(0);
        return Math.max(start, 0);
    }

    private boolean take(int place) {
        var story = queue.stories().get(place);
        var line = PokerView.StoryLine.of(story, place, story.id().equals(queue.current()), prevoted(story));
        bytes += FRAME + size(line.title()) + (line.ref() == null ? 0 : size(line.ref()));
        bytes += line.prevoted() == null ? 0 : PREVOTED;
        if (bytes > MOST_BYTES) {
            return false;
        }
        lines.put(story.id(), line);
        return true;
    }

    private @Nullable PrevotedStory prevoted(Story story) {
        var prevote = state.prevote();
        return prevote == null
                ? PrevotedStory.of(story.prevoted())
                : prevote.roundOf(story, state.rounds())
                        .map(round -> new PrevotedStory(round.round(), counted(prevote, round), null, null))
                        .orElse(null);
    }

    /** How many have voted is for whoever runs the session. */
    private @Nullable Integer counted(RunningPrevote prevote, Round round) {
        return audience == Audience.FACILITATOR ? (Integer) prevote.votedCount(round.round()) : null;
    }

    private static int size(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
