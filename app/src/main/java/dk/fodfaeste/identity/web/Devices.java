package dk.fodfaeste.identity.web;

import dk.fodfaeste.identity.Origin;
import dk.fodfaeste.identity.SignIn;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The devices that people usually sign in on. A browser keeps a random secret for each account that signed in with it, and sends it to the
 * sign-in alone; the database knows the hash. It opens nothing, it only tells the owner from the crowd (OWASP, device cookies). A secret that
 * somebody plants in a browser is worth nothing: the owner's sign-in makes a new one.
 */
@Component
class Devices {

    private static final String PREFIX = "device-";
    private static final int SECRET_BYTES = 32;
    private static final int MOST = 20;
    private static final Duration KEPT = Duration.ofDays(400);

    private final SecureRandom random = new SecureRandom();
    private final SignIn signIn;

    Devices(SignIn signIn) {
        this.signIn = signIn;
    }

    static Origin origin(HttpServletRequest request) {
        Stream<Cookie> cookies =
                Arrays.stream(Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]));
        List<byte[]> devices = cookies.filter(each -> each.getName().startsWith(PREFIX))
                .limit(MOST)
                .map(each -> hash(each.getValue()))
                .toList();
        return Origin.of(request.getRemoteAddr(), devices);
    }

    void remember(UUID accountId, HttpServletRequest request, HttpServletResponse response) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        signIn.remember(accountId, origin(request), hash(secret));
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name(accountId), secret)
                        .path(request.getContextPath() + "/sign-in")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Strict")
                        .maxAge(KEPT)
                        .build()
                        .toString());
    }

    private static String name(UUID accountId) {
        return PREFIX + HexFormat.of().formatHex(hash(accountId.toString()), 0, 8);
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
