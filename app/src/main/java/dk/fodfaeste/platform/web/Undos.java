package dk.fodfaeste.platform.web;

import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.database.HouseKeys;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Offers the way back from what a form did, where an address takes the opposite anyhow. The opposite asks what it always asks: who may, and
 * which version was seen; the log tells both. What is new is the moment: after some minutes the button does nothing any more, for then
 * others may have built on what was done.
 */
@Component
public class Undos implements HandlerInterceptor, WebMvcConfigurer {

    /** Name of the field that tells until when. Fields that begin so are no part of what was typed. */
    static final String FIELD = "_undo";

    /** Of the flash attribute. */
    static final String OFFERED = "undo";

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final HouseKeys keys;
    private final Clock clock;

    Undos(HouseKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** On the page that the form leads to. @param address that takes the opposite @param fields what it asks for */
    public void offer(String address, Map<String, String> fields) {
        long until = clock.instant().plus(LONGEST).getEpochSecond();
        Map<String, String> all = new HashMap<>(fields);
        all.put(FIELD, until + "." + sign(address, until));
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now) {
            RequestContextUtils.getOutputFlashMap(now.getRequest()).put(OFFERED, new Undo(address, all));
        }
    }

    private String sign(String address, long until) {
        return keys.derived("undo " + Acting.now().accountId() + " " + address + " " + until);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String sent = request.getParameter(FIELD);
        if (sent != null && !isInTime(sent, request.getRequestURI())) {
            throw new RefusedException("undo.late", LONGEST.toMinutes());
        }
        return true;
    }

    private boolean isInTime(String sent, String address) {
        if (Acting.actor().isEmpty() || !sent.matches("[0-9]{1,12}\\.[0-9a-f]{64}")) {
            return false;
        }
        int point = sent.indexOf('.');
        long until = Long.parseLong(sent.substring(0, point));
        return clock.instant().getEpochSecond() <= until
                && MessageDigest.isEqual(
                        sent.substring(point + 1).getBytes(StandardCharsets.UTF_8),
                        sign(address, until).getBytes(StandardCharsets.UTF_8));
    }
}
