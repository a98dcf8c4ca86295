package plenum.outbound.internal;

import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.eclipse.jetty.client.BytesRequestContent;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.client.Result;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import plenum.outbound.Call;
import plenum.outbound.OutboundFailure;
import plenum.outbound.OutboundFailure.Category;
import plenum.outbound.Reply;
import plenum.shared.Refusal;

/** One question and its answer, over a connection to an address the guard has let pass. */
@Component
class Wire implements DisposableBean {

    private final Guard guard;
    private final SslContextFactory.Client trust;
    private volatile @Nullable HttpClient client;

    Wire(Guard guard, OutboundSettings settings) {
        this.guard = guard;
        this.trust = Trust.factory(settings.trustedCertificates());
    }

    /** Answers of any status; a redirect is one of them. */
    Reply exchange(Call call, URI address, Target target, Duration patience) {
        if (patience.isZero()) {
            throw target.failed(Category.TIMED_OUT);
        }
        var body = new Received(call.mostBytes(), target);
        var done = new CompletableFuture<Reply>();
        var request = client().newRequest(address)
                .method(call.method())
                .timeout(Math.max(1, patience.toMillis()), TimeUnit.MILLISECONDS)
                .headers(headers -> call.headers().forEach(headers::put))
                .onResponseHeaders(body::announced)
                .onResponseContent(body::add);
        if (call.body() != null) {
            request.body(new BytesRequestContent(
                    call.headers().getOrDefault("Content-Type", "application/octet-stream"), call.body()));
        }
        request.send(result -> finish(done, result, body));
        try {
            return done.get();
        } catch (ExecutionException e) {
            throw told(e, target);
        } catch (InterruptedException e) {
            request.abort(e);
            Thread.currentThread().interrupt();
            throw target.failed(Category.BROKEN);
        }
    }

    private static void finish(CompletableFuture<Reply> done, Result result, Received body) {
        if (result.isFailed()) {
            done.completeExceptionally(result.getFailure());
        } else {
            done.complete(new Reply(result.getResponse().getStatus(), headers(result.getResponse()), body.bytes()));
        }
    }

    private static Map<String, List<String>> headers(Response response) {
        return response.getHeaders().stream()
                .filter(field -> field.getValue() != null)
                .collect(Collectors.groupingBy(
                        HttpField::getLowerCaseName, Collectors.mapping(HttpField::getValue, Collectors.toList())));
    }

    /** Words of libraries may hold what nobody is to read, so only the kind of failure goes on. */
    private static RuntimeException told(Throwable failure, Target target) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(20)
                .<RuntimeException>mapMulti((cause, known) -> {
                    switch (cause) {
                        case Refusal refusal -> known.accept(refusal);
                        case OutboundFailure outbound -> known.accept(outbound);
                        case UnresolvedAddressException unknown -> known.accept(target.failed(Category.UNRESOLVED));
                        case ConnectException refused -> known.accept(target.failed(Category.REFUSED));
                        case NoRouteToHostException refused -> known.accept(target.failed(Category.REFUSED));
                        case SocketTimeoutException late -> known.accept(target.failed(Category.TIMED_OUT));
                        case TimeoutException late -> known.accept(target.failed(Category.TIMED_OUT));
                        case SSLException tls -> known.accept(target.failed(Category.TLS));
                        default -> {}
                    }
                })
                .findFirst()
                .orElseGet(() -> target.failed(Category.BROKEN));
    }

    /** Made when it is first needed; many installations never call anybody. */
    private HttpClient client() {
        var ready = client;
        if (ready == null) {
            synchronized (this) {
                ready = client;
                if (ready == null) {
                    ready = HttpClients.started(trust, this::resolve);
                    client = ready;
                }
            }
        }
        return ready;
    }

    private void resolve(String host, int port, Map<String, Object> context, Promise<List<InetSocketAddress>> promise) {
        try {
            // Whether it goes by https was decided before; here only the addresses count.
            var target = new Target(true, Target.bracketed(host), port);
            var named = new ArrayList<InetSocketAddress>();
            for (var address : guard.addresses(target)) {
                // With the name, which the certificate has to hold.
                named.add(new InetSocketAddress(InetAddress.getByAddress(host, address.getAddress()), port));
            }
            promise.succeeded(named);
        } catch (UnknownHostException | RuntimeException refused) {
            promise.failed(refused);
        }
    }

    @Override
    public void destroy() throws Exception {
        var running = client;
        if (running != null) {
            running.stop();
        }
    }
}
