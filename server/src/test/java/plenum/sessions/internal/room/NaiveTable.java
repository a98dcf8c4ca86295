package plenum.sessions.internal.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import plenum.activities.poker.Options;

/** Planning poker as one would play it on paper: every slip ever handed in is kept in a pile and looked up there. */
final class NaiveTable extends NaiveSheet {

    private final NaiveReturns returns = new NaiveReturns(this);
    final NaiveAhead ahead = new NaiveAhead(this);

    NaiveTable(List<String> deck) {
        super(deck);
    }

    /** Another table just like this. */
    NaiveTable copy() {
        var copy = new NaiveTable(deck);
        copyTo(copy);
        returns.copyTo(copy.returns);
        ahead.copyTo(copy.ahead);
        return copy;
    }

    /** A clean table with the same stories. */
    NaiveTable asNew() {
        var clean = new NaiveTable(deck);
        for (var sheet : queue.stories) {
            clean.queue.stories.add(sheet.asNew());
        }
        return clean;
    }

    List<String> start(UUID by, @Nullable UUID named, @Nullable String question, boolean putBack, Instant now) {
        if (isBusy()) {
            return NaiveRoom.refused("WRONG_PHASE");
        }
        var story = named == null && question == null && stage.equals("waiting") ? chosen : named;
        if (story != null && queue.sheet(story) == null) {
            return NaiveRoom.refused("STORY_NOT_FOUND");
        }
        var news = leave(now);
        news.add(open(by, story, story == null ? question : queue.sheet(story).title, now));
        if (putBack) {
            returns.bring(story, now, news);
        }
        return news;
    }

    List<String> undo(UUID by, int named, Instant now) {
        boolean shown = stage.equals("results") && named == round && agreed == null;
        var objection = returns.objection(named, shown, isOpen(), now);
        if (objection != null) {
            return objection;
        }
        var since = shown ? List.<NaivePile.Handed>of() : pile.lastOfEach(round);
        var news = new ArrayList<String>();
        news.add(close(shown ? "none" : "reset", now));
        news.add(open(by, roundStory, topic, now));
        returns.lay(named, since, shown, now, news);
        return news;
    }

    List<String> agree(int named, @Nullable String card, @Nullable String label) {
        if (!stage.equals("waiting") && named != round) {
            return NaiveRoom.refused("STALE_ROUND");
        }
        if (!stage.equals("results")) {
            return NaiveRoom.refused("WRONG_PHASE");
        }
        if (card != null && !deck.contains(asPrinted(card))) {
            return NaiveRoom.refused("INVALID_RESPONSE");
        }
        var word = card == null ? label : asPrinted(card).equals("coffee") ? "☕" : asPrinted(card);
        if (word.equals(agreed) && agreedOnCard == (card != null)) {
            return List.of();
        }
        agreed = word;
        agreedOnCard = card != null;
        var past = history.get(round);
        history.put(round, new Picture.Past(past.topic(), past.outcome(), past.voted(), word, false));
        if (roundStory != null) {
            queue.sheet(roundStory).estimate = word;
            queue.sheet(roundStory).proposed = false;
        }
        return List.of("agreed " + round + " " + roundStory + " " + word);
    }

    List<String> next(UUID by, @Nullable UUID from, @Nullable Boolean start, Instant now) {
        if (!Objects.equals(from, chosen)) {
            return NaiveRoom.refused("STALE_ROUND");
        }
        if (isBusy()) {
            return NaiveRoom.refused("WRONG_PHASE");
        }
        var to = queue.after(chosen);
        var news = leave(now);
        choose(to, news);
        if (to != null && start != null && start) {
            news.add(open(by, to, queue.sheet(to).title, now));
        }
        return news;
    }

    List<String> select(UUID story, @Nullable UUID from, Instant now) {
        if (story.equals(chosen)) {
            return List.of();
        }
        if (queue.sheet(story) == null) {
            return NaiveRoom.refused("STORY_NOT_FOUND");
        }
        if (!Objects.equals(from, chosen)) {
            return NaiveRoom.refused("STALE_ROUND");
        }
        if (ahead.goesOn()) {
            return NaiveRoom.refused("WRONG_PHASE");
        }
        var news = leave(now);
        choose(story, news);
        return news;
    }

    List<String> putAway(@Nullable UUID story, String why, Instant now) {
        var sheet = queue.sheet(story);
        if (sheet == null) {
            return NaiveRoom.refused("STORY_NOT_FOUND");
        }
        if (why.equals(sheet.out)) {
            return List.of();
        }
        if (ahead.goesOn()) {
            return NaiveRoom.refused("WRONG_PHASE");
        }
        List<String> news = new ArrayList<>();
        if (story.equals(chosen)) {
            if (why.startsWith("parked") && !stage.equals("waiting")) {
                news.add(close("parked", now));
                stage = "waiting";
            }
            news.addAll(leave(now));
            choose(null, news);
        }
        sheet.out = why;
        sheet.proposed = false;
        news.add(why);
        return news;
    }

    List<String> remove(UUID story) {
        if (queue.sheet(story) == null) {
            return NaiveRoom.refused("STORY_NOT_FOUND");
        }
        if (ahead.asks(story)) {
            return NaiveRoom.refused("WRONG_PHASE");
        }
        if (story.equals(chosen)) {
            if (!stage.equals("waiting")) {
                return NaiveRoom.refused("WRONG_PHASE");
            }
            chosen = null;
        }
        queue.stories.remove(queue.sheet(story));
        return List.of("removed " + story);
    }

    List<String> leave(Instant now) {
        var news = new ArrayList<String>();
        if (isOpen()) {
            news.add(close("skipped", now));
        } else if (stage.equals("results")) {
            news.add(close(agreed == null ? "none" : "agreed", now));
        }
        if (ahead.goesOn()) {
            news.add(ahead.closed(null, Set.of(), Map.of(), now));
        }
        stage = "waiting";
        return news;
    }

    private void choose(@Nullable UUID story, List<String> news) {
        if (!Objects.equals(story, chosen)) {
            news.add("selected " + story);
        }
        chosen = story;
        if (story != null) {
            queue.sheet(story).out = null;
            queue.sheet(story).proposed = false;
        }
    }

    List<String> again(UUID by, int named, boolean beforeReveal, String outcome, Instant now) {
        if (!stage.equals("waiting") && named != round) {
            return NaiveRoom.refused("STALE_ROUND");
        }
        if (beforeReveal ? !isOpen() : !stage.equals("results")) {
            return NaiveRoom.refused("WRONG_PHASE");
        }
        return List.of(close(outcome, now), open(by, roundStory, topic, now));
    }

    List<String> reveal(UUID by, int named, boolean atOnce, Set<UUID> crowd, Instant now) {
        if (stage.equals("waiting") || ahead.goesOn()) {
            return NaiveRoom.refused("NOTHING_TO_REVEAL");
        }
        if (named != round) {
            return NaiveRoom.refused("STALE_ROUND");
        }
        if (stage.equals("results")) {
            return List.of();
        }
        if (cards().isEmpty()) {
            return NaiveRoom.refused("NOTHING_TO_REVEAL");
        }
        boolean counted = times.counts(cards().size() < eligible(crowd));
        if (!atOnce && counted) {
            if (stage.equals("revealing")) {
                return List.of();
            }
            stage = "revealing";
            return List.of("counting " + round + " " + by + Story.until(times.count(now, false)));
        }
        return List.of(turn(by, crowd, now));
    }

    List<String> cancel(UUID by, int named) {
        return inRound(named, () -> {
            if (!stage.equals("revealing")) {
                return NaiveRoom.refused("WRONG_PHASE");
            }
            stage = "voting";
            times.calledOff = true;
            times.reveal = null;
            return List.of("cancelled " + round + " " + by);
        });
    }

    List<String> timer(int named, Instant end, Instant now) {
        return inRound(named, () -> times.set(round, end, now));
    }

    List<String> addTime(int named, Instant end, int seconds, Instant now) {
        return inRound(
                named,
                () -> end.equals(times.end)
                        ? times.set(round, end.plusSeconds(seconds), now)
                        : NaiveRoom.refused("WRONG_PHASE"));
    }

    List<String> stopTimer(int named) {
        return inRound(named, () -> {
            if (times.end == null) {
                return List.of();
            }
            times.end = null;
            return List.of("timeless " + round);
        });
    }

    List<String> options(
            @Nullable Boolean auto,
            Options.@Nullable Countdown countdown,
            @Nullable Integer seconds,
            @Nullable Integer timer) {
        return isBusy() ? NaiveRoom.refused("WRONG_PHASE") : times.options(auto, countdown, seconds, timer);
    }

    List<String> wake(Set<UUID> crowd, Map<UUID, Instant> away, Instant now) {
        return new NaiveWaking(this).wake(crowd, away, now);
    }

    boolean isCounting() {
        return stage.equals("revealing");
    }

    @Nullable
    Instant end() {
        return ahead.closes == null ? times.end : ahead.closes;
    }

    String turn(@Nullable UUID by, Set<UUID> crowd, Instant now) {
        int voted = cards().size();
        eligibleAtReveal = eligible(crowd);
        stage = "results";
        times.end = null;
        times.reveal = null;
        history.put(round, new Picture.Past(topic, null, voted, null, false));
        returns.over(round, "shown", now);
        return "revealed " + round + " " + by + " of " + eligibleAtReveal + (voted < eligibleAtReveal ? " early" : "");
    }

    private List<String> inRound(int named, Supplier<List<String>> then) {
        if (!stage.equals("waiting") && named != round) {
            return NaiveRoom.refused("STALE_ROUND");
        }
        return isOpen() ? then.get() : NaiveRoom.refused("WRONG_PHASE");
    }

    /** A card put down, or taken back if there is none. */
    List<String> answer(UUID by, int named, long seq, @Nullable String typed, Instant now) {
        if (round == 0) {
            return NaiveRoom.refused("VOTING_ERROR");
        }
        var card = typed == null ? null : asPrinted(typed);
        var last = pile.last(by, named);
        if (last != null && seq == last.seq() && Objects.equals(card, last.card())) {
            return List.of();
        }
        if (last != null && seq <= last.seq()) {
            return NaiveRoom.refused("STALE_SEQUENCE");
        }
        boolean goesRound = ahead.sheets.containsKey(named);
        if (named != round && !goesRound) {
            return NaiveRoom.refused("STALE_ROUND");
        }
        if (!isOpen() && !goesRound) {
            return NaiveRoom.refused("ROUND_CLOSED");
        }
        if (card != null && !deck.contains(card)) {
            return NaiveRoom.refused("INVALID_RESPONSE");
        }
        pile.put(by, named, seq, card, now);
        var word = card == null ? "retracted " : last != null && last.card() != null ? "changed " : "voted ";
        return List.of(word + by + " " + named + " " + seq);
    }

    /** Whether a card of theirs lies on a table that is still being played at. */
    boolean isOpenFor(UUID by) {
        return isOpen() && lastCard(by, round) != null
                || ahead.sheets.keySet().stream().anyMatch(number -> lastCard(by, number) != null);
    }

    Picture.Table picture(Set<UUID> crowd) {
        return new NaiveGlance(this).picture(crowd);
    }

    /** A sheet more, which nobody has looked at. */
    void lay(UUID story) {
        round++;
        topic = queue.sheet(story).title;
        queue.sheet(story).titles.put(round, topic);
        roundStory = story;
        agreed = null;
        times.end = null;
        times.reveal = null;
        returns.about(story);
    }

    void over(int number, String how, Instant now) {
        returns.over(number, how, now);
    }

    private String open(UUID by, @Nullable UUID story, @Nullable String question, Instant now) {
        round++;
        stage = "voting";
        topic = question;
        roundStory = story;
        agreed = null;
        returns.about(story);
        choose(story, new ArrayList<>());
        return "started " + round + " " + story + " " + topic + " " + by + Story.until(times.begin(now));
    }

    private String close(String outcome, Instant now) {
        history.put(round, new Picture.Past(topic, outcome, cards().size(), agreed, false));
        if (!stage.equals("results")) {
            returns.over(round, outcome, now);
        }
        return "completed " + round + " " + outcome;
    }

    private String asPrinted(String typed) {
        return deck.stream().filter(typed::equalsIgnoreCase).findFirst().orElse(typed);
    }
}
