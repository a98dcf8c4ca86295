package plenum.activities.poker;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Poker as one would keep it on paper: a sheet of lines that only grows, read from top to bottom for every question.
 * Slow, mutable, and without a thought shared with the rules; people are letters, cards are words.
 */
class NaivePoker {

    private static final List<String> CARDS = List.of("1", "2", "3", "5", "8", "13", "21");

    record Line(int round, char who, long seq, String card) {}

    final List<Line> lines = new ArrayList<>();
    final List<NaiveSheet> sheets = new ArrayList<>();

    final NaiveHourglass glass = new NaiveHourglass();
    final NaiveWall wall = new NaiveWall();
    final NaiveTalk talk = new NaiveTalk(this);
    final NaivePrevote prevote = new NaivePrevote(this);
    final NaiveClock clock = new NaiveClock(this);
    private final NaiveReturns returns = new NaiveReturns(this);
    int onTable;

    String start(boolean may, int named, String topic, boolean putBack, Integer seconds, long now) {
        if (!may) {
            return "UNAUTHORIZED";
        }
        if (isBusy()) {
            return "WRONG_PHASE";
        }
        int story = named == 0 && topic.isEmpty() && stage().equals("WAITING") ? onTable : named;
        if (story > 0 && row(story) == null) {
            return "STORY_NOT_FOUND";
        }
        leave(now);
        newSheet(story, story > 0 ? row(story).name : topic, now);
        if (seconds != null) {
            glass.end = seconds == 0 ? 0 : now + seconds;
        }
        if (putBack) {
            returns.bring(story);
        }
        return "done";
    }

    String undo(boolean may, int round, long now) {
        return may ? returns.undo(round, now) : "UNAUTHORIZED";
    }

    String agree(boolean may, int round, String card, String label) {
        if (!may) {
            return "UNAUTHORIZED";
        }
        if (!stage().equals("WAITING") && round != sheets.size()) {
            return "STALE_ROUND";
        }
        if (!stage().equals("RESULTS")) {
            return "WRONG_PHASE";
        }
        var key = card.isEmpty() ? last().suggested : card.toLowerCase();
        if (label.isEmpty() && !key.equals("coffee") && !CARDS.contains(key)) {
            return "INVALID_RESPONSE";
        }
        var word = !label.isEmpty() ? "own " + label : key.equals("coffee") ? "☕" : key;
        if (word.equals(last().agreed)) {
            return "repeated";
        }
        int suggested = NaiveFigures.place(last().suggested);
        if (label.isEmpty() && suggested >= 0 && NaiveFigures.place(key) > suggested) {
            talk.decide("TAKE_HIGHER");
        }
        last().agreed = word;
        if (last().story > 0) {
            row(last().story).worth = word;
            row(last().story).proposed = false;
        }
        return "done";
    }

    String next(boolean may, int from, boolean start, long now) {
        if (!may) {
            return "UNAUTHORIZED";
        }
        if (from != onTable) {
            return "STALE_ROUND";
        }
        if (isBusy()) {
            return "WRONG_PHASE";
        }
        var later = wall.after(onTable);
        if (later.isEmpty() && onTable == 0 && !stage().equals("RESULTS")) {
            return "repeated";
        }
        leave(now);
        put(later.isEmpty() ? 0 : later.getFirst().story);
        if (start && onTable > 0) {
            newSheet(onTable, row(onTable).name, now);
        }
        return "done";
    }

    String select(boolean may, int story, int from, long now) {
        if (!may) {
            return "UNAUTHORIZED";
        }
        if (story == onTable) {
            return "repeated";
        }
        if (row(story) == null) {
            return "STORY_NOT_FOUND";
        }
        if (from != onTable) {
            return "STALE_ROUND";
        }
        if (prevote.goesOn()) {
            return "WRONG_PHASE";
        }
        leave(now);
        put(story);
        return "done";
    }

    String putAway(boolean may, int named, String why, long now) {
        if (!may) {
            return "UNAUTHORIZED";
        }
        int story = named == 0 ? onTable : named;
        var row = row(story);
        if (row == null) {
            return "STORY_NOT_FOUND";
        }
        if (row.leftOut && row.why.equals(why)) {
            return "repeated";
        }
        if (prevote.goesOn()) {
            return "WRONG_PHASE";
        }
        row.proposed = false;
        if (story == onTable) {
            leave(now);
            if (!why.equals("SKIP") && !sheets.isEmpty() && last().endedAt == now && last().story == story) {
                last().outcome = "PARKED";
            }
            put(0);
        }
        row.leftOut = true;
        row.why = why;
        row.decided = why;
        return "done";
    }

    String add(boolean may, List<Integer> stories) {
        return may ? wall.add(stories) : "UNAUTHORIZED";
    }

    String edit(boolean may, int story, String name) {
        return may ? wall.edit(story, name) : "UNAUTHORIZED";
    }

    String move(boolean may, int story, int to) {
        return may ? wall.move(story, to) : "UNAUTHORIZED";
    }

    String remove(boolean may, int story) {
        if (!may) {
            return "UNAUTHORIZED";
        }
        if (row(story) == null) {
            return "STORY_NOT_FOUND";
        }
        if (prevote.goesOn() ? prevote.asks(story) : story == onTable && !stage().equals("WAITING")) {
            return "WRONG_PHASE";
        }
        wall.rows.remove(row(story));
        onTable = story == onTable ? 0 : onTable;
        return "done";
    }

    boolean isBusy() {
        return isOpen() || prevote.goesOn();
    }

    String stage() {
        if (prevote.goesOn()) {
            return "PREVOTING";
        }
        if (sheets.isEmpty() || !last().outcome.isEmpty()) {
            return "WAITING";
        }
        return last().shown ? "RESULTS" : glass.reveal > 0 ? "REVEALING" : "VOTING";
    }

    boolean isOpen() {
        return stage().equals("VOTING") || stage().equals("REVEALING");
    }

    /** Time passes; what it brings, until it brings nothing more. */
    void pass(long now, Set<Character> present) {
        prevote.pass(now, present);
        while (isOpen()) {
            var everybody =
                    !table().isEmpty() && !present.isEmpty() && table().keySet().containsAll(present);
            var next = glass.next(now, table().isEmpty(), everybody);
            if (next.equals("turn")) {
                turn(present, now);
            }
            if (next.equals("nothing")) {
                return;
            }
        }
    }

    String say(boolean may, char who, int round, String text) {
        return may ? talk.say(who, round, text) : "NOT_A_VOTER";
    }

    String rest(boolean may, int round) {
        return may ? talk.rest(round) : "UNAUTHORIZED";
    }

    void leave(long now) {
        if (!stage().equals("WAITING")) {
            last().endedAt = now;
            last().outcome = !last().shown ? "SKIPPED" : last().agreed.isEmpty() ? "NONE" : "AGREED";
        }
    }

    private void put(int story) {
        onTable = story;
        if (story > 0) {
            row(story).leftOut = false;
            row(story).proposed = false;
        }
    }

    NaiveWall.Row row(int story) {
        return wall.row(story);
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
        if (prevote.goesOn() ? !prevote.sheets.contains(round) : round != sheets.size()) {
            return "STALE_ROUND";
        }
        if (!isBusy() && !(mayThinkAgain(who) && !small.isEmpty())) {
            return "ROUND_CLOSED";
        }
        if (!small.isEmpty() && !small.equals("coffee") && !CARDS.contains(small)) {
            return "INVALID_RESPONSE";
        }
        lines.add(new Line(round, who, seq, small));
        return "done";
    }

    private boolean mayThinkAgain(char who) {
        return glass.thinksAgain && stage().equals("RESULTS") && table().containsKey(who);
    }

    String reveal(boolean may, int round, boolean atOnce, Set<Character> present, long now) {
        if (!may) {
            return "UNAUTHORIZED";
        }
        if (stage().equals("WAITING") || prevote.goesOn()) {
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
        if (!atOnce && glass.counts(table().size() < eligible(present))) {
            return glass.count(now) ? "done" : "repeated";
        }
        turn(present, now);
        return "done";
    }

    private void turn(Set<Character> present, long now) {
        last().eligible = eligible(present);
        last().shown = true;
        last().atReveal = table();
        last().shownAt = now;
        last().suggested = new NaiveFigures(table()).suggested();
        glass.stop();
    }

    String again(boolean may, int round, boolean afterResult, long now) {
        if (!may) {
            return "UNAUTHORIZED";
        }
        if (!stage().equals("WAITING") && round != sheets.size()) {
            return "STALE_ROUND";
        }
        if (afterResult ? !stage().equals("RESULTS") : !isOpen()) {
            return "WRONG_PHASE";
        }
        talk.decide("REVOTE");
        last().outcome = afterResult ? "REVOTE" : "RESET";
        last().endedAt = now;
        newSheet(last().story, last().topic, now);
        return "done";
    }

    String look(Set<Character> present) {
        return new NaiveSight(this).look(present);
    }

    TreeMap<Character, String> table() {
        return table(sheets.size());
    }

    TreeMap<Character, String> table(int round) {
        var table = said(round);
        table.values().removeIf(String::isEmpty);
        return table;
    }

    TreeMap<Character, String> said(int round) {
        var said = new TreeMap<Character, String>();
        for (var line : lines) {
            if (line.round == round) {
                said.put(line.who, line.card);
            }
        }
        return said;
    }

    int eligible(Set<Character> present) {
        var all = new TreeSet<>(present);
        all.addAll(table().keySet());
        return all.size();
    }

    long highest(char who, int round) {
        return lines.stream()
                .filter(line -> line.who == who && line.round == round)
                .mapToLong(Line::seq)
                .max()
                .orElse(0);
    }

    NaiveSheet last() {
        return sheets.getLast();
    }

    void newSheet(int story, String topic, long now) {
        glass.turnOver(now);
        put(story);
        lay(story, topic);
    }

    void lay(int story, String topic) {
        var sheet = new NaiveSheet();
        sheet.story = story;
        sheet.topic = topic;
        sheets.add(sheet);
    }
}
