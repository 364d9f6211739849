package dk.fodfaeste.identity;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Counts how many passwords the house has looked at. */
@TestConfiguration
class PasswordCount implements BeanPostProcessor {

    private final AtomicLong looked = new AtomicLong();

    long count() {
        return looked.get();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof PasswordEncoder passwords ? counting(passwords) : bean;
    }

    private PasswordEncoder counting(PasswordEncoder passwords) {
        return new PasswordEncoder() {
            @Override
            public @Nullable String encode(@Nullable CharSequence password) {
                return passwords.encode(password);
            }

            @Override
            public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
                looked.incrementAndGet();
                return passwords.matches(password, hash);
            }

            @Override
            public boolean upgradeEncoding(@Nullable String hash) {
                return passwords.upgradeEncoding(hash);
            }
        };
    }
}
