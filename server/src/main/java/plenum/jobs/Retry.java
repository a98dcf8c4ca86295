package plenum.jobs;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When failed work is tried again. */
@FunctionalInterface
public interface Retry {

    /** The pause after so many failures in a row; absent when it is time to give up. */
    Optional<Duration> after(int failures);

    static Retry following(Duration... pauses) {
        var planned = List.of(pauses);
        return failures -> failures > planned.size() ? Optional.empty() : Optional.of(planned.get(failures - 1));
    }

    static Retry doubling(Duration first, Duration longest) {
        return failures -> {
            var pause = first.multipliedBy(1L << Math.min(failures - 1, 30));
            return Optional.of(pause.compareTo(longest) < 0 ? pause : longest);
        };
    }
}
