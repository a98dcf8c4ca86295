package plenum.shared;

import java.util.UUID;

/** Who is calling, as proved by this request. Resolved once; nobody else reads a header or a cookie. */
public sealed interface Caller {

    /** A place in one live session, proved by its seat token. */
    record Seat(UUID sessionId, UUID participantId) implements Caller {}

    /** A presenter screen of one live session, proved by its display token. */
    record Display(UUID sessionId, UUID displayId) implements Caller {}

    /** No proof at all. */
    record Nobody() implements Caller {}
}
