package plenum.activities;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a file is to hold besides the results themselves, and what people are called in it. */
public record ExportWish(Set<Extra> extras, Map<UUID, String> names) {

    public enum Extra {
        VOTES,
        ASSUMPTIONS
    }

    public boolean wants(Extra extra) {
        return extras.contains(extra);
    }

    /** People whose name is gone are still told apart from nobody. */
    public String name(UUID person) {
        return names.getOrDefault(person, "–");
    }
}
