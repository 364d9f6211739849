package dk.fodfaeste.links.web;

import dk.fodfaeste.links.ActingLink;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** The session of a receiver: a cookie for each link, so that two links in one browser do not shut each other. It ends with the browser. */
@Component
public class LinkSessions {

    private static final String PREFIX = "link-";

    /** What the browser shows of the link; empty where nobody opened it here. */
    public Optional<ActingLink> of(String secret, HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, name(secret));
        return Optional.ofNullable(cookie).map(each -> new ActingLink(secret, each.getValue()));
    }

    /** From now on the browser shows that it opened the link. */
    public void begin(ActingLink link, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name(link.secret()), link.session())
                        .path(request.getContextPath() + "/l")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build()
                        .toString());
    }

    /** Tells which link it is for, and not its secret. */
    private static String name(String secret) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return PREFIX + HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
