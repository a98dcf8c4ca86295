package plenum.bench.doors;

import java.util.List;

/** How fast a number of requests went through, and what was answered. */
record Rush(double seconds, int refused, List<String> answers) {

    double perSecond() {
        return (answers.size() + refused) / seconds;
    }
}
