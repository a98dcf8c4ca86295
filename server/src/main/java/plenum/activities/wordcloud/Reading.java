package plenum.activities.wordcloud;

/** How entries are read here: which are one word, and which are held. */
record Reading(Grouping grouping, Sieve sieve) {

    static Reading of(WordcloudConfig config) {
        return new Reading(
                Grouping.of(config.locale(), config.merge(), config.glossary()),
                Sieve.of(config.blocked(), config.allowed()));
    }
}
