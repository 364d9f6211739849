package dk.fodfaeste.platform.web;

import dk.fodfaeste.platform.database.HouseKeys;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose page a form comes from, so that what was written in it is given back to nobody else. Every form carries it; nobody can make it up. */
@Component
public class Authors {

    /** Name of the field. */
    public static final String FIELD = "_by";

    private final HouseKeys keys;

    Authors(HouseKeys keys) {
        this.keys = keys;
    }

    public String sign(UUID accountId) {
        return accountId + "." + keys.derived("author " + accountId);
    }

    /** Empty where it is missing or made up. */
    public Optional<UUID> read(@Nullable String signed) {
        if (signed == null || !signed.matches("[0-9a-f-]{36}\\.[0-9a-f]{64}")) {
            return Optional.empty();
        }
        try {
            UUID accountId = UUID.fromString(signed.substring(0, 36));
            return MessageDigest.isEqual(bytes(sign(accountId)), bytes(signed))
                    ? Optional.of(accountId)
                    : Optional.empty();
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
