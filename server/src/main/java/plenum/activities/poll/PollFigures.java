package plenum.activities.poll;

import static java.util.Collections.unmodifiableSortedMap;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a poll comes to: per option how many chose it, and which share of those who answered that is. */
public record PollFigures(
        int answeredCount,
        SortedMap<String, Integer> counts,
        SortedMap<String, Integer> percents,
        List<String> winners) {

    static PollFigures of(PollConfig poll, PollTally tally) {
        var counts = new TreeMap<String, Integer>();
        poll.options().ids().forEach(id -> counts.put(id, tally.count(id)));
        return new PollFigures(
                tally.answered(), unmodifiableSortedMap(counts), tally.percents(poll), tally.winners(poll));
    }
}
