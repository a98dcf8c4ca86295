package plenum.shared;

import java.util.List;

/** One page of a longer list, numbered from 1. */
public record Page<T>(List<T> items, long total, int number, int size) {

    /** Which page is asked for; out-of-range wishes are refused, not bent. */
    public record Wish(int number, int size) {

        public static final int LARGEST = 100;

        public Wish {
            if (number < 1 || size < 1 || size > LARGEST) {
                throw Problem.VALIDATION_ERROR.on(
                        number < 1 ? "page" : "per_page",
                        number < 1 ? "must be at least 1" : "must be between 1 and " + LARGEST);
            }
        }

        public long offset() {
            return (long) (number - 1) * size;
        }
    }
}
