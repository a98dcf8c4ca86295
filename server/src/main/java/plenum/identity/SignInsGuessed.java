package plenum.identity;

import java.util.UUID;

/** Somebody tries passwords on this account; its owner should hear of it. */
public record SignInsGuessed(UUID account) {}
