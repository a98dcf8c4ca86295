package plenum.activities;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The words in which a type tells what has happened, and where it stands. There are no others. */
public record Vocabulary(List<String> events, List<String> stages) {

    public Vocabulary {
        events = events.stream().distinct().sorted().toList();
        stages = List.copyOf(stages);
    }

    /** With the stages called as their JSON is. */
    public static <S extends Enum<S>> Vocabulary of(Class<S> stages, String... events) {
        return new Vocabulary(List.of(events), words(stages));
    }

    /** The same where something is told that only some of a family tell. */
    public Vocabulary and(String... more) {
        return new Vocabulary(
                Stream.concat(events.stream(), Arrays.stream(more)).toList(), stages);
    }

    private static <S extends Enum<S>> List<String> words(Class<S> stages) {
        return Arrays.stream(stages.getEnumConstants())
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
