package plenum.activities.poker;

import java.util.Optional;
import java.util.UUID;

/** Where hints come from: whoever knows how long finished work took. Poker asks after a reveal, and never before. */
public interface CalibrationHints {

    Optional<CalibrationHint> find(UUID session, String deckId, String card);
}
