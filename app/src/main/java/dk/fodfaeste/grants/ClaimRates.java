package dk.fodfaeste.grants;

import dk.fodfaeste.placements.Course;
import dk.fodfaeste.placements.HoursStep;
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
        List<HourRate> rates = rules.rates(instrument(application, course), month);
        return rates.size() == 1 ? Optional.of(rates.getFirst()) : Optional.empty();
    }

    /** As the rule packs call it. */
    private static String instrument(Application application, Course course) {
        return switch (application.what()) {
            case COURSE -> course.instrument().name();
            case AIDS -> "WORK_AID";
            case MENTOR, PERSONAL_ASSISTANCE -> application.what().name();
        };
    }
}
