package plenum.teams;

import java.util.UUID;

/** A team is gone for good, with all that belonged to it. Told in the transaction that deletes it. */
public record TeamDeleted(UUID team) {}
