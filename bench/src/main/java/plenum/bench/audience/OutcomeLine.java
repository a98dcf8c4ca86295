package plenum.bench.audience;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds what came out of a poll in a line of a stream, if it says so. */
final class OutcomeLine {

    private static final byte[] COUNTS = "\"counts\":{\"a\":".getBytes(US_ASCII);
    private static final Pattern NUMBERS = Pattern.compile("\"counts\":\\{\"a\":(\\d+),\"b\":(\\d+),\"c\":(\\d+)}");

    private OutcomeLine() {}

    static Optional<List<Integer>> read(byte[] line, int from, int to) {
        if (!has(line, from, to)) {
            return Optional.empty();
        }
        var numbers = NUMBERS.matcher(new String(line, from, to - from, US_ASCII));
        return numbers.find()
                ? Optional.of(List.of(number(numbers.group(1)), number(numbers.group(2)), number(numbers.group(3))))
                : Optional.empty();
    }

    private static boolean has(byte[] line, int from, int to) {
        for (int i = from; i <= to - COUNTS.length; i++) {
            if (line[i] == COUNTS[0] && Arrays.equals(line, i, i + COUNTS.length, COUNTS, 0, COUNTS.length)) {
                return true;
            }
        }
        return false;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
