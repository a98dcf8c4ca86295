package plenum.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is somewhere.
 *
 * @param team everywhere, if absent
 * @param role a word of whoever keeps the roles
 */
public record Placement(@Nullable UUID team, String role) {}
