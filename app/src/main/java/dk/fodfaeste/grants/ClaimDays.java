package dk.fodfaeste.grants;

import dk.fodfaeste.companies.DaysTold;
import dk.fodfaeste.companies.DaysTold.Told;
import dk.fodfaeste.grants.Application.What;
import dk.fodfaeste.placements.AgreementChain;
import dk.fodfaeste.placements.Course;
import dk.fodfaeste.placements.HoursStep;
import dk.fodfaeste.placements.Particulars;
import dk.fodfaeste.placements.WorkDay;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the rooms wrote down of the days of a month that is claimed. */
@Component
class ClaimDays {

    private final List<DaysTold> daysTold;
    private final AgreementChain chain;

    ClaimDays(List<DaysTold> daysTold, AgreementChain chain) {
        this.daysTold = daysTold;
        this.chain = chain;
    }

    /**
     * Of the person's days. How many hours they are is told of the course alone: a mentor's hours are not the person's. The agreed week is asked for
     * whether days were told or not, so that a page costs the same in each month.
     */
    MonthTold of(Application application, Course course, List<HoursStep> steps, YearMonth month) {
        List<WorkDay> week = application.what() == What.COURSE
                ? chain.particulars(course).map(Particulars::week).orElse(List.of())
                : List.of();
        return MonthTold.of(
                ClaimFigures.days(application, course, month),
                told(course, month),
                week,
                day -> ClaimFigures.weekMinutesOn(day, application, course, steps));
    }

    /** Where one room says here and another away, it is away: what is claimed too much has to be paid back. */
    private Map<LocalDate, Told> told(Course course, YearMonth month) {
        Map<LocalDate, Told> all = new HashMap<>();
        daysTold.forEach(room -> room.between(
                        course.personId(), course.workplaceId(), month.atDay(1), month.atEndOfMonth())
                .forEach((day, told) -> all.merge(day, told, (one, other) -> one == Told.AWAY ? one : other)));
        return all;
    }
}
