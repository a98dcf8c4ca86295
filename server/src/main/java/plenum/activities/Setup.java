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
 * @param complete whether that is enough to begin with; else something has to be chosen
 * @param example something else one might choose, to be read by people
 * @param begin what an activity set up like this begins with
 * @param migrations how a form of the first version becomes one of the second, and so on; none ever goes away
 */
public record Setup<F extends Record, S>(
        Class<F> form,
        ObjectNode usual,
        boolean complete,
        F example,
        Function<F, S> begin,
        List<UnaryOperator<ObjectNode>> migrations) {

    public Setup {
        migrations = List.copyOf(migrations);
    }

    /** A form in its first version. */
    public static <F extends Record, S> Setup<F, S> of(Class<F> form, F usual, F example, Function<F, S> begin) {
        return of(form, usual, example, begin, List.of());
    }

    public static <F extends Record, S> Setup<F, S> of(
            Class<F> form, F usual, F example, Function<F, S> begin, List<UnaryOperator<ObjectNode>> migrations) {
        return new Setup<>(
                form, (ObjectNode) StoredJson.tree(StoredJson.text(usual)), true, example, begin, migrations);
    }

    /** The same, where some of it has to be chosen by whoever sets it up. */
    public static <F extends Record> Setup<F, F> of(Class<F> form, ObjectNode usual, F example) {
        return new Setup<>(form, usual, false, example, Function.identity(), List.of());
    }

    /** The same choices, and something else that comes of them. */
    public <R> Setup<F, R> beginning(Function<? super S, R> then) {
        return new Setup<>(form, usual, complete, example, begin.andThen(then), migrations);
    }

    public int version() {
        return migrations.size() + 1;
    }

    /** What an activity begins with that is set up as usual, or as in the example where that is not enough. */
    public S fresh() {
        return begin.apply(complete ? StoredJson.value(usual, form) : example);
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
