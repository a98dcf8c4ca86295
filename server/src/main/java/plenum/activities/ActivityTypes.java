package plenum.activities;

import java.util.List;
import java.util.Optional;

/** Everything that can be done together in this installation. */
public interface ActivityTypes {

    List<ActivityType<?, ?, ?>> list();

    Optional<ActivityType<?, ?, ?>> find(String id);

    ActivityType<?, ?, ?> get(String id);

    /**
     * Reads a command from the text of a request. Strict, so that a typing error never becomes another command: every
     * unknown, missing or wrong field is named in the refusal.
     */
    <C> C command(ActivityType<?, C, ?> type, String json);
}
