package dk.fodfaeste.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What comes in from outside is text that can be read, stored and shown, whichever address it is for: what nobody can see is taken out of the
 * fields, and what cannot be understood ends in a page. Of what a form carries nothing is read here: that waits for who may send it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class AtTheDoor extends OncePerRequestFilter {

    /** Characters of one field of a question; a form may have as many as the server reads (2 MB). */
    private static final int LONGEST_QUESTION = 2_000;

    private static final String BROKEN = AtTheDoor.class.getName();

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getAttribute(BROKEN) != null || isErrorOfFiles(request)) {
            chain.doFilter(new CleanRequest(request, false), response);
            return;
        }
        try {
            HttpStatus refused = refused(request);
            if (refused == HttpStatus.OK) {
                chain.doFilter(new CleanRequest(request, true), response);
            } else {
                refuse(refused, request, response);
            }
        } catch (InvalidParameterException broken) {
            if (response.isCommitted()) {
                throw broken;
            }
            HttpStatus status = HttpStatus.resolve(broken.getErrorCode());
            refuse(status == null ? HttpStatus.BAD_REQUEST : status, request, response);
        }
    }

    /** To look for the fields among files would read all of them, which was perhaps refused for that. */
    private static boolean isErrorOfFiles(HttpServletRequest request) {
        String type = request.getContentType();
        return request.getDispatcherType() == DispatcherType.ERROR && type != null && type.startsWith("multipart/");
    }

    /** The server refuses broken escapes itself, but only when somebody asks for a field. */
    private static HttpStatus refused(HttpServletRequest request) {
        if (!CleanText.isClean(request.getServletPath())) {
            return HttpStatus.BAD_REQUEST;
        }
        boolean tooLong = isQuestion(request)
                && request.getParameterMap().values().stream()
                        .flatMap(Arrays::stream)
                        .anyMatch(value -> value.length() > LONGEST_QUESTION);
        return tooLong ? HttpStatus.URI_TOO_LONG : HttpStatus.OK;
    }

    /** One that carries nothing, so that nothing of it is read when its fields are. */
    private static boolean isQuestion(HttpServletRequest request) {
        return request.getMethod().equals(HttpMethod.GET.name())
                && request.getContentType() == null
                && request.getContentLengthLong() <= 0
                && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null;
    }

    /** The page of the error is shown without the fields. */
    private static void refuse(HttpStatus status, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        request.setAttribute(BROKEN, true);
        response.sendError(status.value());
    }
}
