package plenum.planning.internal.capacity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Where a plan contradicts itself, with the two numbers that do not go together. It never blocks anybody. */
public sealed interface Conflict {

    enum Severity {
        LOW,
        MEDIUM,
        HIGH
    }

    Severity severity();

    record OverAllocation(String discipline, BigDecimal allocated, BigDecimal amount, Severity severity)
            implements Conflict {}

    record UnderUtilisation(String discipline, BigDecimal allocated, BigDecimal amount) implements Conflict {
        @Override
        public Severity severity() {
            return Severity.LOW;
        }
    }

    record TeamOvercommit(BigDecimal allocated, BigDecimal amount) implements Conflict {
        @Override
        public Severity severity() {
            return Severity.HIGH;
        }
    }

    /** @param days those on which the shares of one person exceed the limit, and no others */
    record PersonDoubleBooked(UUID person, List<LocalDate> days, BigDecimal share, BigDecimal limit)
            implements Conflict {
        @Override
        public Severity severity() {
            return Severity.HIGH;
        }
    }

    record PriorityMismatch(String project, String discipline, int priority, BigDecimal share, BigDecimal limit)
            implements Conflict {
        @Override
        public Severity severity() {
            return Severity.LOW;
        }
    }

    record ProjectUnderstaffed(String project, BigDecimal open, BigDecimal allocation) implements Conflict {
        @Override
        public Severity severity() {
            return Severity.MEDIUM;
        }
    }

    record SkillMissing(String discipline, List<UUID> issues) implements Conflict {
        @Override
        public Severity severity() {
            return Severity.MEDIUM;
        }
    }

    record HardDayOverload(String discipline, LocalDate day, BigDecimal needed, BigDecimal available, List<UUID> issues)
            implements Conflict {
        @Override
        public Severity severity() {
            return Severity.HIGH;
        }
    }

    record AwayOnHardDay(UUID issueId, UUID assignee, LocalDate day) implements Conflict {
        @Override
        public Severity severity() {
            return Severity.MEDIUM;
        }
    }
}
