package plenum.activities.board;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.StoredItem;

/** Something somebody wrote, under an id of their own device, so that sending it twice makes one. */
public record Item<B extends Record>(
        UUID id, int number, int place, @Nullable UUID author, B body) implements StoredItem {

    public Item<B> with(B other) {
        return new Item<>(id, number, place, author, other);
    }

    /** The id of a device tells when it was made, so another one takes its place, from which nothing leads back. */
    Item<B> nameless(int where) {
        var old = ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return new Item<>(UUID.nameUUIDFromBytes(old), number, where, null, body);
    }

    /** Says nothing of what was written, nor by whom. */
    @Override
    public String toString() {
        return "Item[" + number + "]";
    }
}
