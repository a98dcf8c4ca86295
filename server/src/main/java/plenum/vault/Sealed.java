package plenum.vault;

import java.util.List;

/**
 * A column in which a module keeps what the vault sealed. Told as a bean, so that a new key reaches what lies there: the
 * module only finds and replaces rows, the vault opens and seals them. A sealed value begins with the head of its key:
 * `substring(secret from 1 for 5) <> :head` finds what is sealed with another one.
 */
public interface Sealed {

    String table();

    String column();

    Count count(byte[] head);

    /** Some rows that are sealed with another key, in the order of their names, behind this one. */
    List<Row> listOutdated(byte[] head, String after, int most);

    /** Only if nobody has changed it meanwhile: `where secret = :before`. */
    void replace(String row, byte[] before, byte[] after);

    /** One sealed value and the row it lies in, by the name it was sealed for. */
    record Row(String name, byte[] sealed) {}

    /** How many sealed values there are, and how many of them another key than this one has sealed. */
    record Count(long all, long outdated) {}
}
