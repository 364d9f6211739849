package dk.fodfaeste.post;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A report that a mail of ours did not arrive (RFC 3464).
 *
 * @param message of ours
 * @param said why, in the words of the server that gave up
 */
record Bounce(UUID message, String said) {

    /** The report and the head of the mail; a server that sends back all of a large mail is not read to its end. */
    private static final int MOST_BYTES = 100_000;

    private static final Pattern FAILED = Pattern.compile("(?im)^Action:\\s*failed\\b");
    private static final Pattern WHY = Pattern.compile("(?im)^Diagnostic-Code:\\s*(?:[a-z0-9-]+;)?\\s*(.{1,400})");
    private static final Pattern STATUS = Pattern.compile("(?im)^Status:\\s*([245]\\.[0-9.]{3,7})");
    private static final Pattern OURS =
            Pattern.compile("(?im)^Message-ID:\\s*<([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})@");

    /** Empty for whatever is no such report: an answer, a report of a delay. */
    static Optional<Bounce> in(MimeMessage mail) throws MessagingException, IOException {
        if (!mail.isMimeType("multipart/report") || !(mail.getContent() instanceof MimeMultipart parts)) {
            return Optional.empty();
        }
        StringBuilder report = new StringBuilder();
        StringBuilder head = new StringBuilder();
        for (int at = 0; at < parts.getCount(); at++) {
            BodyPart part = parts.getBodyPart(at);
            if (part.isMimeType("message/delivery-status")) {
                report.append(text(part));
            } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
                head.append(text(part));
            }
        }
        Matcher ours = OURS.matcher(head);
        if (!FAILED.matcher(report).find() || !ours.find()) {
            return Optional.empty();
        }
        return Optional.of(new Bounce(UUID.fromString(ours.group(1)), why(report)));
    }

    private static String text(Part part) throws MessagingException, IOException {
        try (InputStream bytes = part.getInputStream()) {
            return new String(bytes.readNBytes(MOST_BYTES), StandardCharsets.UTF_8).replace("\r\n ", " ") + "\n";
        }
    }

    private static String why(CharSequence report) {
        Matcher why = WHY.matcher(report);
        Matcher status = STATUS.matcher(report);
        return why.find() ? why.group(1).strip() : status.find() ? status.group(1) : "failed";
    }
}
