package dk.fodfaeste.placements.followup;

import dk.fodfaeste.platform.web.EditedField;
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
import java.util.stream.Stream;

/** The fields of a booking. */
public final class BookingForm {

    static final String DAY = "day";
    static final String BEGINS_AT = "beginsAt";
    static final String MINUTES = "minutes";
    static final String PLACE = "place";
    static final String ANYWAY = "anyway";

    static final String WORKERS = "workers";

    private static final String TICKED = "on";
    private static final int LONGEST = 200;
    private static final int LONGEST_LANGUAGE = 60;
    private static final String WITH_PERSON = "withPerson";
    private static final String CONTACT = "contact";
    private static final String CONTACT_MAIL = "contactMail";

    /** As the outbox takes it. */
    private static final String MAIL =
            "(?=.{3,254}$)[^\\s\\p{Cntrl}<>(),;:\\\\\"\\[\\]@]+@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+";

    private static final String INTERPRETER = "interpreter";

    private BookingForm() {}

    /** Name of the box of one of ours. */
    public static String worker(UUID account) {
        return "worker-" + account;
    }

    /** What a form for a new one begins with. @param workers who take part unless somebody says otherwise */
    static Form beginning(LocalDate day, Set<UUID> workers, Optional<String> interpreter) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(DAY, day.toString());
        fields.put(MINUTES, "30");
        fields.put(WITH_PERSON, TICKED);
        workers.forEach(each -> fields.put(worker(each), TICKED));
        interpreter.ifPresent(language -> fields.put(INTERPRETER, language));
        return new Form(fields);
    }

    /** @param choices accounts that may take part */
    static Optional<NewBooking> read(Form form, Set<UUID> choices) {
        Optional<Slot> slot = slot(form);
        Optional<String> place = place(form);
        Participants who = participants(form, choices);
        return form.isRight() && slot.isPresent()
                ? Optional.of(new NewBooking(slot.get(), place, who, form.isTicked(ANYWAY)))
                : Optional.empty();
    }

    /** Who takes part; what is wrong is said in the form. @param choices accounts that may */
    static Participants participants(Form form, Set<UUID> choices) {
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
        return new Participants(form.isTicked(WITH_PERSON), contact, contactMail, interpreter, workers);
    }

    /** As a form about it shows them, beside those of ours who may take part. */
    static Form stored(Participants who, Set<UUID> choices, int version) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(WITH_PERSON, who.withPerson() ? TICKED : "");
        choices.forEach(each -> fields.put(worker(each), who.workers().contains(each) ? TICKED : ""));
        fields.put(CONTACT, who.contact().orElse(""));
        fields.put(CONTACT_MAIL, who.contactMail().orElse(""));
        fields.put(INTERPRETER, who.interpreter().orElse(""));
        return Form.stored(fields, version);
    }

    /** The fields of who takes part, as two versions are told apart. @param choices of ours who may, by name @param person the first name */
    static List<EditedField> participantFields(Map<UUID, String> choices, String person) {
        return Stream.of(
                        Stream.of(EditedField.ticked(WITH_PERSON, "booking.who").of(person)),
                        choices.entrySet().stream()
                                .map(each -> EditedField.ticked(worker(each.getKey()), "booking.who")
                                        .of(each.getValue())),
                        Stream.of(
                                EditedField.text(CONTACT, "booking.contact"),
                                EditedField.text(CONTACT_MAIL, "booking.contactMail"),
                                EditedField.text(INTERPRETER, "booking.interpreter")))
                .flatMap(each -> each)
                .toList();
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
