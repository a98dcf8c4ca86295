package plenum.sessions;

import java.util.UUID;

/** A presenter screen and the secret that opens it. */
public record NewDisplay(UUID displayId, String joinUrl, String token) {}
