package plenum.sessions.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class OwnWorkTest {

    private static final int ROOMS = 20;

    @Test
    @Timeout(10)
    void only_a_few_rooms_are_at_work_by_themselves_and_all_have_their_turn() throws InterruptedException {
        var own = new OwnWork();
        var gate = new CountDownLatch(1);
        var working = new AtomicInteger();
        var done = new AtomicInteger();
        var rooms = IntStream.range(0, ROOMS)
                .mapToObj(room -> Thread.ofVirtual()
                        .start(() -> own.inTurn(() -> {
                            working.incrementAndGet();
                            await(gate);
                            done.incrementAndGet();
                        })))
                .toList();
        while (!rooms.stream().allMatch(room -> room.getState() == Thread.State.WAITING)) {
            Thread.onSpinWait();
        }

        assertThat(working).hasValue(3);
        gate.countDown();
        for (var room : rooms) {
            room.join();
        }
        assertThat(done).hasValue(ROOMS);
    }

    private static void await(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
