package dk.fodfaeste.people;

import dk.fodfaeste.catalogue.Geography;
import dk.fodfaeste.platform.web.EditedField;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.RefusedException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A person as a form: what it shows, and what was typed, read. */
@Component
class PersonForms {

    private static final int LINE = 100;
    private static final int PASSAGE = 4_000;

    private final Geography geography;
    private final Clock clock;

    PersonForms(Geography geography, Clock clock) {
        this.geography = geography;
        this.clock = clock;
    }

    static Form stored(Person person) {
        Map<String, String> typed = new HashMap<>(Map.of("firstName", person.firstName()));
        person.lastName().ifPresent(name -> typed.put("lastName", name));
        person.phone().ifPresent(phone -> typed.put("phone", phone));
        person.email().ifPresent(email -> typed.put("email", email));
        person.postalCode().ifPresent(code -> typed.put("postalCode", code));
        person.motherTongue().ifPresent(tongue -> typed.put("motherTongue", tongue));
        if (person.needsInterpreter()) {
            typed.put("needsInterpreter", "on");
        }
        person.referredOn().ifPresent(day -> typed.put("referredOn", day.toString()));
        person.referredBy().ifPresent(who -> typed.put("referredBy", who));
        person.municipality().ifPresent(name -> typed.put("municipality", name));
        person.socialWorkerId().ifPresent(id -> typed.put("socialWorker", id.toString()));
        person.consultantId().ifPresent(id -> typed.put("consultant", id.toString()));
        person.maxCommuteMinutes().ifPresent(minutes -> typed.put("maxCommute", Integer.toString(minutes)));
        person.availability().days().forEach(day -> typed.put(day.name(), "on"));
        person.availability().from().ifPresent(time -> typed.put("from", time.toString()));
        person.availability().until().ifPresent(time -> typed.put("until", time.toString()));
        person.wishes().ifPresent(words -> typed.put("wishes", words));
        return Form.stored(typed, person.version());
    }

    /** @param choices whoever is on the team, or may be */
    static List<EditedField> fields(TeamChoices choices) {
        return Stream.of(
                        Stream.of(
                                EditedField.text("firstName", "PersonField.FIRST_NAME"),
                                EditedField.text("lastName", "PersonField.LAST_NAME"),
                                EditedField.text("phone", "PersonField.PHONE"),
                                EditedField.text("email", "PersonField.EMAIL"),
                                EditedField.text("postalCode", "PersonField.POSTAL_CODE"),
                                EditedField.text("motherTongue", "PersonField.MOTHER_TONGUE"),
                                EditedField.ticked("needsInterpreter", "PersonField.NEEDS_INTERPRETER"),
                                EditedField.day("referredOn", "PersonField.REFERRED_ON"),
                                EditedField.text("referredBy", "PersonField.REFERRED_BY"),
                                EditedField.text("municipality", "PersonField.MUNICIPALITY")),
                        choices.mayName()
                                ? Stream.of(
                                        EditedField.chosen(
                                                "socialWorker", "PersonField.SOCIAL_WORKER", choices.names()),
                                        EditedField.chosen("consultant", "PersonField.CONSULTANT", choices.names()))
                                : Stream.<EditedField>of(),
                        Stream.of(EditedField.number("maxCommute", "PersonField.COMMUTE")),
                        EditedField.weekdays(),
                        Stream.of(
                                EditedField.time("from", "PersonField.FROM"),
                                EditedField.time("until", "PersonField.UNTIL"),
                                EditedField.passage("wishes", "PersonField.WISHES")))
                .flatMap(fields -> fields)
                .toList();
    }

    /** What is wrong stands in the form afterwards. @param before who it is about; empty for somebody new, whose form asks for less */
    WantedPerson read(Form form, TeamChoices choices, Optional<Person> before) {
        Optional<LocalDate> referredOn = form.day("referredOn", "person.wrong.day");
        if (referredOn.filter(day -> day.isAfter(LocalDate.now(clock))).isPresent()
                && !before.flatMap(Person::referredOn).equals(referredOn)) {
            form.refuse("referredOn", "person.wrong.future");
        }
        form.required("firstName", "person.wrong.firstName");
        return new WantedPerson(
                line(form, "firstName").orElse(""),
                line(form, "lastName"),
                form.text("phone").flatMap(typed -> form.text("phone", "[+0-9 ().-]{4,24}", "person.wrong.phone")),
                form.text("email")
                        .flatMap(typed ->
                                form.text("email", "[^@\\s<>;,]+@[^@\\s<>;,]+\\.[^@\\s<>;,.]+", "person.wrong.email")),
                form.text("postalCode", "[0-9]{4}", "person.wrong.postalCode").filter(code -> isThere(form, code)),
                line(form, "motherTongue"),
                form.isTicked("needsInterpreter"),
                referredOn,
                line(form, "referredBy"),
                form.text("municipality").filter(name -> isMunicipality(form, name)),
                choices.mayName() ? choices.socialWorker(form, "socialWorker") : before.flatMap(Person::socialWorkerId),
                choices.mayName() ? choices.consultant(form, "consultant") : before.flatMap(Person::consultantId),
                form.whole("maxCommute", 0, 600, "person.wrong.commute"),
                before.isPresent()
                        ? availability(form)
                        : new Availability(Set.of(DayOfWeek.values()), Optional.empty(), Optional.empty()),
                wishes(form, before));
    }

    /** What stood there before the guard of words may stay until somebody changes it. */
    private static Optional<String> wishes(Form form, Optional<Person> before) {
        Optional<String> stored = before.flatMap(Person::wishes);
        Optional<String> typed = form.text("wishes").map(PersonForms::lines);
        return stored.equals(typed) ? stored : passage(form, "wishes");
    }

    private boolean isThere(Form form, String code) {
        if (geography.postalCode(code).isEmpty()) {
            form.refuse("postalCode", "person.wrong.postalCode");
        }
        return geography.postalCode(code).isPresent();
    }

    private boolean isMunicipality(Form form, String name) {
        boolean known = geography.municipalities().contains(name);
        if (!known) {
            form.refuse("municipality", "person.wrong.municipality");
        }
        return known;
    }

    private static Availability availability(Form form) {
        Optional<LocalTime> from = form.time("from", "person.wrong.time");
        Optional<LocalTime> until = form.time("until", "person.wrong.time");
        if (from.isPresent() && until.filter(time -> !time.isAfter(from.get())).isPresent()) {
            form.refuse("until", "person.wrong.until");
        }
        return new Availability(form.days().isEmpty() ? EnumSet.noneOf(DayOfWeek.class) : form.days(), from, until);
    }

    private static Optional<String> line(Form form, String field) {
        Optional<String> text = form.text(field);
        if (text.filter(typed -> typed.length() > LINE).isPresent()) {
            form.refuse(field, new RefusedException("form.long", LINE));
        }
        return text;
    }

    static Optional<String> passage(Form form, String field) {
        return form.workWords(field, PASSAGE).map(PersonForms::lines);
    }

    /** As they are stored: a browser ends its lines otherwise. */
    private static String lines(String text) {
        return text.replace("\r\n", "\n");
    }
}
