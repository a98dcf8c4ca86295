package plenum.activities.poker;

import org.jspecify.annotations.Nullable;
import plenum.activities.StoredJson;
import plenum.activities.poker.Options.Countdown;
import plenum.activities.poker.PokerCommand.SetDeck;
import plenum.activities.poker.PokerCommand.SetOptions;

/** Wishes about a table, written as short as they are meant. */
public final class SomeOptions {

    private SomeOptions() {}

    public static SetOptions options(
            @Nullable Boolean autoReveal,
            @Nullable Countdown countdown,
            @Nullable Integer countdownSeconds,
            @Nullable Integer timerSeconds) {
        return new SetOptions(new OptionsWish(
                autoReveal,
                countdown,
                countdownSeconds,
                timerSeconds,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null));
    }

    /** As it is sent, with single quotes. */
    public static SetOptions options(String json) {
        return new SetOptions(StoredJson.value(json.replace('\'', '"'), OptionsWish.class));
    }

    /** A table at which people may vote before they meet. */
    public static Poker withPrevotes(int quorum) {
        var wish = options("{'prevote':{'enabled':true,'quorum':%d}}".formatted(quorum));
        return new Poker(wish.options().appliedTo(Options.USUAL));
    }

    public static SetDeck deck(String json) {
        return new SetDeck(DeckChoice.read(StoredJson.tree(json.replace('\'', '"'))));
    }
}
