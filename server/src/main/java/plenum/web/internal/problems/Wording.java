package plenum.web.internal.problems;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import plenum.shared.Problem;
import plenum.shared.Refusal;

/** Problems in the caller's language. English stands in the enum; other languages in `problems_<language>.properties`. */
@Component
public class Wording {

    public static final List<String> TRANSLATIONS = List.of("de");

    private static final String ENGLISH = "en";
    private static final Properties NO_TRANSLATION = new Properties();
    private static final Pattern COUNTED = Pattern.compile("(\\d+) (.+)");

    private final Map<String, Properties> translations =
            TRANSLATIONS.stream().collect(Collectors.toMap(language -> language, Wording::load));

    /** The first language of these that we speak. */
    public String language(Iterable<Locale> wishes) {
        for (var wish : wishes) {
            if (wish.getLanguage().equals(ENGLISH) || translations.containsKey(wish.getLanguage())) {
                return wish.getLanguage();
            }
        }
        return ENGLISH;
    }

    public String message(Problem problem, @Nullable String reason, String language) {
        var message = words(language).getProperty(problem.name(), problem.message());
        return message.replace("{reason}", reason == null ? "–" : reason(reason, language));
    }

    /** A reason is said in English, such as `20 screens`; the number stays, the words have a translation if we know them. */
    private String reason(String english, String language) {
        var counted = COUNTED.matcher(english);
        return counted.matches()
                ? counted.group(1) + " " + reason(counted.group(2), language)
                : words(language).getProperty("reason." + english.replace(' ', '_'), english);
    }

    /** What can be done about it, as far as it can be done this time. */
    public List<String> recoveryActions(Refusal refusal, String language) {
        var words = words(language);
        var problem = refusal.problem();
        var english = problem.recoveryActions();
        return IntStream.rangeClosed(1, english.size())
                .filter(refusal::offers)
                .mapToObj(at -> words.getProperty(problem.name() + "." + at, english.get(at - 1)))
                .toList();
    }

    /** Details are written in English by whoever finds them; those we know have a translation. */
    public String detail(String english, String language) {
        return words(language).getProperty("detail." + english.replace(' ', '_'), english);
    }

    private Properties words(String language) {
        return translations.getOrDefault(language, NO_TRANSLATION);
    }

    private static Properties load(String language) {
        var resource = new ClassPathResource("problems_" + language + ".properties");
        try (var reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
            var words = new Properties();
            words.load(reader);
            return words;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static List<Locale> wishes(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null ? List.of() : Collections.list(request.getLocales());
    }
}
