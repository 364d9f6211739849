package dk.fodfaeste.grants;

import dk.fodfaeste.placements.Course;
import dk.fodfaeste.placements.HoursStep;
import dk.fodfaeste.placements.Instrument;
import dk.fodfaeste.rules.ClaimDay;
import dk.fodfaeste.rules.HourRate;
import dk.fodfaeste.rules.Rules;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The figures of a month, with the rate that the law sets for its year. */
@Component
class ClaimRates {

    private final Rules rules;

    ClaimRates(Rules rules) {
        this.rules = rules;
    }

    ClaimFigures figures(Application application, Course course, List<HoursStep> steps, YearMonth month) {
        return ClaimFigures.of(
                application,
                course,
                steps,
                month,
                ofYear(application, course, month).flatMap(HourRate::kroner));
    }

    /** Empty where no rule of the month names a rate, or several do: then the letter says which. */
    Optional<HourRate> ofYear(Application application, Course course, YearMonth month) {
        List<HourRate> rates = rules.rates(instrument(application.what(), course.instrument()), month);
        return rates.size() == 1 ? Optional.of(rates.getFirst()) : Optional.empty();
    }

    /** The last day that a claim of the month is in time; empty where no rule names one: then the letter does. */
    Optional<ClaimDay> claimBy(Application application, Course course, YearMonth month) {
        return rules.claimBy(instrument(application.what(), course.instrument()), month);
    }

    /** As the rule packs call it. */
    static String instrument(Application.What what, Instrument ofCourse) {
        return switch (what) {
            case COURSE -> ofCourse.name();
            case AIDS -> "WORK_AID";
            case MENTOR, PERSONAL_ASSISTANCE -> what.name();
        };
    }
}
