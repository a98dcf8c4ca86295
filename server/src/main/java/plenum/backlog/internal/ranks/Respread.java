package plenum.backlog.internal.ranks;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;
import plenum.jobs.Job;
import plenum.jobs.Jobs;
import plenum.jobs.Retry;
import plenum.jobs.Work;

/** Makes room again where ranks have become long, in the background and only as far around as it takes. */
@Configuration(proxyBeanMethods = false)
public class Respread {

    private static final Work<UUID> WORK = new Work<>("backlog.respread", UUID.class);
    private static final Retry RETRY = Retry.doubling(Duration.ofSeconds(5), Duration.ofMinutes(10));
    private static final int AROUND = 100;
    private static final int SHORT_ENOUGH = 16;
    private static final int EVERYBODY = 10_000_000;

    private final RankStore store;
    private final Jobs jobs;
    private final TransactionTemplate transaction;

    Respread(RankStore store, Jobs jobs, TransactionTemplate transaction) {
        this.store = store;
        this.jobs = jobs;
        this.transaction = transaction;
    }

    /** To be told of ranks that were given. */
    public void after(UUID team, List<String> given) {
        if (given.stream().anyMatch(rank -> rank.length() > Ranks.LONGEST)) {
            jobs.queue(WORK, team.toString(), team);
        }
    }

    @Bean
    Job respreadJob() {
        return new Job.Once<>(WORK, RETRY, this::spread, team -> {});
    }

    void spread(UUID team) {
        while (Boolean.TRUE.equals(transaction.execute(status -> spreadOne(team)))) {}
    }

    private boolean spreadOne(UUID team) {
        store.lock(team);
        var tooLong = store.findTooLong(team);
        if (tooLong.isEmpty()) {
            return false;
        }
        for (int each = AROUND; ; each *= 10) {
            var placed = spread(store.around(team, tooLong.get().rank(), each), each);
            if (each > EVERYBODY || placed.stream().allMatch(one -> one.rank().length() <= SHORT_ENOUGH)) {
                store.place(placed);
                return true;
            }
        }
    }

    /** The first and the last stay where they are, unless there is nobody beyond them. */
    private static List<RankStore.Placed> spread(List<RankStore.Placed> around, int each) {
        boolean isWhole = around.size() < 2 * each;
        var moving = isWhole || around.size() < 3 ? around : around.subList(1, around.size() - 1);
        var low = isWhole || around.size() < 3 ? null : around.getFirst().rank();
        var high = isWhole || around.size() < 3 ? null : around.getLast().rank();
        if (low != null && high != null && low.compareTo(high) >= 0) {
            return around;
        }
        var ranks = Ranks.between(low, high, moving.size());
        return IntStream.range(0, moving.size())
                .mapToObj(place -> new RankStore.Placed(moving.get(place).id(), ranks.get(place)))
                .toList();
    }
}
