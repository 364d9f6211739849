package dk.fodfaeste.identity.web;

import com.google.crypto.tink.subtle.AesGcmJce;
import dk.fodfaeste.platform.database.HouseKeys;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Forms that came when their session was over, sealed for the account that wrote them (AES-256-GCM, the account as associated data). The seal
 * travels in the sign-in page itself and then lies in the session, never the text; after half an hour nobody can open it any more.
 */
@Component
class KeptForms {

    /** Name of the field of the sign-in, and of the attribute of the session. */
    static final String KEPT = "kept";

    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final int LONGEST = 300_000;

    private final AesGcmJce seal;
    private final Clock clock;

    KeptForms(HouseKeys keys, Clock clock) throws GeneralSecurityException {
        this.seal = new AesGcmJce(HexFormat.of().parseHex(keys.derived("kept forms")));
        this.clock = clock;
    }

    /** What was sent, as it would be kept. */
    KeptForm read(HttpServletRequest request) {
        return KeptForm.of(request, clock.instant());
    }

    /** Empty where it is too long to be carried along. */
    Optional<String> seal(HttpServletRequest request, UUID author) {
        return seal(read(request), author);
    }

    Optional<String> seal(KeptForm sent, UUID author) {
        byte[] form = sent.written().getBytes(StandardCharsets.UTF_8);
        try {
            return form.length > LONGEST
                    ? Optional.empty()
                    : Optional.of(Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(seal.encrypt(form, binding(author))));
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException("could not seal", problem);
        }
    }

    /** Empty when somebody else wrote it, when it is too old, or when there is none. */
    Optional<KeptForm> open(@Nullable Object sealed, UUID reader) {
        try {
            return sealed instanceof String text && !text.isEmpty()
                    ? Optional.of(text)
                            .map(each -> opened(each, reader))
                            .filter(form -> form.sentAt().plus(PATIENCE).isAfter(clock.instant()))
                    : Optional.empty();
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private KeptForm opened(String sealed, UUID reader) {
        try {
            byte[] form = seal.decrypt(Base64.getUrlDecoder().decode(sealed), binding(reader));
            return KeptForm.read(new String(form, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException somebodyElses) {
            throw new IllegalArgumentException(somebodyElses);
        }
    }

    private static byte[] binding(UUID account) {
        return account.toString().getBytes(StandardCharsets.UTF_8);
    }
}
