package plenum.bench.programs;

import java.nio.file.Path;

/** Where the bench lives on this machine; {@code run} says so. */
public final class Home {

    private static final Path BENCH =
            Path.of(System.getProperty("bench.home", ".")).toAbsolutePath().normalize();

    private Home() {}

    public static Path path(String first, String... more) {
        return BENCH.resolve(Path.of(first, more));
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
