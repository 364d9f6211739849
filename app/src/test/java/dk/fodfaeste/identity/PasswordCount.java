package dk.fodfaeste.identity;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Counts how many passwords the house has looked at. Those it makes are cheap ones: what is counted does not depend on what a look costs. */
@TestConfiguration
class PasswordCount implements BeanPostProcessor {

    private final AtomicLong looked = new AtomicLong();

    long count() {
        return looked.get();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof PasswordEncoder ? counting(new Argon2PasswordEncoder(16, 32, 1, 64, 1)) : bean;
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
