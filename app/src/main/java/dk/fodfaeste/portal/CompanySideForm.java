package dk.fodfaeste.portal;

import dk.fodfaeste.platform.web.Form;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;

/** How it goes, the company's own wishes, and other days for a talk. Notes in the form what is wrong. */
record CompanySideForm(Form form) {

    static final int MOST_CONTACTS = 9;

    Optional<Going> going() {
        form.required("going", "link.side.wrong.going");
        return form.one("going", Going.class, "link.side.wrong.going");
    }

    /** In a month; empty where the company leaves it to us. */
    OptionalInt most() {
        return form.whole("most", 0, MOST_CONTACTS, "link.side.wrong.most");
    }

    /** @param today a pause that is over is none */
    Optional<LocalDate> pausedUntil(LocalDate today) {
        Optional<LocalDate> until = form.day("pausedUntil", "link.side.wrong.day");
        if (until.filter(day -> day.isBefore(today)).isPresent()) {
            form.refuse("pausedUntil", "link.side.wrong.day");
        }
        return until;
    }

    Optional<UUID> talk() {
        return form.text("talk").filter(id -> id.matches("[0-9a-f-]{36}")).map(UUID::fromString);
    }

    /** One or two days that suit better. */
    List<LocalDate> days(LocalDate today) {
        form.required("day1", "link.side.wrong.day");
        List<LocalDate> days = Stream.of("day1", "day2")
                .flatMap(field -> form.day(field, "link.side.wrong.day").stream())
                .toList();
        if (days.stream().anyMatch(day -> day.isBefore(today))) {
            form.refuse("day1", "link.side.wrong.day");
        }
        return days;
    }
}
