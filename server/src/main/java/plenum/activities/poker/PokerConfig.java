package plenum.activities.poker;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import plenum.activities.Setup;
import plenum.shared.Problem;

/** How a table is set up before the first round: the deck, and how it is run. */
public record PokerConfig(DeckChoice deck, @JsonUnwrapped Options options) {

    private static final OptionsWish FOR_EXAMPLE = new OptionsWish(
            true,
            Options.Countdown.ALWAYS,
            5,
            120,
            null,
            null,
            null,
            Options.Asking.OPTIONAL,
            null,
            null,
            null,
            null,
            "XL",
            null,
            null,
            null);

    /** What can be chosen about a table, where these options are the usual ones. */
    static Setup<PokerConfig, PokerState> setup(Options usual) {
        return Setup.of(
                PokerConfig.class,
                new PokerConfig(Deck.FIBONACCI.choice(), usual),
                new PokerConfig(DeckChoice.of("tshirt"), FOR_EXAMPLE.appliedTo(usual)),
                PokerConfig::begin);
    }

    public PokerConfig {
        if (!options.fitting(deck.deck()).equals(options)) {
            throw Problem.VALIDATION_ERROR.on("split_from_card", "must be a card of the deck");
        }
    }

    private PokerState begin() {
        return PokerState.fresh(deck.deck()).with(options);
    }
}
