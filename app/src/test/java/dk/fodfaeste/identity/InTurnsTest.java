package dk.fodfaeste.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class InTurnsTest {

    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final CountDownLatch told = new CountDownLatch(1);

    /** Looks at a password until the first one has been told to come again. */
    private final PasswordEncoder slow = new PasswordEncoder() {
        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            return String.valueOf(password);
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            try {
                told.await();
            } catch (InterruptedException ending) {
                throw new IllegalStateException(ending);
            } finally {
                now.decrementAndGet();
            }
            return true;
        }
    };

    @Test
    void twoPasswordsAreLookedAtAtOnceAFewWaitAndTheRestComeAgain() throws Exception {
        InTurns turns = new InTurns(slow, 2);
        int let = 0;
        int sentAway = 0;
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> answers = new ArrayList<>();
            for (int guess = 0; guess < 500; guess++) {
                answers.add(crowd.submit(() -> look(turns)));
            }
            for (Future<Boolean> answer : answers) {
                if (answer.get()) {
                    let++;
                } else {
                    sentAway++;
                }
            }
        }
        assertThat(most).hasValue(2);
        assertThat(let).isGreaterThanOrEqualTo(2);
        assertThat(sentAway).isPositive();
        assertThat(let + sentAway).isEqualTo(500);
    }

    private boolean look(InTurns turns) {
        try {
            return turns.matches("adgangskode", "hash");
        } catch (TooManyAtOnce again) {
            told.countDown();
            return false;
        }
    }
}
