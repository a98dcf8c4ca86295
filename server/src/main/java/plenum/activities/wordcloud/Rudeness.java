package plenum.activities.wordcloud;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that somebody should look at before a room does, in several languages, as they look. Whole words only. */
final class Rudeness {

    private static final String WORDS = """
            fuck fucks fucked fucker fucking motherfucker shit shitty bullshit cunt cunts bitch bitches asshole bastard
            whore slut nigger nigga faggot retard wanker twat dickhead pussy cock
            scheisse scheiss scheiße arschloch fotze hurensohn hure wichser fick ficken gefickt schlampe schwuchtel neger
            missgeburt spast kanake
            merde putain connard connasse salope encule enculé pute batard bâtard nique niquer pd tapette negre nègre
            mierda puta puto putas cabron cabrón gilipollas coño joder pendejo maricon maricón zorra chinga verga
            fan helvete jävla jävlar fitta hora kuk knulla bög neger slampa skit
            amk aq orospu piç sikerim siktir sik göt yarrak ibne kahpe oç
            cazzo merda stronzo puttana vaffanculo troia frocio caralho foda viado kurwa chuj pizda jebac jebać
            kut hoer klootzak kanker lul блядь сука хуй пизда ебать пидор""";

    /** Words of one language that are as innocent as any other in another one; there they are not looked at. */
    private static final Set<String> INNOCENT =
            Set.of("fan", "skit", "lul", "cock", "pd", "aq", "got", "göt", "sik", "hora");

    private static final Set<String> LOOKS = Arrays.stream(WORDS.split("\\s+"))
            .filter(word -> !INNOCENT.contains(word))
            .map(Skeleton::of)
            .collect(Collectors.toUnmodifiableSet());

    private Rudeness() {}

    static boolean has(String skeleton) {
        return LOOKS.contains(skeleton);
    }
}
