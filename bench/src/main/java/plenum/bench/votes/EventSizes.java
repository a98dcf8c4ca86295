package plenum.bench.votes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import plenum.bench.client.Lines;

/** How many bytes the events of votes take on one screen's wire, with id, line ends and all. */
final class EventSizes implements Lines.Reader {

    private static final String CLOCKS = "\"last_activity_at\"";

    private final List<Integer> votes = new ArrayList<>();
    private final List<Integer> bareVotes = new ArrayList<>();
    private int size;
    private boolean vote;
    private boolean clocks;

    @Override
    public void line(byte[] bytes, int from, int to) {
        size += to - from + 1;
        boolean isVote = VoteFrame.read(bytes, from, to).kind() == VoteFrame.Kind.VOTE;
        vote |= isVote;
        clocks |= isVote && new String(bytes, from, to - from, UTF_8).contains(CLOCKS);
        if (to == from) {
            end();
            size = 0;
            vote = false;
            clocks = false;
        }
    }

    private void end() {
        if (vote) {
            votes.add(size);
        }
        if (vote && !clocks) {
            bareVotes.add(size);
        }
    }

    List<Integer> votes() {
        return votes;
    }

    /** Those that do not bring the clocks along, which one in ten seconds does. */
    List<Integer> bareVotes() {
        return bareVotes;
    }
}
