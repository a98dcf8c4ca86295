package plenum.backlog.internal.files;

/** A row that cannot be brought in, and why. */
record BadRow(int row, String field, String message) {}
