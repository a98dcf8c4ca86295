package plenum.outbound.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.jspecify.annotations.Nullable;

/** Whose certificates count: those of the authorities Java knows, and of those an operator adds. */
final class Trust {

    private Trust() {}

    /** The host's name in the certificate is compared, as the factory does unless it is told not to. */
    static SslContextFactory.Client factory(@Nullable Path certificates) {
        var factory = new SslContextFactory.Client();
        if (certificates != null) {
            factory.setTrustStore(known(certificates));
        }
        return factory;
    }

    private static KeyStore known(Path certificates) {
        try (var file = Files.newInputStream(certificates)) {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            var number = 0;
            for (var authority : CertificateFactory.getInstance("X.509").generateCertificates(file)) {
                store.setCertificateEntry("added-" + number++, authority);
            }
            if (number == 0) {
                throw unreadable(certificates, "it holds none");
            }
            for (var authority : ofJava()) {
                store.setCertificateEntry("java-" + number++, authority);
            }
            return store;
        } catch (IOException | GeneralSecurityException e) {
            throw unreadable(certificates, e.getMessage());
        }
    }

    private static X509Certificate[] ofJava() throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init((KeyStore) null);
        return ((X509TrustManager) factory.getTrustManagers()[0]).getAcceptedIssuers();
    }

    private static IllegalStateException unreadable(Path certificates, @Nullable String why) {
        return new IllegalStateException(
                "plenum.outbound.trusted-certificates: no certificates can be read from %s (%s)"
                        .formatted(certificates, why));
    }
}
