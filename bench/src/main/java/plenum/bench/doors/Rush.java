package plenum.bench.doors;

import java.util.List;

/** How fast a number of requests went through, how many were answered as expected, and what those answers were. */
record Rush(double seconds, int answered, int refused, List<String> answers) {

    double perSecond() {
        return (answered + refused) / seconds;
    }
}
