package plenum.activities;

import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;

/**
 * The types a contract is proved on, made once for a test: they hold nothing but rules, and to check all that a quiz or a
 * retro is set up with takes longer than most of what is proved.
 */
public abstract class ContractedTypes<S, C, E> {

    private final Supplier<ActivityType<S, C, E>> usual = SingletonSupplier.of(this::usualType);
    private final Supplier<ActivityType<S, C, E>> wordy = SingletonSupplier.of(this::wordyType);
    private final Supplier<ActivityType<S, C, E>> marked = SingletonSupplier.of(this::markedType);

    protected abstract ActivityType<S, C, E> usualType();

    /** The same type with texts as long as they may be. */
    protected ActivityType<S, C, E> wordyType() {
        return type();
    }

    /** The same type with secrets that appear nowhere else. */
    protected abstract ActivityType<S, C, E> markedType();

    protected final ActivityType<S, C, E> type() {
        return usual.get();
    }

    protected final ActivityType<S, C, E> wordy() {
        return wordy.get();
    }

    protected final ActivityType<S, C, E> marked() {
        return marked.get();
    }
}
