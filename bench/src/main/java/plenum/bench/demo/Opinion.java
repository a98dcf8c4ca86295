package plenum.bench.demo;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import plenum.bench.api.Json;

/** What somebody thinks a story is worth: near the others' guess, by one's own temper, and closer to it once the cards were seen. */
final class Opinion {

    private final int temper;
    private final Random random;

    Opinion(Random random) {
        this.random = random;
        this.temper = (int) Math.round(random.nextGaussian());
    }

    /** The card for the question in this view; absent if the table has no cards one could estimate with. */
    Optional<String> of(Json view) {
        var cards = view.at("deck/cards").each();
        var sizes = cards.stream().filter(Opinion::estimates).toList();
        if (sizes.isEmpty()) {
            return Optional.empty();
        }
        var others = cards.stream().filter(card -> !estimates(card)).toList();
        if (!others.isEmpty() && random.nextInt(25) == 0) {
            return Optional.of(key(others.get(random.nextInt(others.size()))));
        }
        return Optional.of(key(sizes.get(place(view, sizes))));
    }

    /** One card beside it, as people say on second thoughts. */
    Optional<String> beside(String card, Json view) {
        var keys = view.at("deck/cards").each().stream()
                .filter(Opinion::estimates)
                .map(Opinion::key)
                .toList();
        int place = keys.indexOf(card) + (random.nextBoolean() ? 1 : -1);
        return place < 0 || place >= keys.size() ? Optional.empty() : Optional.of(keys.get(place));
    }

    private int place(Json view, List<Json> sizes) {
        var seen = lastTime(view)
                .map(card -> sizes.stream().map(Opinion::key).toList().indexOf(card));
        int middle = seen.filter(place -> place >= 0).orElseGet(() -> guess(view, sizes.size()));
        int away = seen.isPresent() ? random.nextInt(4) == 0 ? Integer.signum(temper) : 0 : temper;
        return Math.clamp(middle + away, 0, sizes.size() - 1);
    }

    /** Everybody has the same first idea of the same question. */
    private static int guess(Json view, int sizes) {
        var question = view.find("story_id")
                .or(() -> view.find("topic"))
                .orElse(view.at("round").toString());
        return sizes / 5 + Math.floorMod(question.hashCode(), Math.max(1, sizes * 3 / 5));
    }

    /** What the round before suggested, if it asked the same. */
    private static Optional<String> lastTime(Json view) {
        var before = view.at("history/" + (view.at("round").whole(0) - 1));
        boolean same = before.at("story_id").equals(view.at("story_id"))
                && before.at("topic").equals(view.at("topic"))
                && before.at("outcome").text().equals("revote");
        return same ? before.find("suggested_card") : Optional.empty();
    }

    private static boolean estimates(Json card) {
        return List.of("numeric", "ordinal").contains(card.at("kind").text());
    }

    private static String key(Json card) {
        return card.at("key").text();
    }
}
