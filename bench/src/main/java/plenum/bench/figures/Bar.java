package plenum.bench.figures;

/** The value that must be reached and the one we aim for. */
public record Bar(Side side, double must, double goal) {

    /** On which side of the value it is good. */
    public enum Side {
        AT_LEAST("≥ "),
        AT_MOST("≤ "),
        NONE("");

        private final String sign;

        Side(String sign) {
            this.sign = sign;
        }
    }

    public static final Bar NONE = new Bar(Side.NONE, 0, 0);

    public static Bar atLeast(double must, double goal) {
        return new Bar(Side.AT_LEAST, must, goal);
    }

    public static Bar atMost(double must, double goal) {
        return new Bar(Side.AT_MOST, must, goal);
    }

    public Verdict judge(double value) {
        return switch (side) {
            case AT_LEAST -> value >= goal ? Verdict.GOAL_MET : value >= must ? Verdict.BAR_MET : Verdict.MISSED;
            case AT_MOST -> value <= goal ? Verdict.GOAL_MET : value <= must ? Verdict.BAR_MET : Verdict.MISSED;
            case NONE -> Verdict.READING;
        };
    }

    String mustText() {
        return text(must);
    }

    String goalText() {
        return text(goal);
    }

    private String text(double value) {
        return side == Side.NONE ? "–" : side.sign + Numbers.readable(value);
    }
}
