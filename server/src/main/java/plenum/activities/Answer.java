package plenum.activities;

/**
 * A command that goes into the ballot box; every other command controls the activity. It names the round it is meant
 * for and its place among the answers of one person in that round, so that repeats and stragglers do no harm.
 */
public interface Answer {

    int round();

    long clientSeq();
}
