package plenum.identity.internal.saml;

import java.io.ByteArrayInputStream;
import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** Certificates as people paste them and as they are kept: the Base64 of PEM, with or without what stands around it. */
public final class Certificates {

    private static final Pattern AROUND = Pattern.compile("-----(?:BEGIN|END) CERTIFICATE-----|\\s+");
    private static final int LONGEST = 10_000;
    private static final int RSA_BITS = 2048;
    private static final int CURVE_BITS = 256;

    private Certificates() {}

    public static Optional<X509Certificate> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var bytes = Base64.getDecoder().decode(AROUND.matcher(text).replaceAll(""));
            var read = CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(bytes));
            return Optional.of((X509Certificate) read);
        } catch (CertificateException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    public static String text(X509Certificate certificate) {
        try {
            return Base64.getEncoder().encodeToString(certificate.getEncoded());
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether nobody can guess its private half. */
    public static boolean isStrong(X509Certificate certificate) {
        try {
            return isStrongRsa(certificate.getPublicKey()) || isStrongCurve(certificate.getPublicKey());
        } catch (RuntimeException unknownKind) {
            return false;
        }
    }

    static boolean isStrongRsa(PublicKey key) {
        return key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() >= RSA_BITS;
    }

    static boolean isStrongCurve(PublicKey key) {
        return key instanceof ECPublicKey curve
                && curve.getParams().getCurve().getField().getFieldSize() >= CURVE_BITS;
    }
}
