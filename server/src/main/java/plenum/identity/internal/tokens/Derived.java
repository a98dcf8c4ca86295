package plenum.identity.internal.tokens;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** What follows from something else for us and for nobody who does not have our key. */
@Component
public class Derived {

    private final SigningKeys keys;

    Derived(SigningKeys keys) {
        this.keys = keys;
    }

    /** The one token that may come after this one. */
    String successorOf(String token) {
        return "ref_" + mac("refresh", token);
    }

    /** A name for what must not be stored as it is: nobody finds out what it was by trying. */
    public String nameFor(String kind, String plain) {
        return mac("name." + kind, plain);
    }

    private String mac(String use, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.deriving(), "HmacSHA256"));
            var bytes = mac.doFinal((use + '\n' + text).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
