package plenum.bench.demo;

import java.io.IOException;
import java.net.URI;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import plenum.bench.Options;
import plenum.bench.api.Api;
import plenum.bench.api.Json;

/** {@code demo-team CODE [--people 8] [--url http://localhost:8080] [--minutes 30]}: takes seats, plays along, and goes when it is over. */
public final class DemoTeam {

    private static final int LONGEST_MINUTES = 240;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Api api;
    private final int people;
    private final int minutes;
    private final Random random = new Random();

    private DemoTeam(Api api, int people, int minutes) {
        this.api = api;
        this.people = people;
        this.minutes = minutes;
    }

    public static void main(String[] arguments) throws InterruptedException {
        try {
            team(arguments).play(code(arguments[0]));
        } catch (IOException | IllegalArgumentException failure) {
            System.err.println(failure.getMessage());
            System.exit(1);
        }
    }

    private static DemoTeam team(String[] arguments) {
        if (arguments.length == 0 || arguments[0].startsWith("--")) {
            throw new IllegalArgumentException(
                    "usage: ./plenum demo-team CODE [--people 8] [--url http://localhost:8080] [--minutes 30]");
        }
        var options = new Options(List.of(arguments).subList(1, arguments.length));
        var link = arguments[0].contains("/s/") ? arguments[0].replaceFirst("/s/.*", "") : "http://localhost:8080";
        return new DemoTeam(
                Api.at(URI.create(options.find("url").orElse(link))),
                within("people", options.number("people", 8), Cast.MOST),
                within("minutes", options.number("minutes", 30), LONGEST_MINUTES));
    }

    /** The code itself, or the one at the end of a link. */
    private static String code(String codeOrLink) {
        return codeOrLink.replaceFirst(".*/s/", "").replaceFirst("[/?#].*", "").replaceAll("[ -]", "");
    }

    private void play(String code) throws IOException, InterruptedException {
        var summary = api.get("/join-codes/" + code, "");
        var members = seated("/sessions/" + summary.at("id").text());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> members.forEach(Member::leave)));
        say("at the table: " + members.size() + ". They play along for " + minutes
                + " min, or until the session ends.");
        try (var team = Executors.newVirtualThreadPerTaskExecutor()) {
            members.forEach(team::submit);
            team.shutdown();
            if (!team.awaitTermination(minutes, TimeUnit.MINUTES)) {
                say("time is up, everybody leaves");
                members.forEach(Member::leave);
            }
        }
    }

    /** As many as find a seat. */
    private List<Member> seated(String session) throws IOException, InterruptedException {
        var members = new ArrayList<Member>();
        for (var character : Cast.of(people, random)) {
            var body = "{\"user_name\":%s,\"user_avatar\":%s}"
                    .formatted(Json.quoted(character.name()), Json.quoted(character.avatar()));
            try {
                var joined = api.post(session + "/join", body, "");
                var seat = new Member.Seat(
                        character.name(), session, joined.at("seat_token").text());
                members.add(new Member(api, seat, new Random(random.nextLong()), DemoTeam::say));
            } catch (Api.Refused full) {
                if (members.isEmpty()) {
                    throw full;
                }
                say(full.getMessage());
                return members;
            }
        }
        return members;
    }

    private static int within(String name, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException("--" + name + " must be between 1 and " + most);
        }
        return value;
    }

    private static void say(String what) {
        System.out.println(CLOCK.format(LocalTime.now()) + "  " + what);
    }
}
