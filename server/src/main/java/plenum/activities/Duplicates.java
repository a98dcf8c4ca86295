package plenum.activities;

/** What becomes of a row whose reference is already there. */
public enum Duplicates {
    SKIP,
    UPDATE,
    ADD
}
