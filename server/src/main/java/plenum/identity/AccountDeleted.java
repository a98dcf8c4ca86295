package plenum.identity;

import java.util.UUID;

/** Somebody is nobody any more; what they did stays, by "former member". Told in the same transaction. */
public record AccountDeleted(UUID account) {}
