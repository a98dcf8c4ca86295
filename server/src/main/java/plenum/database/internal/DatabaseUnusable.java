package plenum.database.internal;

/** Says in one sentence why there is no database to start with, and what to do about it. */
class DatabaseUnusable extends RuntimeException {

    DatabaseUnusable(String sentence) {
        super(sentence);
    }

    DatabaseUnusable(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
