package plenum.activities.poker;

import plenum.activities.poker.Options.Asking;
import plenum.activities.poker.Options.Names;

/**
 * What people were told when a round began, and what holds for it whatever is chosen later: its deck, whether they say
 * how sure they are, and whether their cards carry their names.
 */
public record Terms(Deck deck, Asking confidence, Names names) {

    boolean isNamed() {
        return names == Names.SHOWN;
    }
}
