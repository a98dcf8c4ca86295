package plenum.activities;

import java.util.UUID;

/** Something that one person wrote. */
public record Writing(UUID id, String text) {

    /** Says nothing of what was written. */
    @Override
    public String toString() {
        return "Writing[" + id + "]";
    }
}
