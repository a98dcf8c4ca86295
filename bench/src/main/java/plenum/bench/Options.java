package plenum.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code --name value} pairs of the command line. */
public final class Options {

    private final Map<String, String> given = new HashMap<>();

    public Options(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i += 2) {
            if (!arguments.get(i).startsWith("--") || i + 1 == arguments.size()) {
                throw new IllegalArgumentException(
                        "options are pairs of --name and value; not so: " + arguments.get(i));
            }
            given.put(arguments.get(i).substring(2), arguments.get(i + 1));
        }
    }

    public int number(String name, int otherwise) {
        try {
            return find(name).map(Integer::parseInt).orElse(otherwise);
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException("--" + name + " needs a number, not " + get(name));
        }
    }

    public List<String> list(String name, List<String> otherwise) {
        return find(name).map(text -> List.of(text.split(","))).orElse(otherwise);
    }

    public String get(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("--" + name + " is missing"));
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(given.get(name));
    }
}
