package dk.fodfaeste.placements.followup;

import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.RefusedException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The fields of a booking. */
final class BookingForm {

    static final String DAY = "day";
    static final String BEGINS_AT = "beginsAt";
    static final String MINUTES = "minutes";
    static final String PLACE = "place";
    static final String ANYWAY = "anyway";

    private static final int LONGEST = 200;
    private static final int LONGEST_LANGUAGE = 60;
    private static final String WITH_PERSON = "withPerson";
    private static final String CONTACT = "contact";
    private static final String CONTACT_MAIL = "contactMail";

    /** As the outbox takes it. */
    private static final String MAIL =
            "(?=.{3,254}$)[^\\s\\p{Cntrl}<>(),;:\\\\\"\\[\\]@]+@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+";

    private static final String INTERPRETER = "interpreter";
    private static final String WORKERS = "workers";

    private BookingForm() {}

    /** Name of the box of one of ours. */
    static String worker(UUID account) {
        return "worker-" + account;
    }

    /** What a form for a new one begins with. @param workers who take part unless somebody says otherwise */
    static Form beginning(LocalDate day, Set<UUID> workers, Optional<String> interpreter) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(DAY, day.toString());
        fields.put(MINUTES, "30");
        fields.put(WITH_PERSON, "on");
        workers.forEach(each -> fields.put(worker(each), "on"));
        interpreter.ifPresent(language -> fields.put(INTERPRETER, language));
        return new Form(fields);
    }

    /** @param choices accounts that may take part */
    static Optional<NewBooking> read(Form form, Set<UUID> choices) {
        Optional<Slot> slot = slot(form);
        Optional<String> place = words(form, PLACE, LONGEST);
        Optional<String> contact = words(form, CONTACT, LONGEST);
        Optional<String> contactMail = form.text(CONTACT_MAIL, MAIL, "booking.wrong.contactMail");
        if (contactMail.isPresent() && contact.isEmpty()) {
            form.refuse(CONTACT, "booking.wrong.contact");
        }
        Optional<String> interpreter = words(form, INTERPRETER, LONGEST_LANGUAGE);
        Set<UUID> workers =
                choices.stream().filter(each -> form.isTicked(worker(each))).collect(Collectors.toSet());
        if (workers.isEmpty()) {
            form.refuse(WORKERS, "booking.wrong.nobody");
        }
        return form.isRight() && slot.isPresent()
                ? Optional.of(new NewBooking(
                        slot.get(),
                        place,
                        form.isTicked(WITH_PERSON),
                        contact,
                        contactMail,
                        interpreter,
                        workers,
                        form.isTicked(ANYWAY)))
                : Optional.empty();
    }

    static Optional<Slot> slot(Form form) {
        for (String field : List.of(DAY, BEGINS_AT, MINUTES)) {
            form.required(field, "booking.wrong." + field);
        }
        Optional<LocalDate> day = form.day(DAY, "booking.wrong.day");
        Optional<LocalTime> beginsAt = form.time(BEGINS_AT, "booking.wrong.beginsAt");
        OptionalInt minutes = form.whole(MINUTES, Slot.LEAST_MINUTES, Slot.MOST_MINUTES, "booking.wrong.minutes");
        return day.isPresent() && beginsAt.isPresent() && minutes.isPresent()
                ? Optional.of(new Slot(day.get(), beginsAt.get(), minutes.getAsInt()))
                : Optional.empty();
    }

    static Optional<String> place(Form form) {
        return words(form, PLACE, LONGEST);
    }

    private static Optional<String> words(Form form, String field, int most) {
        return form.workWords(field, most);
    }

    /** A day that has no such talk is said beside the day, everything else beside the time. */
    static void refuse(Form form, RefusedException said) {
        boolean day = List.of("booking.wrong.past", "booking.wrong.far", "booking.wrong.over")
                .contains(said.key());
        form.refuse(day ? DAY : BEGINS_AT, said);
    }
}
