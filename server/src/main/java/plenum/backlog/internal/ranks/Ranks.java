package plenum.backlog.internal.ranks;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Places in an order as text: between any two there is always another. A rank is a number of at least eight digits of
 * base 62, written so that comparing texts compares numbers, and it never ends in a zero that says nothing. Pure.
 */
public final class Ranks {

    /** From here on ranks are spread again, for each place between two near neighbours makes them longer. */
    public static final int LONGEST = 40;

    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final BigInteger SIXTY_TWO = BigInteger.valueOf(62);
    private static final int SHORTEST = 8;

    /** Room for as many later places between two that were put at an end one after the other. */
    private static final BigInteger STEP = SIXTY_TWO.pow(3);

    private static final String MIDDLE = "U0000000";

    private Ranks() {}

    public static String between(@Nullable String before, @Nullable String after) {
        return between(before, after, 1).getFirst();
    }

    /** So many in order, all behind the one and before the other, which lie in this order. */
    public static List<String> between(@Nullable String before, @Nullable String after, int count) {
        if (before == null && after == null) {
            return between(MIDDLE, null, count);
        }
        int width = SHORTEST;
        if (before == null || after == null) {
            var steps = STEP.multiply(BigInteger.valueOf(count + 1L));
            var end = before == null
                    ? number(shortened(after), width).subtract(steps)
                    : number(shortened(before), width).add(steps);
            if (end.signum() > 0 && end.compareTo(SIXTY_TWO.pow(width)) < 0) {
                var first = before == null ? end : end.subtract(steps);
                return IntStream.rangeClosed(1, count)
                        .mapToObj(place -> text(first.add(STEP.multiply(BigInteger.valueOf(place))), SHORTEST))
                        .toList();
            }
        }
        width = Math.max(width, Math.max(length(before), length(after)));
        var low = before == null ? BigInteger.ZERO : number(before, width);
        var high = after == null ? SIXTY_TWO.pow(width) : number(after, width);
        if (low.compareTo(high) >= 0) {
            throw new IllegalArgumentException(before + " does not come before " + after);
        }
        var parts = BigInteger.valueOf(count + 1L);
        while (high.subtract(low).compareTo(parts) < 0) {
            low = low.multiply(SIXTY_TWO);
            high = high.multiply(SIXTY_TWO);
            width++;
        }
        return spread(low, high, count, width);
    }

    private static List<String> spread(BigInteger low, BigInteger high, int count, int width) {
        var room = high.subtract(low);
        var parts = BigInteger.valueOf(count + 1L);
        return IntStream.rangeClosed(1, count)
                .mapToObj(place ->
                        text(low.add(room.multiply(BigInteger.valueOf(place)).divide(parts)), width))
                .toList();
    }

    private static String shortened(@Nullable String rank) {
        var text = rank == null ? MIDDLE : rank;
        return text.length() <= SHORTEST ? text : text.substring(0, SHORTEST);
    }

    private static int length(@Nullable String rank) {
        return rank == null ? 0 : rank.length();
    }

    private static BigInteger number(String rank, int width) {
        var number = BigInteger.ZERO;
        for (int place = 0; place < width; place++) {
            int digit = place < rank.length() ? DIGITS.indexOf(rank.charAt(place)) : 0;
            if (digit < 0) {
                throw new IllegalArgumentException(rank + " is not a rank");
            }
            number = number.multiply(SIXTY_TWO).add(BigInteger.valueOf(digit));
        }
        return number;
    }

    private static String text(BigInteger number, int width) {
        var text = new char[width];
        var left = number;
        for (int place = width - 1; place >= 0; place--) {
            var parts = left.divideAndRemainder(SIXTY_TWO);
            text[place] = DIGITS.charAt(parts[1].intValue());
            left = parts[0];
        }
        int end = width;
        while (end > SHORTEST && text[end - 1] == '0') {
            end--;
        }
        return new String(text, 0, end);
    }
}
