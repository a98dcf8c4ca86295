package plenum.bench.votes;

import java.util.ArrayList;
import java.util.List;
import plenum.bench.client.Lines;

/** How many bytes the events of votes take on one screen's wire, with id, line ends and all. */
final class EventSizes implements Lines.Reader {

    private final List<Integer> votes = new ArrayList<>();
    private int size;
    private boolean vote;

    @Override
    public void line(byte[] bytes, int from, int to) {
        size += to - from + 1;
        vote |= VoteFrame.read(bytes, from, to).kind() == VoteFrame.Kind.VOTE;
        if (to == from) {
            if (vote) {
                votes.add(size);
            }
            size = 0;
            vote = false;
        }
    }

    List<Integer> votes() {
        return votes;
    }
}
