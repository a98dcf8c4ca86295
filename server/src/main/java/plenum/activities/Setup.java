package plenum.activities;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/**
 * How activities of one type may be set up before they begin. What somebody leaves out is as usual.
 *
 * @param form a record of all that can be chosen; limits stand as annotations on it, what hangs together is checked in
 *     its constructor, and a part marked {@code JsonUnwrapped} lends it its fields
 * @param usual what is chosen if nobody chooses
 * @param example something else one might choose, to be read by people
 * @param begin what an activity set up like this begins with
 * @param migrations how a form of the first version becomes one of the second, and so on; none ever goes away
 */
public record Setup<F extends Record, S>(
        Class<F> form, F usual, F example, Function<F, S> begin, List<UnaryOperator<ObjectNode>> migrations) {

    public Setup {
        migrations = List.copyOf(migrations);
    }

    /** A form in its first version. */
    public static <F extends Record, S> Setup<F, S> of(Class<F> form, F usual, F example, Function<F, S> begin) {
        return new Setup<>(form, usual, example, begin, List.of());
    }

    public int version() {
        return migrations.size() + 1;
    }

    /** What an activity begins with that is set up as usual. */
    public S fresh() {
        return begin.apply(usual);
    }

    /** The fields of a form kept by an older release, as today's form has them. */
    public ObjectNode migrated(ObjectNode kept, int from) {
        var fields = kept.deepCopy();
        for (int version = from; version < version(); version++) {
            fields = migrations.get(version - 1).apply(fields);
        }
        return fields;
    }
}
