package plenum.integrations.jira.internal;

import java.time.Instant;
import java.util.UUID;

/** Where a stored delivery is found: deliveries are kept by the day. */
record Delivery(UUID id, Instant receivedAt) {}
