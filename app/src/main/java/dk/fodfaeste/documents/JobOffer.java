package dk.fodfaeste.documents;

import dk.fodfaeste.companies.Company;
import dk.fodfaeste.companies.Workplace;
import dk.fodfaeste.matching.openings.SavedJob;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A carved job as it is offered to the company: what would be done, when, and whose day it eases. It tells of nobody who could do it.
 *
 * @param days on which something is done, Monday first; those that are alike stand together
 * @param minutesPerWeek of work
 * @param eased by whom the tasks are done today, the most minutes first; what nobody said of stands under nobody
 */
public record JobOffer(
        SavedJob job, Workplace workplace, Company company, List<Day> days, int minutesPerWeek, List<Eased> eased) {

    private static final int WEEKS_A_YEAR = 52;
    private static final int MONTHS_A_YEAR = 12;

    public JobOffer {
        days = List.copyOf(days);
        eased = List.copyOf(eased);
    }

    /** What it eases in a month, in minutes: a month has a twelfth of the weeks of a year. */
    public int minutesPerMonth() {
        return perMonth(minutesPerWeek);
    }

    private static int perMonth(int minutesPerWeek) {
        return minutesPerWeek * WEEKS_A_YEAR / MONTHS_A_YEAR;
    }

    /** How many days a week. */
    public int daysAWeek() {
        return days.stream().mapToInt(each -> each.days().size()).sum();
    }

    /** Where one alone does all of it today. */
    public Optional<String> easedAlone() {
        return eased.size() == 1 ? eased.getFirst().whom() : Optional.empty();
    }

    /** @param days that are alike @param tasks in their order */
    public record Day(Set<DayOfWeek> days, LocalTime from, LocalTime until, List<Task> tasks) {}

    /** @param minutes of that day */
    public record Task(String name, int minutes, Optional<String> location) {}

    /** @param whom who does it today; empty where nobody said */
    public record Eased(Optional<String> whom, int minutesPerWeek) {

        public int minutesPerMonth() {
            return perMonth(minutesPerWeek);
        }
    }
}
