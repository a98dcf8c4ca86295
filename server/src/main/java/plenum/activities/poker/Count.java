package plenum.activities.poker;

import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import plenum.activities.poker.Card.Kind;
import plenum.activities.poker.Statistics.Outlier;
import plenum.activities.poker.Statistics.Side;
import plenum.activities.poker.Statistics.Verdict;

/** Counts the votes of one round: a field is the votes a figure is taken from, a method is a figure. */
class Count {

    private final Deck deck;
    private final Scale scale;
    private final SortedMap<UUID, Card> votes = new TreeMap<>();

    /** All but breaks. */
    private final List<Card> serious;

    /** All that have a place on the scale, lowest first. */
    private final List<Card> placed;

    /** The same without `∞`: these say how much. */
    private final List<Card> estimates;

    /** How sure each voter is who has said so. */
    private final SortedMap<UUID, Confidence> confidence = new TreeMap<>();

    Count(Deck deck, SortedMap<UUID, Hand> hands) {
        this.deck = deck;
        scale = Scale.of(deck);
        hands.forEach((person, hand) -> {
            if (hand.card() != null) {
                votes.put(person, deck.find(hand.card()).orElseThrow());
                if (hand.confidence() != null) {
                    confidence.put(person, hand.confidence());
                }
            }
        });
        serious = votes.values().stream()
                .filter(card -> card.kind() != Kind.BREAK)
                .toList();
        placed = serious.stream()
                .filter(scale::holds)
                .sorted(Comparator.comparing(scale::step))
                .toList();
        estimates = placed.stream().filter(Card::estimates).toList();
    }

    Statistics statistics(int eligible, Suggestion suggestion) {
        return new Statistics(
                votes.size(),
                estimates.size(),
                votes.size() - serious.size(),
                (int) serious.stream()
                        .filter(card -> card.kind() == Kind.UNKNOWN)
                        .count(),
                eligible,
                eligible == 0 ? 0 : percent(votes.size(), eligible),
                figure(average(estimates)),
                figure(median()),
                deck.isOrdinal() ? key(middle()) : null,
                mode().stream().map(Card::key).toList(),
                distribution(),
                placed.isEmpty() ? null : placed.getFirst().key(),
                placed.isEmpty() ? null : placed.getLast().key(),
                spread(),
                figure(deviation()),
                serious.isEmpty() ? null : percent(most(serious), serious.size()),
                placed.isEmpty() ? null : percent(mostOfNeighbours(), serious.size()),
                consensus(),
                serious.size() >= 2 && most(serious) == serious.size(),
                verdict(),
                outliers(),
                key(suggested(suggestion)),
                confidence.isEmpty() ? null : sureness(),
                confidence.isEmpty() ? null : figure(average(confident())));
    }

    private SortedMap<Confidence, Integer> sureness() {
        var counts = new TreeMap<Confidence, Integer>();
        confidence.values().forEach(one -> counts.merge(one, 1, Integer::sum));
        return Collections.unmodifiableSortedMap(counts);
    }

    /** The estimates of all but those who say that they are not sure. */
    private List<Card> confident() {
        return votes.entrySet().stream()
                .filter(vote -> confidence.get(vote.getKey()) != Confidence.LOW)
                .map(Map.Entry::getValue)
                .filter(Card::estimates)
                .toList();
    }

    /** Values are compared only if every estimate has one; lowest first. */
    private List<BigDecimal> values(List<Card> cards) {
        return estimates.stream().allMatch(card -> card.value() != null)
                ? cards.stream().map(Scale::worth).sorted().toList()
                : List.of();
    }

    private @Nullable BigDecimal average(List<Card> cards) {
        var values = values(cards);
        return values.isEmpty() ? null : sum(values).divide(size(values), MathContext.DECIMAL64);
    }

    private @Nullable BigDecimal median() {
        var values = values(estimates);
        if (values.isEmpty()) {
            return null;
        }
        var lower = values.get((values.size() - 1) / 2);
        var upper = values.get(values.size() / 2);
        return lower.add(upper).divide(BigDecimal.TWO, MathContext.DECIMAL64);
    }

    /** Of the population: these votes are all there are. */
    private @Nullable BigDecimal deviation() {
        var values = values(estimates);
        if (values.isEmpty()) {
            return null;
        }
        var squares = values.stream().map(value -> value.multiply(value)).toList();
        var variance = sum(squares).multiply(size(values)).subtract(sum(values).pow(2));
        return variance.sqrt(MathContext.DECIMAL64).divide(size(values), MathContext.DECIMAL64);
    }

    /** The card nearest to the median; the upper middle one where cards have no values. */
    private @Nullable Card middle() {
        if (estimates.isEmpty()) {
            return null;
        }
        var median = median();
        return median == null ? estimates.get(estimates.size() / 2) : scale.nearest(median);
    }

    private List<Card> mode() {
        var most = most(estimates);
        return deck.cards().stream()
                .filter(card -> most > 0 && times(card, estimates) == most)
                .toList();
    }

    private Map<String, Integer> distribution() {
        var distribution = new LinkedHashMap<String, Integer>();
        for (var card : deck.cards()) {
            var times = times(card, List.copyOf(votes.values()));
            if (times > 0) {
                distribution.put(card.key(), times);
            }
        }
        return Collections.unmodifiableMap(distribution);
    }

    private @Nullable Integer spread() {
        return placed.isEmpty() ? null : scale.step(placed.getLast()) - scale.step(placed.getFirst());
    }

    private int mostOfNeighbours() {
        var cards = scale.cards();
        return IntStream.range(1, cards.size())
                .map(i -> times(cards.get(i - 1), placed) + times(cards.get(i), placed))
                .max()
                .orElse(placed.size());
    }

    private boolean consensus() {
        return !estimates.isEmpty() && most(estimates) == estimates.size();
    }

    private Verdict verdict() {
        if (estimates.isEmpty()) {
            return Verdict.NO_ESTIMATE;
        }
        if (consensus()) {
            return estimates.size() == votes.size() ? Verdict.PERFECT_CONSENSUS : Verdict.CONSENSUS_WITH_ABSTENTIONS;
        }
        return scale.step(placed.getLast()) - scale.step(placed.getFirst()) == 1
                ? Verdict.CLOSE_AGREEMENT
                : Verdict.WIDE_SPREAD;
    }

    private List<Outlier> outliers() {
        var middle = middle();
        if (middle == null) {
            return List.of();
        }
        return votes.entrySet().stream()
                .filter(vote -> isOutlier(vote.getValue(), middle))
                .map(vote -> new Outlier(vote.getKey(), vote.getValue().key(), side(vote.getValue(), middle)))
                .toList();
    }

    private boolean isOutlier(Card card, Card middle) {
        return scale.holds(card)
                && Math.abs(scale.step(card) - scale.step(middle)) >= 2
                && 3 * times(card, serious) <= serious.size();
    }

    private Side side(Card card, Card middle) {
        return scale.step(card) < scale.step(middle) ? Side.LOW : Side.HIGH;
    }

    private @Nullable Card suggested(Suggestion suggestion) {
        if (estimates.isEmpty()) {
            return null;
        }
        if (suggestion == Suggestion.MODE) {
            return mode().getLast();
        }
        var median = median();
        var average = average(estimates);
        if (median == null || average == null) {
            return middle();
        }
        return suggestion == Suggestion.NEAREST_AVERAGE ? scale.nearest(average) : scale.atLeast(median);
    }

    private static int most(List<Card> cards) {
        return cards.stream().mapToInt(card -> times(card, cards)).max().orElse(0);
    }

    private static int times(Card card, List<Card> cards) {
        return Collections.frequency(cards, card);
    }

    /** Whole percent, half up, in whole numbers. */
    private static int percent(int part, int whole) {
        return (200 * part + whole) / (2 * whole);
    }

    private static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal size(List<BigDecimal> values) {
        return BigDecimal.valueOf(values.size());
    }

    /** 7.75, 6.5, 3 and 10: never 3.00, never 1E+1. */
    private static @Nullable BigDecimal figure(@Nullable BigDecimal exact) {
        return exact == null ? null : rounded(exact);
    }

    /** To two decimals, half up. */
    static BigDecimal rounded(BigDecimal exact) {
        var figure = exact.setScale(2, HALF_UP).stripTrailingZeros();
        return figure.scale() < 0 ? figure.setScale(0) : figure;
    }

    private static @Nullable String key(@Nullable Card card) {
        return card == null ? null : card.key();
    }
}
