package plenum.sessions.internal.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.poker.NewStory;

/** Planning poker as one would play it on paper: every slip ever handed in is kept in a pile and looked up there. */
final class NaiveTable {

    private record Handed(
            UUID by, int round, long seq, @Nullable String card, Instant at) {}

    private final List<String> deck;
    private final List<Handed> pile = new ArrayList<>();
    private final Map<Integer, Picture.Past> history = new TreeMap<>();
    private String stage = "waiting";
    private int round;
    private @Nullable String topic;
    private int eligibleAtReveal;

    private @Nullable UUID roundStory;
    private @Nullable String agreed;
    private boolean agreedOnCard;

    private static final class Sheet {
        final UUID id;

        @Nullable
        String ref;

        String title;
        boolean out;

        @Nullable
        String estimate;

        Sheet(UUID id, @Nullable String ref, String title) {
            this.id = id;
            this.ref = ref;
            this.title = title;
        }
    }

    private final List<Sheet> stories = new ArrayList<>();
    private @Nullable UUID chosen;

    NaiveTable(List<String> deck) {
        this.deck = deck;
    }

    List<String> deck() {
        return deck;
    }

    int round() {
        return round;
    }

    @Nullable
    UUID chosen() {
        return chosen;
    }

    List<String> start(UUID by, @Nullable UUID story, @Nullable String question) {
        if (stage.equals("voting")) {
            return NaiveRoom.refused("WRONG_PHASE");
        }
        if (story != null && sheet(story) == null) {
            return NaiveRoom.refused("STORY_NOT_FOUND");
        }
        var news = leave();
        news.add(open(by, story, story == null ? question : sheet(story).title));
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
        history.put(round, new Picture.Past(past.topic(), past.outcome(), past.voted(), word));
        if (roundStory != null) {
            sheet(roundStory).estimate = word;
        }
        return List.of("agreed " + round + " " + roundStory + " " + word);
    }

    List<String> next(UUID by, @Nullable UUID from, @Nullable Boolean start) {
        if (!Objects.equals(from, chosen)) {
            return NaiveRoom.refused("STALE_ROUND");
        }
        if (stage.equals("voting")) {
            return NaiveRoom.refused("WRONG_PHASE");
        }
        var line = new ArrayList<>(stories);
        if (chosen != null) {
            Collections.rotate(line, -1 - line.indexOf(sheet(chosen)));
        }
        UUID to = null;
        for (var one : line.reversed()) {
            if (!one.out && one.estimate == null && !one.id.equals(chosen)) {
                to = one.id;
            }
        }
        var news = leave();
        choose(to, news);
        if (to != null && start != null && start) {
            news.add(open(by, to, sheet(to).title));
        }
        return news;
    }

    List<String> select(UUID story, @Nullable UUID from) {
        if (story.equals(chosen)) {
            return List.of();
        }
        if (sheet(story) == null) {
            return NaiveRoom.refused("STORY_NOT_FOUND");
        }
        if (!Objects.equals(from, chosen)) {
            return NaiveRoom.refused("STALE_ROUND");
        }
        var news = leave();
        choose(story, news);
        return news;
    }

    List<String> skip(UUID story) {
        var sheet = sheet(story);
        if (sheet == null) {
            return NaiveRoom.refused("STORY_NOT_FOUND");
        }
        if (sheet.out) {
            return List.of();
        }
        List<String> news = new ArrayList<>();
        if (story.equals(chosen)) {
            news = leave();
            choose(null, news);
        }
        sheet.out = true;
        news.add("skipped " + story);
        return news;
    }

    List<String> add(List<NewStory> wishes) {
        var added = new ArrayList<UUID>();
        for (var wish : wishes) {
            if (sheet(wish.id()) == null) {
                stories.add(new Sheet(wish.id(), wish.ref(), wish.title()));
                added.add(wish.id());
            }
        }
        return added.isEmpty() ? List.of() : List.of("added " + added);
    }

    List<String> edit(UUID story, @Nullable String ref, String title) {
        var sheet = sheet(story);
        if (sheet == null) {
            return NaiveRoom.refused("STORY_NOT_FOUND");
        }
        if (sheet.title.equals(title) && Objects.equals(sheet.ref, ref)) {
            return List.of();
        }
        sheet.title = title;
        sheet.ref = ref;
        return List.of("edited " + story + " " + ref + " " + title);
    }

    List<String> move(UUID story, int to) {
        var sheet = sheet(story);
        if (sheet == null) {
            return NaiveRoom.refused("STORY_NOT_FOUND");
        }
        int place = to >= stories.size() ? stories.size() - 1 : to;
        if (stories.get(place) == sheet) {
            return List.of();
        }
        stories.remove(sheet);
        stories.add(place, sheet);
        return List.of("moved " + story + " " + place);
    }

    List<String> remove(UUID story) {
        if (sheet(story) == null) {
            return NaiveRoom.refused("STORY_NOT_FOUND");
        }
        if (story.equals(chosen)) {
            if (!stage.equals("waiting")) {
                return NaiveRoom.refused("WRONG_PHASE");
            }
            chosen = null;
        }
        stories.remove(sheet(story));
        return List.of("removed " + story);
    }

    private List<String> leave() {
        var news = new ArrayList<String>();
        if (stage.equals("voting")) {
            news.add(close("skipped"));
        } else if (stage.equals("results")) {
            news.add(close(agreed == null ? "none" : "agreed"));
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
            sheet(story).out = false;
        }
    }

    private @Nullable Sheet sheet(UUID story) {
        for (var one : stories) {
            if (one.id.equals(story)) {
                return one;
            }
        }
        return null;
    }

    List<String> again(UUID by, int named, String from, String outcome) {
        if (!stage.equals("waiting") && named != round) {
            return NaiveRoom.refused("STALE_ROUND");
        }
        if (!stage.equals(from)) {
            return NaiveRoom.refused("WRONG_PHASE");
        }
        return List.of(close(outcome), open(by, roundStory, topic));
    }

    List<String> reveal(UUID by, int named, Set<UUID> crowd) {
        if (stage.equals("waiting")) {
            return NaiveRoom.refused("NOTHING_TO_REVEAL");
        }
        if (named != round) {
            return NaiveRoom.refused("STALE_ROUND");
        }
        if (stage.equals("results")) {
            return List.of();
        }
        int voted = cards().size();
        if (voted == 0) {
            return NaiveRoom.refused("NOTHING_TO_REVEAL");
        }
        eligibleAtReveal = eligible(crowd);
        stage = "results";
        history.put(round, new Picture.Past(topic, null, voted, null));
        return List.of("revealed " + round + " " + by + " of " + eligibleAtReveal
                + (voted < eligibleAtReveal ? " early" : ""));
    }

    /** A card put down, or taken back if there is none. */
    List<String> answer(UUID by, int named, long seq, @Nullable String typed, Instant now) {
        if (round == 0) {
            return NaiveRoom.refused("VOTING_ERROR");
        }
        var card = typed == null ? null : asPrinted(typed);
        var last = last(by, named);
        if (last != null && seq == last.seq && Objects.equals(card, last.card)) {
            return List.of();
        }
        if (last != null && seq <= last.seq) {
            return NaiveRoom.refused("STALE_SEQUENCE");
        }
        if (named != round) {
            return NaiveRoom.refused("STALE_ROUND");
        }
        if (!stage.equals("voting")) {
            return NaiveRoom.refused("ROUND_CLOSED");
        }
        if (card != null && !deck.contains(card)) {
            return NaiveRoom.refused("INVALID_RESPONSE");
        }
        pile.add(new Handed(by, named, seq, card, now));
        var word = card == null ? "retracted " : last != null && last.card != null ? "changed " : "voted ";
        return List.of(word + by + " " + named + " " + seq);
    }

    /** The last sequence a person used in a round, 0 before the first. */
    long lastSeq(UUID by, int named) {
        var last = last(by, named);
        return last == null ? 0 : last.seq;
    }

    @Nullable
    String lastCard(UUID by, int named) {
        var last = last(by, named);
        return last == null ? null : last.card;
    }

    Picture.Table picture(Set<UUID> crowd) {
        var cards = cards();
        var slips = new HashMap<UUID, Picture.Slip>();
        for (var one : pile) {
            if (one.round == round) {
                var choice = one.card == null ? null : Picture.Slip.choiceOf(one.card);
                slips.put(one.by, new Picture.Slip(round, one.seq, choice, one.at));
            }
        }
        var shown = new HashMap<>(history);
        shown.keySet().removeIf(old -> old <= round - 20);
        boolean open = stage.equals("results");
        boolean waits = stage.equals("waiting");
        return new Picture.Table(
                stage,
                round,
                waits ? null : topic,
                slips,
                waits ? Set.of() : cards.keySet(),
                open ? cards : null,
                open ? eligibleAtReveal : waits ? crowd.size() : eligible(crowd),
                shown,
                chosen,
                stories.stream().map(NaiveTable::line).toList());
    }

    private static Picture.Line line(Sheet one) {
        var status = one.out ? "skipped" : one.estimate == null ? "pending" : "estimated";
        return new Picture.Line(one.id, one.ref, one.title, status, one.estimate);
    }

    private String open(UUID by, @Nullable UUID story, @Nullable String question) {
        round++;
        stage = "voting";
        topic = question;
        roundStory = story;
        agreed = null;
        choose(story, new ArrayList<>());
        return "started " + round + " " + story + " " + topic + " " + by;
    }

    private String close(String outcome) {
        history.put(round, new Picture.Past(topic, outcome, cards().size(), agreed));
        return "completed " + round + " " + outcome;
    }

    private Map<UUID, String> cards() {
        var cards = new HashMap<UUID, String>();
        for (var one : pile) {
            if (one.round == round) {
                cards.put(one.by, one.card);
            }
        }
        cards.values().removeIf(Objects::isNull);
        return cards;
    }

    private int eligible(Set<UUID> crowd) {
        var all = new HashSet<>(crowd);
        all.addAll(cards().keySet());
        return all.size();
    }

    private @Nullable Handed last(UUID by, int named) {
        Handed last = null;
        for (var one : pile) {
            if (one.round == named && one.by.equals(by)) {
                last = one;
            }
        }
        return last;
    }

    private String asPrinted(String typed) {
        for (var card : deck) {
            if (card.equalsIgnoreCase(typed)) {
                return card;
            }
        }
        return typed;
    }
}
