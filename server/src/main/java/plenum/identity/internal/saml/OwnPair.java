package plenum.identity.internal.saml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;

/** The key with which we sign our requests, and the certificate in which providers want to see its public half. */
public record OwnPair(PrivateKey key, X509Certificate certificate) {

    private static final int BITS = 3072;
    private static final Duration LIVES = Duration.ofDays(365 * 20L);
    private static final X500Name NAME = new X500Name("CN=Plenum");
    private static final AlgorithmIdentifier SIGNED =
            new AlgorithmIdentifier(PKCSObjectIdentifiers.sha256WithRSAEncryption, DERNull.INSTANCE);

    /** A new one, as it is kept. */
    public static byte[] make(Instant now) {
        return make(now, BITS);
    }

    static byte[] make(Instant now, int bits) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            var pair = generator.generateKeyPair();
            var text = base64(pair.getPrivate().getEncoded()) + "\n" + base64(certificate(pair, now));
            return text.getBytes(StandardCharsets.US_ASCII);
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static OwnPair of(byte[] kept) {
        var lines = new String(kept, StandardCharsets.US_ASCII).split("\n", -1);
        var decoder = Base64.getDecoder();
        try {
            return new OwnPair(
                    KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(decoder.decode(lines[0]))),
                    (X509Certificate) CertificateFactory.getInstance("X.509")
                            .generateCertificate(new ByteArrayInputStream(decoder.decode(lines[1]))));
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException(damaged);
        }
    }

    /** Signed by itself: providers take the key out of it and nothing else. */
    private static byte[] certificate(KeyPair pair, Instant now) throws GeneralSecurityException, IOException {
        var content = new V3TBSCertificateGenerator();
        content.setSerialNumber(new ASN1Integer(new BigInteger(64, new SecureRandom()).setBit(63)));
        content.setIssuer(NAME);
        content.setSubject(NAME);
        content.setStartDate(new Time(Date.from(now)));
        content.setEndDate(new Time(Date.from(now.plus(LIVES))));
        content.setSubjectPublicKeyInfo(
                SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded()));
        content.setSignature(SIGNED);
        var signed = content.generateTBSCertificate();
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(pair.getPrivate());
        signature.update(signed.getEncoded("DER"));
        return new DERSequence(new ASN1Encodable[] {signed, SIGNED, new DERBitString(signature.sign())})
                .getEncoded("DER");
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** A key is a secret; nothing that prints this record may show it. */
    @Override
    public String toString() {
        return "our key for SAML";
    }
}
