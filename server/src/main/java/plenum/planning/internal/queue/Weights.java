package plenum.planning.internal.queue;

import java.math.BigDecimal;

/** How much each part of a score counts. */
public record Weights(BigDecimal priority, BigDecimal wsjf, BigDecimal due, BigDecimal age) {

    public static final Weights PRIORITY = of("1", "0", "0", "0");
    public static final Weights WSJF = of("0", "1", "0", "0");
    public static final Weights BALANCED = of("0.50", "0.30", "0.15", "0.05");

    public Weights {
        if (priority.add(wsjf).add(due).add(age).signum() <= 0) {
            throw new IllegalArgumentException("Something has to count.");
        }
    }

    public static Weights of(String priority, String wsjf, String due, String age) {
        return new Weights(new BigDecimal(priority), new BigDecimal(wsjf), new BigDecimal(due), new BigDecimal(age));
    }
}
