package dk.fodfaeste.documents;

import dk.fodfaeste.companies.CollectiveAgreement;
import dk.fodfaeste.placements.Course.Outcome;
import dk.fodfaeste.placements.Extensions.Extension;
import dk.fodfaeste.placements.HoursStep;
import dk.fodfaeste.placements.Instrument;
import dk.fodfaeste.placements.Particulars;
import dk.fodfaeste.rules.Promise;
import dk.fodfaeste.rules.Purpose;
import dk.fodfaeste.rules.law.LawRule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * All that a document about a course can tell. Why somebody could not work is not among it, nor what they live on, nor a CPR number.
 *
 * @param consultant of ours, whom everybody calls
 * @param agreement the collective agreement of the workplace; empty where nobody said
 * @param ordinaryFte mean of the months that the ratio asks for, as full-time equivalents
 * @param supportedFte supported persons there now, as full-time equivalents
 * @param supportedCap how many there may be, where the ordinary ones are known
 * @param share of a full-time equivalent that this course takes at its most
 * @param representative of the employees, by name
 * @param law the rules of the instrument, as they speak of the first day
 * @param steps hours a week as they were agreed, the first first
 * @param held days of talks that were held
 * @param coming days of talks to come
 * @param extension that waits, or the latest
 * @param lawPurpose which of the law's purposes the agreement names
 * @param particulars what is agreed beside; nothing where the course was not agreed on here
 * @param mentor who goes along at the workplace, by name
 * @param mentorsPromise what a mentor promises, as it was worded on the first day
 */
public record CourseFacts(
        Instrument instrument,
        String person,
        Optional<String> consultant,
        Optional<String> consultantPhone,
        UUID companyId,
        String company,
        String cvr,
        String workplace,
        String pNumber,
        Optional<String> address,
        Contact contact,
        Optional<String> representative,
        Optional<CollectiveAgreement> agreement,
        Optional<BigDecimal> ordinaryFte,
        Optional<BigDecimal> supportedFte,
        Optional<Integer> supportedCap,
        BigDecimal share,
        List<LawRule> law,
        LocalDate startsOn,
        Optional<LocalDate> endsOn,
        Optional<String> work,
        Optional<String> purpose,
        Optional<String> nextStep,
        List<HoursStep> steps,
        List<LocalDate> held,
        List<LocalDate> coming,
        Optional<Outcome> outcome,
        Optional<String> ledTo,
        Optional<Extension> extension,
        Optional<Promise> mentorsPromise,
        Optional<Purpose> lawPurpose,
        Particulars particulars,
        Optional<String> mentor) {

    /**
     * The employment with ordinary wages that goes on beside, as a course of its own.
     *
     * @param ofJobs the rules of such a job on its first day
     */
    CourseFacts besideWithWages(List<LawRule> ofJobs) {
        List<HoursStep> wages = withWages(steps);
        return new CourseFacts(
                Instrument.SMALL_JOB,
                person,
                consultant,
                consultantPhone,
                companyId,
                company,
                cvr,
                workplace,
                pNumber,
                address,
                contact,
                representative,
                agreement,
                ordinaryFte,
                supportedFte,
                supportedCap,
                share,
                ofJobs,
                wages.getFirst().from(),
                endsOn,
                work,
                Optional.empty(),
                nextStep,
                wages,
                held,
                coming,
                outcome,
                ledTo,
                Optional.empty(),
                mentorsPromise,
                Optional.empty(),
                particulars,
                mentor);
    }

    /** The wage hours of the ladder as a ladder of their own, from the first day on which there are any. */
    static List<HoursStep> withWages(List<HoursStep> ladder) {
        return ladder.stream()
                .dropWhile(step -> step.wageMinutes() == 0)
                .map(step -> new HoursStep(step.from(), step.wageMinutes()))
                .toList();
    }

    /** What the law says of it; empty where the instrument has no such rule. */
    public Optional<Cited> cited(String function) {
        return Cited.of(function, law, startsOn);
    }

    /** Minutes a week at the beginning; empty where nobody agreed hours. */
    public Optional<Integer> firstMinutes() {
        return steps.stream().findFirst().map(HoursStep::minutesPerWeek);
    }

    /** The most minutes a week of all steps. */
    public Optional<Integer> mostMinutes() {
        return steps.stream().map(HoursStep::minutesPerWeek).max(Integer::compare);
    }

    /** Minutes a week on the day. */
    public Optional<Integer> minutesOn(LocalDate day) {
        return steps.stream()
                .filter(step -> !step.from().isAfter(day))
                .reduce((one, later) -> later)
                .map(HoursStep::minutesPerWeek);
    }

    /** Whether the supported ratio holds with this course; empty where nobody counted. */
    public Optional<Boolean> ratioHolds() {
        return supportedCap.map(
                cap -> supportedFte.orElse(BigDecimal.ZERO).add(share).compareTo(BigDecimal.valueOf(cap)) <= 0);
    }
}
