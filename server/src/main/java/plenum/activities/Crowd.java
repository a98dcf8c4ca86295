package plenum.activities;

import java.util.Set;
import java.util.UUID;

/** Those who could answer now: connected, with the right to answer. */
public record Crowd(Set<UUID> eligible) {}
