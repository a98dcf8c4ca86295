package plenum.bench.demo;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Who comes: names and faces. */
final class Cast {

    record Character(String name, String avatar) {}

    static final int MOST = 50;

    private static final List<String> NAMES = List.of(
            "Amara",
            "Ben",
            "Chiara",
            "Dmitri",
            "Elif",
            "Fatou",
            "Gustav",
            "Hana",
            "Ibrahim",
            "Julián",
            "Kaya",
            "Linh",
            "Mateo",
            "Nadia",
            "Oskar",
            "Priya",
            "Quentin",
            "Rosa",
            "Sven",
            "Tomás",
            "Uma",
            "Viktor",
            "Wanjiru",
            "Xenia",
            "Yusuf",
            "Zoë",
            "Anneliese",
            "Bruno",
            "Céline",
            "David",
            "Emre",
            "Freya",
            "Greta",
            "Hugo",
            "Ingrid",
            "Jonas",
            "Katya",
            "Leo",
            "Mei",
            "Noah",
            "Olivia",
            "Paweł",
            "Rania",
            "Samir",
            "Tilda",
            "Ugo",
            "Vera",
            "Walid",
            "Yara",
            "Łukasz");
    private static final List<String> SURNAMES = List.of(
            "Adeyemi",
            "Berg",
            "Costa",
            "Dubois",
            "Eriksen",
            "Fischer",
            "García",
            "Haddad",
            "Ivanova",
            "Jensen",
            "Kim",
            "Lindqvist",
            "Müller",
            "Novák",
            "O'Brien",
            "Papadakis",
            "Rossi",
            "Suzuki",
            "Tran",
            "Weiß");
    private static final List<String> AVATARS = List.of(
            "bear", "cat", "dog", "fox", "lion", "monkey", "panda", "penguin", "rabbit", "tiger", "unicorn", "whale",
            "alien", "ghost", "robot", "wizard");

    private Cast() {}

    /** So many people; most give their first name, some the whole of it. */
    static List<Character> of(int people, Random random) {
        int first = random.nextInt(NAMES.size());
        return IntStream.range(0, people)
                .mapToObj(n -> character(NAMES.get((first + 7 * n) % NAMES.size()), random))
                .toList();
    }

    private static Character character(String name, Random random) {
        boolean whole = random.nextInt(4) == 0;
        return new Character(
                whole ? name + " " + SURNAMES.get(random.nextInt(SURNAMES.size())) : name,
                AVATARS.get(random.nextInt(AVATARS.size())));
    }
}
