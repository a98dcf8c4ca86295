package plenum.bench.demo;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import plenum.bench.api.Api;
import plenum.bench.api.EventStream;
import plenum.bench.api.Json;

/** One person of the team: follows the table by a stream and does something about what happens there, after a while. */
final class Member implements Runnable {

    record Seat(String name, String session, String token) {}

    private static final Executor AT_ONCE = Executors.newVirtualThreadPerTaskExecutor();
    private static final Duration BEAT = Duration.ofSeconds(30);
    private static final int LONGEST_BACKOFF = 10_000;

    private final Api api;
    private final Seat seat;
    private final Consumer<String> tell;
    private final Random random;
    private final Opinion opinion;
    private Json table = Json.NOTHING;
    private String lastId = "";
    private int considered;
    private int answers;
    private Duration away = Duration.ZERO;
    private volatile Optional<EventStream> stream = Optional.empty();
    private volatile boolean over;

    Member(Api api, Seat seat, Random random, Consumer<String> tell) {
        this.api = api;
        this.seat = seat;
        this.tell = tell;
        this.random = random;
        this.opinion = new Opinion(random);
    }

    /** Stays until the session is over, or somebody says it is time to leave. */
    @Override
    public void run() {
        later(BEAT, this::beat);
        later(between(60, 180), this::vanish);
        int failures = 0;
        while (!over) {
            failures = listened() ? 0 : failures + 1;
            sleep(backoff(failures).plus(takeAbsence()));
        }
    }

    /** Gets up and goes; the seat is free again. */
    void leave() {
        if (!over) {
            over = true;
            attempt(() -> api.post(seat.session() + "/leave", "{}", seat.token()));
        }
        stream.ifPresent(EventStream::close);
    }

    /** Opens the stream and follows it to its end; whether there was one. */
    private boolean listened() {
        try (var opened = api.stream(seat.session() + "/events", seat.token(), lastId)) {
            stream = Optional.of(opened);
            if (opened.isOver()) {
                finish("finds the session over");
            }
            for (var event = opened.next(); event.isPresent() && !over; event = opened.next()) {
                hear(event.get());
            }
            return true;
        } catch (Api.Refused refused) {
            if (refused.status() < 500 && refused.status() != 429) {
                finish("is not let in any more: " + refused.getMessage());
            }
            return false;
        } catch (IOException cut) {
            return false;
        } catch (InterruptedException stop) {
            finish("stops");
            return false;
        }
    }

    private synchronized void hear(EventStream.Event event) {
        if (event.name().equals("bye")) {
            switch (event.data().at("reason").text()) {
                case "kicked" -> finish("was sent away");
                case "ended", "expired" -> finish("goes home: the session is over");
                default -> tell("is asked to come back in a moment");
            }
        } else if (event.name().isEmpty()) {
            follow(event);
            consider();
        }
    }

    private void follow(EventStream.Event event) {
        var frame = event.data();
        if (frame.at("type").text().equals("snapshot")) {
            table = frame.at("data/state");
        } else if (frame.at("patch").exists()) {
            table = table.patched(frame.at("patch"));
        }
        lastId = event.id().isEmpty() ? lastId : event.id();
    }

    /** A new question: think, answer, perhaps think again. */
    private void consider() {
        int round = round();
        if (!isOpen(round) || considered == round) {
            return;
        }
        considered = round;
        answers = 0;
        boolean slow = random.nextInt(6) == 0;
        later(slow ? between(12, 25) : between(2, 9), () -> answer(round));
    }

    private synchronized void answer(int round) {
        if (isOpen(round)) {
            opinion.of(view()).ifPresent(card -> {
                vote(round, card);
                if (random.nextInt(4) == 0) {
                    later(between(2, 8), () -> changeMind(round, card));
                }
            });
        }
    }

    private synchronized void changeMind(int round, String card) {
        if (isOpen(round)) {
            opinion.beside(card, view()).ifPresent(other -> vote(round, other));
        }
    }

    private void vote(int round, String card) {
        var activity = table.at("current_activity/id").text();
        var vote = "{\"type\":\"vote\",\"round\":%d,\"client_seq\":%d,\"card\":%s}"
                .formatted(round, ++answers, Json.quoted(card));
        try {
            api.post(seat.session() + "/activities/" + activity + "/commands", vote, seat.token());
            tell(answers == 1 ? "votes" : "thinks again");
        } catch (Api.Refused refused) {
            tell("could not vote: " + refused.getMessage());
            if (refused.status() >= 500 || refused.code().equals("SESSION_PAUSED")) {
                later(between(3, 6), () -> answer(round));
            }
        } catch (IOException lost) {
            later(between(1, 3), () -> answer(round));
        } catch (InterruptedException stop) {
            finish("stops");
        }
    }

    /** The train goes into a tunnel. */
    private synchronized void vanish() {
        boolean missed = random.nextInt(3) == 0;
        away = missed ? between(18, 40) : between(2, 8);
        tell("loses the connection for " + away.toSeconds() + " s");
        stream.ifPresent(EventStream::close);
        later(away.plus(between(60, 180)), this::vanish);
    }

    private synchronized Duration takeAbsence() {
        var taken = away;
        away = Duration.ZERO;
        return taken;
    }

    private void beat() {
        attempt(() -> api.post(seat.session() + "/heartbeat", "{\"visible\":true}", seat.token()));
        later(BEAT, this::beat);
    }

    private Json view() {
        return table.at("current_activity/view");
    }

    private int round() {
        return view().at("round").whole(0);
    }

    private boolean isOpen(int round) {
        return round > 0 && round == round() && table.at("session/phase").text().equals("voting");
    }

    private void finish(String what) {
        if (!over) {
            over = true;
            tell(what);
        }
    }

    private void tell(String what) {
        tell.accept(seat.name() + " " + what);
    }

    private interface Request {
        void send() throws IOException, InterruptedException;
    }

    /** Nobody minds if it fails: the stream will tell. */
    private static void attempt(Request request) {
        try {
            request.send();
        } catch (IOException noMatter) {
            // the next one may come through
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void later(Duration delay, Runnable what) {
        CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS, AT_ONCE)
                .execute(() -> {
                    if (!over) {
                        what.run();
                    }
                });
    }

    private Duration between(int least, int most) {
        return Duration.ofMillis(random.nextInt(1000 * least, 1000 * most));
    }

    private Duration backoff(int failures) {
        return Duration.ofMillis(
                failures == 0 ? 0 : random.nextInt(Math.min(LONGEST_BACKOFF, 500 << Math.min(5, failures))));
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
