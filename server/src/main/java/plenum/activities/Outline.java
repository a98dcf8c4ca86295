package plenum.activities;

/** Where an activity stands: its own stage, the session phase that belongs to it, and its round (0 before the first). */
public record Outline(String stage, Phase phase, int round) {

    public enum Phase {
        WAITING,
        VOTING,
        REVEALING,
        RESULTS
    }
}
