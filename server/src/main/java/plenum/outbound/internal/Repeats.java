package plenum.outbound.internal;

import java.util.EnumSet;
import java.util.Set;
import plenum.outbound.Call;
import plenum.outbound.OutboundFailure.Category;
import plenum.outbound.Reply;

/** When asking once more may help and can do no harm. */
final class Repeats {

    static final int MOST_TRIES = 3;

    private static final Set<Category> MAY_PASS =
            EnumSet.of(Category.UNRESOLVED, Category.REFUSED, Category.TIMED_OUT, Category.BROKEN);
    /** Nothing had been sent. */
    private static final Set<Category> NOT_SENT = EnumSet.of(Category.UNRESOLVED, Category.REFUSED);

    private static final Set<Integer> STATUSES = Set.of(408, 425, 500, 502, 503, 504);

    private Repeats() {}

    static boolean help(Call call, Category failed) {
        return isRead(call) ? MAY_PASS.contains(failed) : NOT_SENT.contains(failed);
    }

    /** Whoever is told when to come back decides by themselves. */
    static boolean help(Call call, Reply reply) {
        return isRead(call)
                && STATUSES.contains(reply.status())
                && reply.header("Retry-After").isEmpty();
    }

    static boolean isRead(Call call) {
        return call.method().equals("GET") || call.method().equals("HEAD");
    }
}
