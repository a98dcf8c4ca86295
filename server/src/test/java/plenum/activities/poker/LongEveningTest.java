package plenum.activities.poker;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.activities.poker.AGame.LOGIN;
import static plenum.activities.poker.AGame.SEARCH;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import plenum.activities.poker.PokerCommand.Park;
import plenum.activities.poker.PokerCommand.Reset;
import plenum.activities.poker.PokerCommand.Reveal;
import plenum.activities.poker.PokerCommand.Revote;
import plenum.activities.poker.PokerCommand.SelectStory;
import plenum.activities.poker.PokerCommand.Start;
import plenum.activities.poker.PokerCommand.Undo;

/** Hundreds of rounds, slips and restarts later, everything that was shown is still there. */
class LongEveningTest {

    private static final List<UUID> VOTERS =
            IntStream.range(0, 16).mapToObj(n -> new UUID(0x7001, n)).toList();
    private static final List<String> CARDS = List.of("1", "2", "3", "5", "8", "13", "21", "coffee");

    private final Random random = new Random(25);
    private final AGame game = AGame.aboutTwoStories();
    private final Map<Integer, Map<UUID, String>> shown = new TreeMap<>();

    @Test
    void the_history_of_two_hundred_rounds_is_complete_and_its_numbers_only_rise() {
        while (game.state().round() < 200) {
            int before = game.state().round();
            act();
            assertThat(game.state().round()).isBetween(before, before + 1);
            if (game.view().isRevealed()) {
                shown.putIfAbsent(game.state().round(), Map.copyOf(game.view().votes()));
            }
            if (random.nextInt(40) == 0) {
                game.restarted();
            }
        }
        assertThat(game.restarted().state().rounds().keySet())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 200).boxed().toList());
        assertThat(shown).hasSizeGreaterThan(50);
        var results = game.poker.results(game.state()).rounds();
        shown.forEach((round, votes) ->
                assertThat(results.get(round - 1).votes()).as("round %d", round).isEqualTo(votes));
        assertThat(results)
                .filteredOn(round -> !shown.containsKey(round.round()))
                .allSatisfy(round -> assertThat(round.votes()).isNull());
    }

    private void act() {
        int round = Math.max(1, game.state().round());
        game.after(random.nextInt(20));
        switch (random.nextInt(30)) {
            case 0 -> game.control(new Start(random.nextBoolean() ? LOGIN : SEARCH, null, random.nextBoolean(), null));
            case 1 -> game.control(new Revote(round));
            case 2 -> game.control(new Reset(round));
            case 3 -> game.control(new Undo(Math.max(1, round - random.nextInt(2))));
            case 4 -> game.control(new SelectStory(SEARCH, LOGIN));
            case 5 -> game.control(new Park(LOGIN, Park.Reason.SPIKE, null));
            case 6, 7, 8 -> game.control(new Reveal(round, true));
            default -> game.vote(VOTERS.get(random.nextInt(16)), CARDS.get(random.nextInt(CARDS.size())));
        }
    }
}
