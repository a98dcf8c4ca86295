package plenum.identity.internal.passwords;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import plenum.shared.Problem;

/**
 * Hashes passwords, which is meant to be slow and takes 19 MiB each time: four at once, a hundred wait, and everybody
 * else is asked to come back. Whether there is a password to compare with takes no less time.
 */
@Component
public class Passwords {

    /** Of no password at all, with the cost of every other. */
    private static final String NOBODYS =
            "$argon2id$v=19$m=19456,t=2,p=1$AAECAwQFBgcICQoLDA0ODw$AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";

    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final int THREADS = 1;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;
    private static final int AT_ONCE = 4;
    private static final int WAITING = 100;

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(SALT, HASH, THREADS, KIBIBYTES, PASSES);
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final Semaphore door = new Semaphore(AT_ONCE + WAITING);
    private final Timer runs;

    Passwords(MeterRegistry figures) {
        this.runs = Timer.builder("plenum.identity.hashes")
                .description("How often and how long passwords were hashed")
                .register(figures);
    }

    public String hash(String password) {
        return inTurn(() -> argon2.encode(plain(password)));
    }

    /** Whether it is the password behind this hash; without one it is not, after the same time. */
    public boolean matches(String password, @Nullable String hash) {
        boolean equal = inTurn(() -> argon2.matches(plain(password), hash == null ? NOBODYS : hash));
        return equal && hash != null;
    }

    /** The same characters, however a keyboard composes them. Halves of characters, which cannot be hashed, become one. */
    private static String plain(String password) {
        var whole = new String(password.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return Normalizer.normalize(whole, Normalizer.Form.NFKC);
    }

    private <T> T inTurn(Supplier<T> hashing) {
        if (!door.tryAcquire()) {
            throw Problem.RATE_LIMITED.refusal();
        }
        try {
            places.acquireUninterruptibly();
            try {
                return runs.record(hashing);
            } finally {
                places.release();
            }
        } finally {
            door.release();
        }
    }
}
