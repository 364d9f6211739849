package dk.fodfaeste.calendar;

import dk.fodfaeste.calendar.Invitation.Attendee;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Appointments as a file of iCalendar (RFC 5545), in lines of at most 75 bytes that end in CR LF. */
final class CalendarFile {

    private static final int LONGEST_LINE = 75;
    private static final DateTimeFormatter ON_THE_WALL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** Europe/Copenhagen since 1996: the last Sundays of March and October, one o'clock UTC (directive 2000/84/EC). */
    private static final String ZONE = """
            BEGIN:VTIMEZONE
            TZID:Europe/Copenhagen
            BEGIN:DAYLIGHT
            DTSTART:19960331T020000
            RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
            TZNAME:CEST
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            END:DAYLIGHT
            BEGIN:STANDARD
            DTSTART:19961027T030000
            RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
            TZNAME:CET
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            END:STANDARD
            END:VTIMEZONE
            """;

    private final StringBuilder text = new StringBuilder();

    private CalendarFile() {}

    static byte[] of(Invitation invitation) {
        CalendarFile file = new CalendarFile();
        file.begin(invitation.method());
        file.event(invitation.appointment(), () -> {
            if (!invitation.uninvited()) {
                file.status(invitation.appointment());
            }
            file.people(invitation);
        });
        return file.end();
    }

    /** What a program that follows it shows, under a name of its own, without anybody's address. */
    static byte[] of(String name, List<Appointment> appointments) {
        CalendarFile file = new CalendarFile();
        file.begin("PUBLISH", "X-WR-CALNAME:" + escaped(name), "REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        appointments.forEach(each -> file.event(each, () -> file.status(each)));
        return file.end();
    }

    /** @param more properties of the whole, before its parts */
    private void begin(String method, String... more) {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Fodfaeste//Fodfaeste 0.1//DA");
        line("CALSCALE:GREGORIAN");
        line("METHOD:" + method);
        List.of(more).forEach(this::line);
        ZONE.lines().forEach(this::line);
    }

    /** @param more properties of its own */
    private void event(Appointment appointment, Runnable more) {
        line("BEGIN:VEVENT");
        line("UID:" + appointment.id() + "@fodfaeste");
        line("DTSTAMP:" + utc(appointment.written()));
        line("SEQUENCE:" + appointment.sequence());
        line("DTSTART;TZID=Europe/Copenhagen:" + ON_THE_WALL.format(appointment.beginsAt()));
        line("DURATION:PT" + appointment.minutes() + "M");
        line("SUMMARY:" + escaped(appointment.summary()));
        appointment.place().ifPresent(place -> line("LOCATION:" + escaped(place)));
        if (!appointment.description().isEmpty()) {
            line("DESCRIPTION:" + escaped(appointment.description()));
        }
        more.run();
        line("END:VEVENT");
    }

    /** For somebody who is not invited any more there must be none: the event takes place (RFC 5546, 3.2.5). */
    private void status(Appointment appointment) {
        line("STATUS:" + (appointment.cancelled() ? "CANCELLED" : "CONFIRMED"));
    }

    private void people(Invitation invitation) {
        line("ORGANIZER;" + who(invitation.organiser()));
        if (!invitation.isForOrganiser()) {
            String asked = invitation.isTakenAway() ? "" : "PARTSTAT=NEEDS-ACTION;RSVP=TRUE;";
            line("ATTENDEE;ROLE=REQ-PARTICIPANT;" + asked + who(invitation.receiver()));
        }
    }

    private byte[] end() {
        line("END:VCALENDAR");
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String utc(Instant moment) {
        return UTC.format(moment);
    }

    /** A name is written between quotes, which no name may have in it (RFC 5545, 3.1). */
    private static String who(Attendee attendee) {
        String name = attendee.name().replaceAll("[\\p{Cntrl}\"]", "'");
        return "CN=\"" + name + "\":" + address(attendee.mail());
    }

    private static String address(String mail) {
        try {
            return new URI("mailto", mail, null).toASCIIString();
        } catch (URISyntaxException wrong) {
            throw new IllegalArgumentException("no address: " + mail, wrong);
        }
    }

    /** RFC 5545, 3.3.11. */
    private static String escaped(String words) {
        return words.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\r\n|\r|\n", "\\\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }

    /** Folded between characters, never within one (RFC 5545, 3.1). */
    private void line(String line) {
        int bytes = 0;
        for (int at = 0; at < line.length(); ) {
            int character = line.codePointAt(at);
            String next = Character.toString(character);
            int more = next.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + more > LONGEST_LINE) {
                text.append("\r\n ");
                bytes = 1;
            }
            text.append(next);
            bytes += more;
            at += next.length();
        }
        text.append("\r\n");
    }
}
