package dk.fodfaeste.identity;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * A password costs memory and time on purpose (19 MiB each), so only a few are looked at at once, and few wait: whoever comes beyond that
 * is told to come again, and the program goes on for those who are in.
 */
public final class InTurns implements PasswordEncoder {

    private static final int WAITING = 40;
    private static final int PATIENCE_SECONDS = 10;

    private final PasswordEncoder passwords;
    private final Semaphore turns;

    /** @param atOnce how many are looked at at the same time */
    public InTurns(PasswordEncoder passwords, int atOnce) {
        this.passwords = passwords;
        this.turns = new Semaphore(atOnce, true);
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        turns.acquireUninterruptibly();
        try {
            return passwords.encode(password);
        } finally {
            turns.release();
        }
    }

    /** @throws TooManyAtOnce when the line is too long */
    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        take();
        try {
            return passwords.matches(password, hash);
        } finally {
            turns.release();
        }
    }

    private void take() {
        try {
            if (turns.getQueueLength() >= WAITING || !turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new TooManyAtOnce();
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new TooManyAtOnce();
        }
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return passwords.upgradeEncoding(hash);
    }
}
