package dk.fodfaeste.placements;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is agreed about a course beside its days and first hours. Nothing of the case room is in it.
 *
 * @param purposeCode which of the law's purposes (the rule packs' choices); empty where the instrument has none
 * @param tasks in words, the first first
 * @param week when the person is there, Monday first; empty where it varies
 * @param place where to come, in words
 * @param accommodations what is adapted, in functional words
 * @param talkWeeks weeks between the talks after the first one, 1 to 8; empty where the house's rhythm holds
 * @param wageMinutes ordinary wage hours a week beside, from the first day
 * @param steps of the hours ladder after the first day, one after the other
 * @param nextTalkOn when the next step is talked about
 */
public record Particulars(
        Optional<String> purposeCode,
        List<String> tasks,
        List<WorkDay> week,
        Optional<String> place,
        Optional<String> accommodations,
        OptionalInt talkWeeks,
        int wageMinutes,
        List<HoursStep> steps,
        Optional<LocalDate> nextTalkOn) {

    public Particulars {
        tasks = List.copyOf(tasks);
        week = week.stream().sorted(Comparator.comparing(WorkDay::day)).toList();
        steps = steps.stream().sorted(Comparator.comparing(HoursStep::from)).toList();
        if (steps.stream().map(HoursStep::from).distinct().count() < steps.size()) {
            throw new IllegalArgumentException("a day has one step");
        }
    }

    public static Particulars none() {
        return new Particulars(
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                0,
                List.of(),
                Optional.empty());
    }

    /** From coming to going, all days together; 0 where it varies. */
    public int minutesThere() {
        return week.stream().mapToInt(WorkDay::minutes).sum();
    }

    /** Steps that come later and for which the agreed days have no room: other days have to be agreed before they come. */
    public List<HoursStep> stepsWithoutRoom() {
        int there = minutesThere();
        return there == 0
                ? List.of()
                : steps.stream().filter(step -> step.allMinutes() > there).toList();
    }

    /** Its words without capitals, blanks and punctuation: what means the same is the same. */
    public Particulars plain() {
        return new Particulars(
                purposeCode,
                tasks.stream().map(Particulars::plain).toList(),
                week,
                place.map(Particulars::plain),
                accommodations.map(Particulars::plain),
                talkWeeks,
                wageMinutes,
                steps,
                nextTalkOn);
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
