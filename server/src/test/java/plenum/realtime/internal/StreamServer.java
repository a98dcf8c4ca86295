package plenum.realtime.internal;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import plenum.realtime.Channels;
import plenum.realtime.Polled;
import plenum.realtime.Position;
import plenum.realtime.Watch;
import plenum.shared.Audience;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A real web server with nothing in it but channels, and clocks that stand still until they are moved. */
final class StreamServer implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private StreamServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static StreamServer start(String... settings) {
        var application = new SpringApplication(Parts.class);
        var arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.main.banner-mode=off",
                "--logging.level.root=warn",
                "--spring.autoconfigure.exclude=" + WITHOUT));
        Arrays.stream(settings).map(setting -> "--" + setting).forEach(arguments::add);
        return new StreamServer(application.run(arguments.toArray(String[]::new)));
    }

    private static final String WITHOUT = String.join(
            ",",
            DataSourceAutoConfiguration.class.getName(),
            FlywayAutoConfiguration.class.getName(),
            "org.springframework.modulith.events.jdbc.JdbcEventPublicationAutoConfiguration",
            "org.springframework.modulith.events.config.EventPublicationAutoConfiguration");

    int port() {
        return ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    Channels channels() {
        return context.getBean(Channels.class);
    }

    Hub hub() {
        return context.getBean(Hub.class);
    }

    MeterRegistry figures() {
        return context.getBean(MeterRegistry.class);
    }

    Attendance attendance() {
        return context.getBean(Attendance.class);
    }

    /** Lets time pass, and everything happen that is due by then. */
    void pass(Duration time) {
        context.getBean(MovableTime.class).pass(time);
        context.getBean(Pulse.class).tick();
    }

    Screen open(String pathAndQuery, String... headers) throws IOException {
        return Screen.open(Screen.plain(port()), pathAndQuery, headers);
    }

    @Override
    public void close() {
        context.close();
    }

    /** Counts who came and who left. */
    static final class Attendance implements Watch.Attendance {

        final AtomicInteger here = new AtomicInteger();
        final AtomicInteger came = new AtomicInteger();
        final AtomicInteger left = new AtomicInteger();

        @Override
        public void opened() {
            came.incrementAndGet();
            here.incrementAndGet();
        }

        @Override
        public synchronized void ended() {
            left.incrementAndGet();
            here.decrementAndGet();
            notifyAll();
        }

        void forget() {
            came.set(0);
            left.set(0);
            here.set(0);
        }

        synchronized void awaitEnds(int count) throws InterruptedException {
            long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
            while (left.get() < count) {
                long rest = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (rest <= 0) {
                    throw new AssertionError("only " + left + " of " + count + " streams ended");
                }
                wait(rest);
            }
        }
    }

    /** The module and a way in. A test configuration, so that the whole application does not find it. */
    @TestConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @EnableConfigurationProperties(RealtimeSettings.class)
    @Import({Handshake.class, Hub.class, OpenChannels.class, Pulse.class, RealtimeConfiguration.class})
    static class Parts {

        @Bean
        MovableTime movableTime() {
            return new MovableTime();
        }

        @Bean
        @Primary
        Clock clock(MovableTime time) {
            return time.clock();
        }

        @Bean
        @Primary
        Ticker movableTicker(MovableTime time) {
            return time;
        }

        @Bean
        MeterRegistry registry() {
            return new SimpleMeterRegistry();
        }

        @Bean
        Attendance attendance() {
            return new Attendance();
        }

        @Bean
        SecurityFilterChain everybodyMayRead(HttpSecurity http) throws Exception {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                    .build();
        }

        /** The request as of a container unknown to us. */
        private static HttpServletRequest hidden(HttpServletRequest request) {
            return (HttpServletRequest) Proxy.newProxyInstance(
                    StreamServer.class.getClassLoader(),
                    new Class<?>[] {HttpServletRequest.class},
                    (proxy, method, arguments) -> {
                        try {
                            return method.invoke(request, arguments);
                        } catch (InvocationTargetException thrown) {
                            throw thrown.getCause();
                        }
                    });
        }

        @RestController
        static class StreamController {

            private final Channels channels;
            private final Attendance attendance;

            StreamController(Channels channels, Attendance attendance) {
                this.channels = channels;
                this.attendance = attendance;
            }

            @GetMapping("/{channel}/events")
            void events(
                    @PathVariable String channel,
                    @RequestParam String reader,
                    @RequestParam(defaultValue = "EVERYONE") Audience audience,
                    HttpServletRequest request,
                    HttpServletResponse response)
                    throws IOException {
                boolean hide = request.getParameter("hidden") != null;
                channels.stream(watch(channel, reader, audience), hide ? hidden(request) : request, response);
            }

            @GetMapping("/{channel}/state")
            Map<String, Object> state(
                    @PathVariable String channel,
                    @RequestParam String reader,
                    @RequestParam(defaultValue = "EVERYONE") Audience audience,
                    @RequestParam @Nullable String since,
                    @RequestParam(defaultValue = "0") int wait) {
                var position = since == null ? null : Position.parse(since).orElse(null);
                return switch (channels.poll(watch(channel, reader, audience), position, Duration.ofSeconds(wait))) {
                    case Polled.Frames(var at, var frames) -> Map.of("at", at.toString(), "frames", frames);
                    case Polled.Whole(var snapshot) ->
                        Map.of("at", snapshot.position().toString(), "view", snapshot.state());
                    case Polled.NothingNew(var at) -> Map.of("at", at.toString());
                };
            }

            @GetMapping("/hello")
            String hello() {
                return "hello";
            }

            private Watch watch(String channel, String reader, Audience audience) {
                return new Watch(
                        channel, audience, reader, reader.startsWith("screen") ? null : () -> me(reader), attendance);
            }

            static ObjectNode me(String reader) {
                if (reader.equals("broken")) {
                    throw new IllegalStateException("on purpose");
                }
                return JsonMapper.shared().createObjectNode().put("participant_id", reader);
            }
        }
    }
}
