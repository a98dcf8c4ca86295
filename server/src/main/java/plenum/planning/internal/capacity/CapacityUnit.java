package plenum.planning.internal.capacity;

/** What a capacity is counted in. */
public enum CapacityUnit {
    POINTS,
    HOURS,
    ISSUES
}
