package plenum.integrations.jira.internal;

/** What became of a delivery that was let in: `accepted`, `ignored` or `duplicate`. */
record Receipt(String outcome) {

    static final Receipt ACCEPTED = new Receipt("accepted");
    static final Receipt IGNORED = new Receipt("ignored");
    static final Receipt DUPLICATE = new Receipt("duplicate");
}
