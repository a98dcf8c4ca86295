package plenum.sessions.internal.room;

/** A presenter screen: what it is called, and whether whoever stands before it may run the session from there. */
public record Display(String label, boolean control) {}
