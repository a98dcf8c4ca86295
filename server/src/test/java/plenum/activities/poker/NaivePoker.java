package plenum.activities.poker;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Poker as one would keep it on paper: a sheet of lines that only grows, read from top to bottom for every question.
 * Slow, mutable, and without a thought shared with the rules; people are letters, cards are words.
 */
class NaivePoker {

    private static final String[] CARDS = {"1", "2", "3", "5", "8", "13", "21"};
    private static final int[] WORTH = {1, 2, 3, 5, 8, 13, 21};

    private record Line(int round, char who, long seq, String card) {}

    private static final class Sheet {
        String topic = "";
        boolean shown;
        int eligible;
        String outcome = "";
        String suggested = "";
    }

    private final List<Line> lines = new ArrayList<>();
    private final List<Sheet> sheets = new ArrayList<>();

    String start(boolean may, String topic) {
        if (!may) {
            return "UNAUTHORIZED";
        }
        if (!sheets.isEmpty() && !last().shown) {
            return "WRONG_PHASE";
        }
        if (!sheets.isEmpty()) {
            last().outcome = "NONE";
        }
        newSheet(topic);
        return "done";
    }

    String put(boolean may, char who, int round, long seq, String card) {
        if (!may) {
            return "NOT_A_VOTER";
        }
        if (sheets.isEmpty()) {
            return "VOTING_ERROR";
        }
        var small = card.toLowerCase();
        for (var line : lines) {
            if (line.who == who && line.round == round && line.seq == seq && line.card.equals(small)) {
                if (highest(who, round) == seq) {
                    return "repeated";
                }
            }
        }
        if (seq <= highest(who, round)) {
            return "STALE_SEQUENCE";
        }
        if (round != sheets.size()) {
            return "STALE_ROUND";
        }
        if (last().shown) {
            return "ROUND_CLOSED";
        }
        if (!small.isEmpty() && !small.equals("coffee") && !Arrays.asList(CARDS).contains(small)) {
            return "INVALID_RESPONSE";
        }
        lines.add(new Line(round, who, seq, small));
        return "done";
    }

    String reveal(boolean may, int round, Set<Character> present) {
        if (!may) {
            return "UNAUTHORIZED";
        }
        if (sheets.isEmpty()) {
            return "NOTHING_TO_REVEAL";
        }
        if (round != sheets.size()) {
            return "STALE_ROUND";
        }
        if (last().shown) {
            return "repeated";
        }
        if (table().isEmpty()) {
            return "NOTHING_TO_REVEAL";
        }
        last().eligible = eligible(present);
        last().shown = true;
        last().suggested = suggested();
        return "done";
    }

    String again(boolean may, int round, boolean afterResult) {
        if (!may) {
            return "UNAUTHORIZED";
        }
        if (!sheets.isEmpty() && round != sheets.size()) {
            return "STALE_ROUND";
        }
        if (sheets.isEmpty() || last().shown != afterResult) {
            return "WRONG_PHASE";
        }
        last().outcome = afterResult ? "REVOTE" : "RESET";
        newSheet(last().topic);
        return "done";
    }

    /** Everything an onlooker may know, in one line. */
    String look(Set<Character> present) {
        if (sheets.isEmpty()) {
            return "WAITING of " + present.size() + " past []";
        }
        var table = table();
        var sight = (last().shown ? "RESULTS " : "VOTING ") + sheets.size() + " '" + last().topic + "' "
                + table.keySet() + " of " + (last().shown ? last().eligible : eligible(present));
        return sight + (last().shown ? " " + table + " " + figures() : "") + " past " + past();
    }

    private List<String> past() {
        var past = new ArrayList<String>();
        for (var number = Math.max(1, sheets.size() - 19); number <= sheets.size(); number++) {
            var sheet = sheets.get(number - 1);
            if (sheet.shown || !sheet.outcome.isEmpty()) {
                past.add(number + "'" + sheet.topic + "'" + sheet.outcome
                        + table(number).size() + sheet.suggested);
            }
        }
        return past;
    }

    private String figures() {
        var total = table().size();
        var numbers = numbers();
        var coffees = total - numbers.size();
        var text = total + " " + numbers.size() + " " + coffees + " " + rounded(100L * total, last().eligible);
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
                + " " + verdict + " " + strangers() + " " + last().suggested;
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

    private List<String> strangers() {
        var numbers = numbers();
        var middle = WORTH[numbers.get((numbers.size() - 1) / 2)] + WORTH[numbers.get(numbers.size() / 2)];
        var home = 0;
        for (var i = 0; i < WORTH.length; i++) {
            if (Math.abs(2 * WORTH[i] - middle) <= Math.abs(2 * WORTH[home] - middle)) {
                home = i;
            }
        }
        var strangers = new ArrayList<String>();
        for (var vote : table().entrySet()) {
            var place = Arrays.asList(CARDS).indexOf(vote.getValue());
            if (place >= 0 && (place <= home - 2 || place >= home + 2) && counts()[place] * 3 <= numbers.size()) {
                strangers.add(vote.getKey() + vote.getValue() + (place < home ? "LOW" : "HIGH"));
            }
        }
        return strangers;
    }

    private String suggested() {
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
        return table().values().stream()
                .map(card -> Arrays.asList(CARDS).indexOf(card))
                .filter(i -> i >= 0)
                .sorted()
                .toList();
    }

    private TreeMap<Character, String> table() {
        return table(sheets.size());
    }

    private TreeMap<Character, String> table(int round) {
        var table = new TreeMap<Character, String>();
        for (var line : lines) {
            if (line.round == round) {
                table.put(line.who, line.card);
            }
        }
        table.values().removeIf(String::isEmpty);
        return table;
    }

    private int eligible(Set<Character> present) {
        var all = new TreeSet<>(present);
        all.addAll(table().keySet());
        return all.size();
    }

    private long highest(char who, int round) {
        return lines.stream()
                .filter(line -> line.who == who && line.round == round)
                .mapToLong(Line::seq)
                .max()
                .orElse(0);
    }

    private Sheet last() {
        return sheets.getLast();
    }

    private void newSheet(String topic) {
        var sheet = new Sheet();
        sheet.topic = topic;
        sheets.add(sheet);
    }

    /** Whole part of the quotient, half up. */
    private static long rounded(long part, long whole) {
        return Math.floorDiv(2 * part + whole, 2 * whole);
    }

    private static String hundredths(long hundredths) {
        return BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString();
    }
}
