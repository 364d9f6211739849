package dk.fodfaeste.matching.web;

import dk.fodfaeste.engine.carousel.StepUp;
import dk.fodfaeste.matching.decisions.Proposal.Terms;
import dk.fodfaeste.placements.Instrument;
import dk.fodfaeste.platform.web.Form;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What is agreed, as it stands in the fields of the page. */
public record TermsForm(Form form) {

    /** The terms that a proposal can have: it never leads to an enterprise of our own. */
    public static final List<Instrument> INSTRUMENTS =
            List.of(Instrument.WORK_PLACEMENT, Instrument.WAGE_SUBSIDY, Instrument.FLEX_JOB, Instrument.SMALL_JOB);

    static TermsForm of(Terms terms) {
        Map<String, String> fields = new HashMap<>();
        terms.startsOn().ifPresent(day -> fields.put("startsOn", day.toString()));
        terms.instrument().ifPresent(instrument -> fields.put("instrument", instrument.name()));
        terms.purpose().ifPresent(words -> fields.put("purpose", words));
        terms.stepUp().ifPresent(stepUp -> fields.put("stepUp", stepUp.name()));
        terms.nextStep().ifPresent(words -> fields.put("nextStep", words));
        terms.whatIsNew().forEach((courseId, words) -> fields.put(whatIsNew(courseId), words));
        return new TermsForm(new Form(fields));
    }

    /** Name of the field for what is new compared with an earlier course. */
    public static String whatIsNew(UUID courseId) {
        return "whatIsNew-" + courseId;
    }

    /**
     * Notes every field that cannot stay as it is.
     *
     * @param earlier the courses that something new is asked for
     * @return whole terms, when the form is right
     */
    Terms read(List<UUID> earlier, LocalDate today) {
        Optional<LocalDate> startsOn =
                form.day("startsOn", "proposal.wrong.startsOn").filter(today::isBefore);
        if (startsOn.isEmpty()) {
            form.refuse("startsOn", "proposal.wrong.startsOn");
        }
        Optional<Instrument> instrument = form.one("instrument", Instrument.class, "proposal.wrong.instrument")
                .filter(INSTRUMENTS::contains);
        if (instrument.isEmpty()) {
            form.refuse("instrument", "proposal.wrong.instrument");
        }
        form.required("purpose", "proposal.wrong.purpose");
        form.required("stepUp", "proposal.wrong.stepUp");
        Optional<StepUp> stepUp = form.one("stepUp", StepUp.class, "proposal.wrong.stepUp");
        form.required("nextStep", "proposal.wrong.nextStep");
        Map<UUID, String> whatIsNew = new HashMap<>();
        earlier.forEach(course -> whatIsNew.put(course, form.required(whatIsNew(course), "proposal.wrong.whatIsNew")));
        return new Terms(startsOn, instrument, form.text("purpose"), form.text("nextStep"), stepUp, whatIsNew);
    }
}
