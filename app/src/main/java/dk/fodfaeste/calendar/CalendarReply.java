package dk.fodfaeste.calendar;

import dk.fodfaeste.placements.followup.BookingReply.Answer;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody's calendar answers to an invitation (RFC 5546, 3.2.3).
 *
 * @param sequence of the invitation that is answered, 0 or more
 * @param attendee address of who answers
 */
record CalendarReply(UUID booking, int sequence, String attendee, Answer answer) {

    private static final Pattern METHOD = Pattern.compile("(?im)^METHOD:REPLY\\s*$");
    private static final Pattern UID =
            Pattern.compile("(?im)^UID:([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})@fodfaeste\\s*$");
    private static final Pattern SEQUENCE = Pattern.compile("(?im)^SEQUENCE:([0-9]{1,6})\\s*$");
    private static final Pattern ATTENDEE = Pattern.compile(
            "(?im)^ATTENDEE(?=[^\\r\\n]*;PARTSTAT=(ACCEPTED|DECLINED|TENTATIVE)[;:])[^\\r\\n]*?:mailto:([^\\s;,<>\"]{3,254})\\s*$");

    /** @param file of iCalendar, as it came; empty for whatever is no such answer to an invitation of ours */
    static Optional<CalendarReply> in(String file) {
        String text = file.replaceAll("\\r?\\n[ \\t]", "");
        Matcher uid = UID.matcher(text);
        Matcher attendee = ATTENDEE.matcher(text);
        if (!METHOD.matcher(text).find() || !uid.find() || !attendee.find()) {
            return Optional.empty();
        }
        Matcher sequence = SEQUENCE.matcher(text);
        return Optional.of(new CalendarReply(
                UUID.fromString(uid.group(1)),
                sequence.find() ? Integer.parseInt(sequence.group(1)) : 0,
                attendee.group(2),
                Answer.valueOf(attendee.group(1).toUpperCase(Locale.ROOT))));
    }
}
