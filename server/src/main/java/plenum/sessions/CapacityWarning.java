package plenum.sessions;

/** That little is left, and of what: of the seats of one session, or of the sessions of this server. */
public record CapacityWarning(String scope, int current, int max, int remaining) {

    public static CapacityWarning ofSession(int current, int max) {
        return new CapacityWarning("session", current, max, Math.max(0, max - current));
    }

    public static CapacityWarning ofServer(int current, int max) {
        return new CapacityWarning("server", current, max, Math.max(0, max - current));
    }
}
