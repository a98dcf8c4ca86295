package plenum.integrations.jira.internal;

/** Jira said something we cannot make sense of; names the place, so that a person can look there. */
final class BadAnswer extends RuntimeException {

    BadAnswer(String path) {
        super("bad_answer at " + path, null, false, false);
    }
}
