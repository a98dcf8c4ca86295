package plenum.identity;

import java.util.UUID;

/** There is one more account; the first of all is for whoever runs this installation. Told in the same transaction. */
public record AccountOpened(UUID account, boolean isFirst) {}
