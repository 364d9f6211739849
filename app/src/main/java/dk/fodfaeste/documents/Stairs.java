package dk.fodfaeste.documents;

import dk.fodfaeste.placements.HoursStep;
import dk.fodfaeste.placements.Instrument;
import dk.fodfaeste.placements.Staircase;
import dk.fodfaeste.placements.StaircaseDrawing;
import dk.fodfaeste.platform.web.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * The agreed hours as a staircase on paper, the same as on the pages: {@link StaircaseDrawing} says where its parts are, and
 * {@link DrawnOnPaper} draws them. What it shows is said in words beside it, and the hours stand in the table below.
 */
public final class Stairs {

    private static final int DAYS_WITHOUT_END = 28;

    private Stairs() {}

    /**
     * Empty where nobody agreed any hours.
     *
     * @param steps the first first
     * @param endsOn empty where no last day is agreed: the last step is drawn four weeks wide
     * @param leads whether a next step is named
     */
    public static Optional<StaircaseDrawing> of(
            Instrument instrument, List<HoursStep> steps, Optional<LocalDate> endsOn, LocalDate day, boolean leads) {
        if (steps.stream().allMatch(step -> step.allMinutes() == 0)) {
            return Optional.empty();
        }
        LocalDate last = steps.getLast().from();
        Staircase.Stay stay = new Staircase.Stay(
                instrument,
                steps.getFirst().from(),
                endsOn.filter(each -> !each.isBefore(last)).or(() -> Optional.of(last.plusDays(DAYS_WITHOUT_END - 1L))),
                OptionalInt.empty(),
                steps);
        return Optional.of(Staircase.ofStays(List.of(stay), day))
                .filter(staircase -> !staircase.isEmpty())
                .map(staircase -> StaircaseDrawing.of(staircase, day, leads));
    }

    /** For whoever does not see it. */
    public static String told(List<HoursStep> steps, Words words) {
        return words.text(
                "documents.stairs.alt",
                steps.stream()
                        .map(step -> words.text(
                                step.wageMinutes() > 0 ? "documents.stairs.step.wage" : "documents.stairs.step",
                                step.from(),
                                words.hours(step.minutesPerWeek()),
                                words.hours(step.wageMinutes())))
                        .collect(Collectors.joining("; ")));
    }
}
