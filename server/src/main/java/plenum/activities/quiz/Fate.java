package plenum.activities.quiz;

/** What became of a round: its solution was shown, it gives no points, or its question was asked again. */
public record Fate(boolean solved, boolean skipped, boolean dropped) {

    static final Fate NONE = new Fate(false, false, false);

    Fate solving() {
        return new Fate(true, skipped, dropped);
    }

    Fate skipping() {
        return new Fate(solved, true, dropped);
    }

    Fate dropping() {
        return new Fate(solved, skipped, true);
    }

    boolean counts() {
        return solved && !skipped && !dropped;
    }
}
