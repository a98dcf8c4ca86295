package plenum.vault;

/**
 * Seals what must not lie in the database as it is. What is sealed names its key and opens only in the place it was
 * sealed for: table, row and column.
 */
public interface Vault {

    byte[] seal(byte[] secret, Place place);

    /** Refuses what was sealed elsewhere, changed, or sealed with a key this installation does not have. */
    byte[] open(byte[] sealed, Place place);

    /** Where a sealed secret lies. */
    record Place(String table, String row, String column) {}
}
