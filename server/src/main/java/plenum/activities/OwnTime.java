package plenum.activities;

import java.time.Instant;
import java.util.SortedSet;

/**
 * Rounds that people answer side by side, in any order and when they like, until a moment. Nobody waits for anybody
 * meanwhile, and nobody sees who has answered.
 */
public record OwnTime(SortedSet<Integer> rounds, Instant until) {}
