package plenum.planning.internal.sprint;

/** What became of an issue in a sprint. */
public enum Outcome {
    REMOVED,
    COMPLETED_ELSEWHERE,
    COMPLETED,
    DROPPED,
    NOT_COMPLETED
}
