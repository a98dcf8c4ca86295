package plenum.shared;

/** For whom a view is made. Everyone in an audience sees the same bytes; what is one's own travels apart, as `me`. */
public enum Audience {
    EVERYONE,
    FACILITATOR
}
