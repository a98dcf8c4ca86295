package plenum.activities.poker;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/** What the cards on the table say together, counted on fingers. */
record NaiveFigures(TreeMap<Character, String> table) {

    private static final String[] CARDS = {"1", "2", "3", "5", "8", "13", "21"};
    private static final int[] WORTH = {1, 2, 3, 5, 8, 13, 21};

    /** From which cards people went, and what all cards say now; nothing if nobody did. */
    String since(TreeMap<Character, String> atReveal, int eligible) {
        var first = new TreeMap<>(atReveal);
        first.entrySet().removeAll(table.entrySet());
        return first.isEmpty() ? "" : " first " + first + " now " + told(eligible);
    }

    String told(int eligible) {
        var total = table.size();
        var numbers = numbers();
        var coffees = total - numbers.size();
        var text = total + " " + numbers.size() + " " + coffees + " " + rounded(100L * total, eligible);
        if (numbers.isEmpty()) {
            return text + " -";
        }
        var sum = numbers.stream().mapToLong(i -> WORTH[i]).sum();
        var middle = WORTH[numbers.get((numbers.size() - 1) / 2)] + WORTH[numbers.get(numbers.size() / 2)];
        var counts = counts();
        var most = Arrays.stream(counts).max().getAsInt();
        var pairs = 0;
        for (var i = 0; i + 1 < counts.length; i++) {
            pairs = Math.max(pairs, counts[i] + counts[i + 1]);
        }
        var modes = new ArrayList<String>();
        for (var i = 0; i < counts.length; i++) {
            if (counts[i] == most) {
                modes.add(CARDS[i]);
            }
        }
        var spread = numbers.getLast() - numbers.getFirst();
        var same = most == numbers.size();
        var verdict = same
                ? (coffees == 0 ? "PERFECT_CONSENSUS" : "CONSENSUS_WITH_ABSTENTIONS")
                : (spread == 1 ? "CLOSE_AGREEMENT" : "WIDE_SPREAD");
        return text + " " + hundredths(rounded(100 * sum, numbers.size())) + " " + hundredths(50L * middle) + " "
                + modes
                + " " + CARDS[numbers.getFirst()] + " " + CARDS[numbers.getLast()] + " " + spread
                + " " + hundredths(deviation(numbers)) + " " + rounded(100L * most, numbers.size())
                + " " + rounded(100L * pairs, numbers.size()) + " " + same + " " + (same && most > 1)
                + " " + verdict + " " + strangers() + " " + suggested();
    }

    /** The number of hundredths whose square comes nearest, found by trying. */
    private static long deviation(List<Integer> numbers) {
        long n = numbers.size();
        long sum = 0;
        long squares = 0;
        for (var i : numbers) {
            sum += WORTH[i];
            squares += (long) WORTH[i] * WORTH[i];
        }
        var variance = n * squares - sum * sum;
        long tried = 0;
        while ((2 * tried + 1) * (2 * tried + 1) * n * n <= 40_000L * variance) {
            tried++;
        }
        return tried;
    }

    /** From the lowest to the highest card, less than nothing if there is none. */
    int spread() {
        var numbers = numbers();
        return numbers.isEmpty() ? -1 : numbers.getLast() - numbers.getFirst();
    }

    int coffees() {
        return table.size() - numbers().size();
    }

    static int place(String card) {
        return Arrays.asList(CARDS).indexOf(card);
    }

    List<String> strangers() {
        var numbers = numbers();
        if (numbers.isEmpty()) {
            return List.of();
        }
        var middle = WORTH[numbers.get((numbers.size() - 1) / 2)] + WORTH[numbers.get(numbers.size() / 2)];
        var home = 0;
        for (var i = 0; i < WORTH.length; i++) {
            if (Math.abs(2 * WORTH[i] - middle) <= Math.abs(2 * WORTH[home] - middle)) {
                home = i;
            }
        }
        var strangers = new ArrayList<String>();
        for (var vote : table.entrySet()) {
            var place = Arrays.asList(CARDS).indexOf(vote.getValue());
            if (place >= 0 && (place <= home - 2 || place >= home + 2) && counts()[place] * 3 <= numbers.size()) {
                strangers.add(vote.getKey() + vote.getValue() + (place < home ? "LOW" : "HIGH"));
            }
        }
        return strangers;
    }

    String suggested() {
        var numbers = numbers();
        if (numbers.isEmpty()) {
            return "";
        }
        var middle = WORTH[numbers.get((numbers.size() - 1) / 2)] + WORTH[numbers.get(numbers.size() / 2)];
        var card = 0;
        while (2 * WORTH[card] < middle) {
            card++;
        }
        return CARDS[card];
    }

    private int[] counts() {
        var counts = new int[CARDS.length];
        numbers().forEach(i -> counts[i]++);
        return counts;
    }

    private List<Integer> numbers() {
        return table.values().stream()
                .map(card -> Arrays.asList(CARDS).indexOf(card))
                .filter(i -> i >= 0)
                .sorted()
                .toList();
    }

    /** Whole part of the quotient, half up. */
    private static long rounded(long part, long whole) {
        return Math.floorDiv(2 * part + whole, 2 * whole);
    }

    private static String hundredths(long hundredths) {
        return BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString();
    }
}
