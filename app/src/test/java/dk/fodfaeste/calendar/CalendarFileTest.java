package dk.fodfaeste.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.calendar.Invitation.Attendee;
import dk.fodfaeste.platform.WorkingTime;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What we send is read by two calendar programs that know nothing of us, and says the same to both. */
class CalendarFileTest {

    private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-000000000007");
    private static final Attendee ORGANISER = new Attendee("Anna \"Æ\" O'Brien; Đặng, عمر", "anna@huset.example");
    private static final Attendee RECEIVER = new Attendee("Vibeke Holm", "vibeke@partner.example");
    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 11, 23, 9, 30);

    static {
        System.setProperty("net.fortuna.ical4j.timezone.cache.impl", "net.fortuna.ical4j.util.MapTimeZoneCache");
    }

    @Test
    void anInvitationAChangeAndACancellationAreTakenByKhal(@TempDir Path folder) throws Exception {
        Khal khal = new Khal(folder);
        khal.take(CalendarFile.of(talk(0, false, MONDAY, "Samtale om Æsas forløb; kl. 9, \\ her")));
        assertThat(khal.shows("2026-11-23"))
                .contains("Samtale om Æsas forløb; kl. 9, \\ her 09:30-10:15 Hos Caféen, 1. sal");

        khal.take(CalendarFile.of(talk(1, false, MONDAY.plusDays(1), "Samtale")));
        assertThat(khal.shows("2026-11-23")).doesNotContain("Samtale");
        assertThat(khal.shows("2026-11-24")).contains("Samtale 09:30-10:15").doesNotContain("CANCELLED");

        khal.take(CalendarFile.of(talk(2, true, MONDAY.plusDays(1), "Samtale")));
        assertThat(khal.shows("2026-11-24")).contains("CANCELLED Samtale");
    }

    @Test
    void theMethodSaysWhatTheReceiversCalendarIsToDo() throws Exception {
        assertThat(method(talk(0, false, MONDAY, "Samtale"))).isEqualTo("REQUEST");
        assertThat(method(talk(1, true, MONDAY, "Samtale"))).isEqualTo("CANCEL");
        Invitation own = new Invitation(talk(0, false, MONDAY, "Samtale").appointment(), ORGANISER, ORGANISER);
        assertThat(method(own)).as("of the one who invites").isEqualTo("PUBLISH");
        assertThat(new String(CalendarFile.of(own), StandardCharsets.UTF_8)).doesNotContain("ATTENDEE");
    }

    @Test
    void inTheHourThatComesTwiceItIsTheFirstAndLastsAsLongAsWasSaid() throws Exception {
        Invitation night = talk(0, false, LocalDateTime.of(2026, 10, 25, 2, 30), "Samtale");
        assertThat(begins(event(read(night)))).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
    }

    @net.jqwik.api.Property(tries = 300)
    void whateverIsWrittenComesOutTheSame(
            @ForAll @NotBlank @StringLength(max = 200) String words,
            @ForAll @IntRange(max = 300_000) int halfHours,
            @ForAll @IntRange(min = 5, max = 480) int minutes)
            throws Exception {
        // as our forms give it, which take the space off its ends as readers of calendars do
        String summary = words.replaceAll("\\p{Cntrl}|[\\uD800-\\uDFFF\\uFFFE\\uFFFF]", "x")
                .replaceAll("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$", "")
                .transform(text -> text.isEmpty() ? "x" : text);
        LocalDateTime begins = LocalDateTime.of(2024, 1, 1, 0, 0).plusMinutes(30L * halfHours);
        Invitation written = new Invitation(
                new Appointment(ID, 3, false, begins, minutes, summary, Optional.of(summary), summary, Instant.EPOCH),
                ORGANISER,
                RECEIVER);

        Calendar calendar = read(written);
        VEvent event = event(calendar);

        assertThat(calendar.validate().hasErrors()).isFalse();
        assertThat(event.getRequiredProperty(Property.SUMMARY).getValue()).isEqualTo(summary);
        assertThat(event.getRequiredProperty(Property.LOCATION).getValue()).isEqualTo(summary);
        assertThat(event.getRequiredProperty(Property.DURATION).getValue())
                .isIn("PT" + minutes + "M", duration(minutes));
        assertThat(event.getRequiredProperty(Property.SEQUENCE).getValue()).isEqualTo("3");
        assertThat(begins(event)).isEqualTo(begins.atZone(WorkingTime.ZONE).toInstant());
        assertThat(new String(CalendarFile.of(written), StandardCharsets.UTF_8).split("\r\n"))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75)
                .noneMatch(line -> line.contains("\n"));
    }

    private static String duration(int minutes) {
        return java.time.Duration.ofMinutes(minutes).toString();
    }

    private static Instant begins(VEvent event) {
        DtStart<?> start = event.getRequiredProperty(Property.DTSTART);
        return Instant.from(start.getDate());
    }

    private static String method(Invitation appointment) throws IOException, ParserException {
        Calendar calendar = read(appointment);
        assertThat(calendar.validate().hasErrors()).isFalse();
        return calendar.getRequiredProperty(Property.METHOD).getValue();
    }

    private static Calendar read(Invitation appointment) throws IOException, ParserException {
        return new CalendarBuilder().build(new ByteArrayInputStream(CalendarFile.of(appointment)));
    }

    private static VEvent event(Calendar calendar) {
        return calendar.<VEvent>getComponents("VEVENT").getFirst();
    }

    private static Invitation talk(int sequence, boolean cancelled, LocalDateTime begins, String summary) {
        return new Invitation(
                new Appointment(
                        ID,
                        sequence,
                        cancelled,
                        begins,
                        45,
                        summary,
                        Optional.of("Hos Caféen, 1. sal"),
                        "Hvornår: mandag\nHvem: Anna",
                        Instant.EPOCH),
                ORGANISER,
                RECEIVER);
    }
}
