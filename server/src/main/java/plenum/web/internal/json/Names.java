package plenum.web.internal.json;

import java.util.Arrays;
import java.util.stream.Collectors;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;

/** How our names are written outside. */
public final class Names {

    private static final Snake SNAKE = new Snake();

    private Names() {}

    public static String field(String javaName) {
        return SNAKE.write(javaName);
    }

    /** A path such as `items[0].creatorName`. */
    public static String path(String javaPath) {
        return Arrays.stream(javaPath.split("\\.", -1)).map(Names::field).collect(Collectors.joining("."));
    }

    /** The word by which a record is known among its siblings: `StartRound` is `start_round`. */
    static String word(Class<?> type) {
        return field(type.getSimpleName());
    }

    private static final class Snake extends SnakeCaseStrategy {

        String write(String javaName) {
            return translate(javaName);
        }
    }
}
