package dk.fodfaeste.links;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A coming colleague as a company sees it: what is agreed, and of the person the first name. What the person said yes to stands in {@link ShownLine}s.
 *
 * @param version of the agreement
 * @param minutesPerWeek from the first day on
 * @param steps that follow, the first first
 * @param asked whether the agreement is whole, and takes the company's signature
 * @param open whether it is still proposed, and nobody else has said no
 * @param missing what the pack for the municipality lacks of the company
 * @param answered what the company said to this version
 * @param laidIn whether everybody has signed, and the course is laid in
 */
public record CompanyCourse(
        UUID proposalId,
        UUID companyId,
        UUID workplaceId,
        String organisation,
        String firstName,
        String company,
        String workplace,
        Optional<String> address,
        String work,
        int version,
        Optional<LocalDate> startsOn,
        Optional<LocalDate> endsOn,
        int minutesPerWeek,
        int wageMinutes,
        List<String> tasks,
        List<Times> week,
        List<Step> steps,
        Optional<String> place,
        Optional<String> accommodations,
        Optional<String> mentor,
        boolean asked,
        boolean open,
        List<Missing> missing,
        Optional<Answered> answered,
        boolean laidIn) {

    public CompanyCourse {
        tasks = List.copyOf(tasks);
        week = List.copyOf(week);
        steps = List.copyOf(steps);
        missing = List.copyOf(missing);
    }

    /** Whether the company can answer now. */
    public boolean canBeAnswered() {
        return open && asked && answered.isEmpty() && !laidIn;
    }

    /** When the person comes and goes on a day of the week. */
    public record Times(DayOfWeek day, LocalTime from, LocalTime until) {}

    /** @param minutesPerWeek on the terms of the course @param wageMinutes a week, with ordinary wages beside */
    public record Step(LocalDate from, int minutesPerWeek, int wageMinutes) {}

    /** @param by name of who signed */
    public record Answered(boolean yes, String by, LocalDate on) {}

    /** What nobody has told us of the company yet, though the municipality asks for it. */
    public enum Missing {
        /** Neither telephone nor mail of the contact. */
        PHONE,
        /** Ordinary employees of the workplace, as full-time equivalents. */
        ORDINARY,
        /** Those who are there with public support already, as full-time equivalents. */
        SUPPORTED
    }
}
