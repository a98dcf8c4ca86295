package plenum.activities.poker;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import plenum.activities.Setup;
import plenum.shared.Problem;

/** How a table is set up before the first round: the deck, and how it is run. */
public record PokerConfig(String deck, @JsonUnwrapped Options options) {

    static final PokerConfig USUAL = new PokerConfig(Deck.FIBONACCI.id(), Options.USUAL);
    static final PokerConfig EXAMPLE = new PokerConfig("tshirt", new Options(true, Options.Countdown.ALWAYS, 5, 120));

    static final Setup<PokerConfig, PokerState> SETUP = Setup.of(PokerConfig.class, USUAL, EXAMPLE, PokerConfig::begin);

    public PokerConfig {
        if (Deck.findBuiltIn(deck).isEmpty()) {
            throw Problem.VALIDATION_ERROR.on("deck", "is not a deck");
        }
    }

    PokerState begin() {
        return PokerState.fresh(Deck.builtIn(deck)).with(options);
    }
}
