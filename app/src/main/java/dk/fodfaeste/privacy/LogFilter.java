package dk.fodfaeste.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which entries of the log are asked for; it stands in the address.
 *
 * @param actor part of a name; empty for everybody
 * @param subject empty for everything
 * @param to the last day, which counts
 */
public record LogFilter(
        Optional<AuditLog.Action> action,
        String actor,
        String subject,
        Optional<LocalDate> from,
        Optional<LocalDate> to) {

    public boolean isEmpty() {
        return action.isEmpty() && actor.isBlank() && subject.isBlank() && from.isEmpty() && to.isEmpty();
    }

    /** The address of those that are older than an entry, with this filter. */
    public String before(long sequence) {
        return address("before=" + sequence);
    }

    /** The address of those that are newer. */
    public String after(long sequence) {
        return address("after=" + sequence);
    }

    private String address(String part) {
        StringBuilder address = new StringBuilder("/administration/log?").append(part);
        action.ifPresent(each -> address.append("&action=").append(each));
        if (!actor.isBlank()) {
            address.append("&actor=").append(URLEncoder.encode(actor, UTF_8));
        }
        if (!subject.isBlank()) {
            address.append("&subject=").append(URLEncoder.encode(subject, UTF_8));
        }
        from.ifPresent(day -> address.append("&from=").append(day));
        to.ifPresent(day -> address.append("&to=").append(day));
        return address.toString();
    }
}
