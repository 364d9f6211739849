package dk.fodfaeste.matching.web;

import dk.fodfaeste.engine.carousel.StepUp;
import dk.fodfaeste.matching.decisions.Agreement;
import dk.fodfaeste.matching.decisions.Agreement.Terms;
import dk.fodfaeste.placements.Instrument;
import dk.fodfaeste.placements.Particulars;
import dk.fodfaeste.platform.web.EditedField;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.rules.Purpose;
import dk.fodfaeste.rules.Purposes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** What is agreed, as it stands in the fields of the page. */
public record TermsForm(Form form) {

    /** The terms that a proposal can have: it never leads to an enterprise of our own. */
    public static final List<Instrument> INSTRUMENTS =
            EnumSet.complementOf(EnumSet.of(Instrument.OWN)).stream().toList();

    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    /** @param minutes a week, where none are agreed yet */
    static TermsForm of(Agreement agreement, int minutes) {
        Terms terms = agreement.terms();
        Map<String, String> fields = new HashMap<>();
        terms.startsOn().ifPresent(day -> fields.put("startsOn", day.toString()));
        terms.endsOn().ifPresent(day -> fields.put("endsOn", day.toString()));
        fields.put("hours", hours(terms.minutesPerWeek().orElse(minutes)));
        terms.instrument().ifPresent(instrument -> fields.put("instrument", instrument.name()));
        terms.purpose().ifPresent(words -> fields.put("purpose", words));
        terms.stepUp().ifPresent(stepUp -> fields.put("stepUp", stepUp.name()));
        terms.nextStep().ifPresent(words -> fields.put("nextStep", words));
        terms.mentor().ifPresent(name -> fields.put("mentor", name));
        terms.afterwards().ifPresent(words -> fields.put("afterwards", words));
        terms.whatIsNew().forEach((courseId, words) -> fields.put(whatIsNew(courseId), words));
        fields.putAll(ParticularsForm.fields(terms.particulars()));
        return new TermsForm(Form.stored(fields, agreement.version()));
    }

    /** @param earlier names of the courses that something new is asked for */
    static List<EditedField> fields(Map<UUID, String> earlier, List<Purpose> purposes) {
        List<EditedField> fields = new ArrayList<>(List.of(
                EditedField.day("startsOn", "proposal.startsOn"),
                EditedField.day("endsOn", "proposal.endsOn"),
                EditedField.number("hours", "courses.hours"),
                EditedField.constant("instrument", "proposal.instrument", Instrument.class),
                EditedField.passage("purpose", "proposal.purpose"),
                EditedField.constant("stepUp", "proposal.stepUp", StepUp.class),
                EditedField.passage("nextStep", "proposal.nextStep"),
                EditedField.text("mentor", "proposal.mentor"),
                EditedField.passage("afterwards", "proposal.afterwards")));
        fields.addAll(ParticularsForm.edited(purposes));
        earlier.forEach((course, name) -> fields.add(
                EditedField.passage(whatIsNew(course), "proposal.whatIsNew").of(name)));
        return List.copyOf(fields);
    }

    /** As Danes write them: «7,5». */
    static String hours(int minutes) {
        return BigDecimal.valueOf(minutes)
                .divide(MINUTES, 2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString()
                .replace('.', ',');
    }

    /** The field beside which a refusal of the days is told. */
    static String field(RefusedException refusal) {
        if (refusal.key().equals("proposal.wrong.startsOn")) {
            return "startsOn";
        }
        return refusal.key().startsWith("proposal.wrong.step.") ? ParticularsForm.stepFrom(1) : "endsOn";
    }

    /** Name of the field for what is new compared with an earlier course. */
    public static String whatIsNew(UUID courseId) {
        return "whatIsNew-" + courseId;
    }

    /**
     * Notes every field that cannot stay as it is.
     *
     * @param earlier the courses that something new is asked for
     * @param fullTime minutes of a full week
     * @return whole terms, when the form is right
     */
    Terms read(List<UUID> earlier, int fullTime, Purposes purposes) {
        form.required("startsOn", "proposal.wrong.startsOn");
        Optional<LocalDate> startsOn = form.day("startsOn", "proposal.wrong.startsOn");
        Optional<LocalDate> endsOn = form.day("endsOn", "proposal.wrong.endsOn");
        form.required("instrument", "proposal.wrong.instrument");
        Optional<Instrument> instrument = form.one("instrument", Instrument.class, "proposal.wrong.instrument")
                .filter(INSTRUMENTS::contains);
        if (instrument.isEmpty()) {
            form.refuse("instrument", "proposal.wrong.instrument");
        }
        form.requiredWorkWords("purpose", "proposal.wrong.purpose");
        form.required("stepUp", "proposal.wrong.stepUp");
        Optional<StepUp> stepUp = form.one("stepUp", StepUp.class, "proposal.wrong.stepUp");
        form.requiredWorkWords("nextStep", "proposal.wrong.nextStep");
        OptionalInt minutes = minutes(fullTime);
        Particulars particulars = new ParticularsForm(form, fullTime)
                .read(startsOn, instrument, minutes.stream().boxed().findFirst(), purposes);
        Map<UUID, String> whatIsNew = new HashMap<>();
        earlier.forEach(
                course -> whatIsNew.put(course, form.requiredWorkWords(whatIsNew(course), "proposal.wrong.whatIsNew")));
        return new Terms(
                startsOn,
                endsOn,
                instrument,
                minutes,
                form.workWords("purpose"),
                form.workWords("nextStep"),
                stepUp,
                whatIsNew,
                form.workWords("mentor", 200),
                form.workWords("afterwards"),
                particulars);
    }

    private OptionalInt minutes(int fullTime) {
        form.required("hours", "course.wrong.hours");
        Optional<Integer> minutes = form.hundredths("hours", "course.wrong.hours")
                .map(hours -> hours.multiply(MINUTES).intValue());
        if (minutes.filter(each -> each < 1 || each > fullTime).isPresent()) {
            form.refuse("hours", "course.wrong.hours");
        }
        return minutes.map(OptionalInt::of).orElse(OptionalInt.empty());
    }
}
