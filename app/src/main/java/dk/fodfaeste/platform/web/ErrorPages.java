package dk.fodfaeste.platform.web;

import dk.fodfaeste.platform.Acting;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.servlet.view.RedirectView;

/** Errors in plain words, with a number that finds the trace in the program's own log. */
@org.springframework.stereotype.Controller
@ControllerAdvice
public class ErrorPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final String AGAIN = "2"; // seconds
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final SecureRandom random = new SecureRandom();
    private final Pages pages;
    private final Navigation navigation;
    private final Authors authors;

    ErrorPages(Pages pages, Navigation navigation, Authors authors) {
        this.pages = pages;
        this.navigation = navigation;
        this.authors = authors;
    }

    @ExceptionHandler(MovedException.class)
    View moved(HttpServletRequest request, MovedException moved) {
        return request.getMethod().equals("GET")
                ? new RedirectView(moved.at(request.getRequestURI()))
                : missing(request);
    }

    @ExceptionHandler({NotFoundException.class, NoResourceFoundException.class})
    View missing(HttpServletRequest request) {
        return show(HttpStatus.NOT_FOUND, "", typed(request));
    }

    @ExceptionHandler(MultipartException.class)
    View badUpload(MultipartException problem) {
        return show(
                problem instanceof MaxUploadSizeExceededException
                        ? HttpStatus.CONTENT_TOO_LARGE
                        : HttpStatus.BAD_REQUEST,
                "",
                "");
    }

    @ExceptionHandler(RefusedException.class)
    View refused(RefusedException refusal, HttpServletRequest request) {
        HttpStatus status = refusal instanceof NotAllowedException ? HttpStatus.FORBIDDEN : HttpStatus.CONFLICT;
        return pages.show(
                status,
                "platform/error",
                new ErrorView(
                        key(status), reference(status, null), refusal.key(), refusal.arguments(), typed(request)));
    }

    /** Two wrote at the same moment and the database let one of them go first: nothing of the other's is kept but what was typed. */
    @ExceptionHandler(ConcurrencyFailureException.class)
    View atOnce(ConcurrencyFailureException problem, HttpServletRequest request) {
        String reference = reference(HttpStatus.CONFLICT, null);
        LOG.warn("at once {}", reference, problem);
        return pages.show(
                HttpStatus.CONFLICT,
                "platform/error",
                new ErrorView(key(HttpStatus.CONFLICT), reference, "error.atOnce", List.of(), typed(request)));
    }

    @ExceptionHandler(NotYetException.class)
    View notYet(NotYetException waits, HttpServletResponse response) {
        response.setHeader("Refresh", AGAIN);
        response.setHeader("Retry-After", AGAIN);
        return pages.show(
                HttpStatus.SERVICE_UNAVAILABLE,
                "platform/error",
                new ErrorView("notYet", "", waits.key(), waits.arguments(), ""));
    }

    @RequestMapping("/error")
    View error(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        Throwable problem = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        HttpStatus shown = status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
        String reason = shown == HttpStatus.FORBIDDEN ? refusal(request) : "";
        return pages.show(
                shown,
                "platform/error",
                new ErrorView(key(shown), reference(shown, problem), reason, List.of(), typed(request)));
    }

    /** Nobody is shown what stood on somebody else's page. */
    private String typed(HttpServletRequest request) {
        if (!TypedText.isForm(request)) {
            return "";
        }
        Optional<UUID> author = authors.read(request.getParameter(Authors.FIELD));
        boolean somebodyElses = author.isPresent()
                && Acting.actor()
                        .filter(reader -> !reader.accountId().equals(author.get()))
                        .isPresent();
        return somebodyElses ? "" : TypedText.of(request);
    }

    /** Why an address is closed to the reader, where there is more to say than that. */
    private String refusal(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String address
                ? navigation.refusal(TypedText.method(request), address).orElse("")
                : "";
    }

    private View show(HttpStatus status, String reference, String typed) {
        return pages.show(status, "platform/error", new ErrorView(key(status), reference, "", List.of(), typed));
    }

    /** Of the words for a status: {@code .title} and {@code .help} follow it. */
    static String key(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "error.404";
            case FORBIDDEN -> "error.403";
            case CONFLICT -> "error.409";
            case METHOD_NOT_ALLOWED -> "error.405";
            case CONTENT_TOO_LARGE -> "error.413";
            case URI_TOO_LONG, REQUEST_HEADER_FIELDS_TOO_LARGE -> "error.414";
            case UNSUPPORTED_MEDIA_TYPE, NOT_ACCEPTABLE -> "error.415";
            case SERVICE_UNAVAILABLE -> "error.503";
            default -> status.is4xxClientError() ? "error.400" : "error.500";
        };
    }

    private String reference(HttpStatus status, @org.jspecify.annotations.Nullable Throwable problem) {
        StringBuilder reference = new StringBuilder();
        for (int letter = 0; letter < 6; letter++) {
            reference.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        if (status.is5xxServerError()) {
            LOG.error("error {} ({})", reference, status, problem);
        } else {
            LOG.info("refused {} ({})", reference, status);
        }
        return reference.toString();
    }

    /**
     * @param key of the words: {@code .title} and {@code .help} follow it
     * @param reference empty where there is nothing to look up
     * @param reasonKey of a more exact reason, or empty
     * @param typed what somebody wrote and has not been saved, or empty
     */
    public record ErrorView(
            String key, String reference, String reasonKey, List<Object> reasonArguments, String typed) {}
}
