package plenum.activities.poll;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plenum.activities.survey.Asked;

/** What has come of a poll: its question, and the figures of every round that was shown. */
public record PollResults(
        PollView.Type type,
        String question,
        List<PollOption> options,
        PollConfig.Selection selection,
        List<PollRound> rounds) {

    public record PollRound(
            int round, Instant openedAt, @Nullable Instant closedAt, int eligibleCount, PollFigures figures) {}

    static PollResults of(PollConfig poll, List<Asked<PollTally>> told) {
        return new PollResults(
                PollView.Type.POLL,
                poll.question(),
                poll.options().list(),
                poll.selection(),
                told.stream().map(one -> round(poll, one)).toList());
    }

    private static PollRound round(PollConfig poll, Asked<PollTally> one) {
        var tally = one.tally() == null ? PollTally.NOTHING : one.tally();
        return new PollRound(one.round(), one.openedAt(), one.closedAt(), one.eligible(), PollFigures.of(poll, tally));
    }
}
