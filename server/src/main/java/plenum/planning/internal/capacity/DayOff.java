package plenum.planning.internal.capacity;

import java.time.LocalDate;
import java.util.UUID;

/** Days somebody is away, both included. Why is nobody's business here. */
public record DayOff(UUID person, LocalDate from, LocalDate to, Portion portion) {

    public enum Portion {
        FULL,
        AM,
        PM
    }

    boolean covers(UUID who, LocalDate day) {
        return person.equals(who) && !day.isBefore(from) && !day.isAfter(to);
    }

    boolean takesMorning() {
        return portion != Portion.PM;
    }

    boolean takesAfternoon() {
        return portion != Portion.AM;
    }
}
