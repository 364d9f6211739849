package dk.fodfaeste.people.sheets;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;

/** One row of «borgere». @param targetGroup a code of the rule pack (LAB § 6) */
public record PersonRow(
        String number,
        String firstName,
        Optional<String> lastName,
        Optional<String> cpr,
        Optional<String> phone,
        Optional<String> email,
        Optional<String> postalCode,
        Optional<String> targetGroup,
        Optional<String> motherTongue,
        Optional<Boolean> needsInterpreter,
        Optional<LocalDate> referredOn,
        Optional<String> municipality,
        Optional<String> socialWorker,
        Optional<String> consultant,
        Optional<Integer> maxCommuteMinutes,
        Optional<Set<DayOfWeek>> days,
        Optional<LocalTime> from,
        Optional<LocalTime> until,
        Optional<String> wishes,
        Optional<Boolean> profileConsent) {

    /** Whether it holds something that is laid into the case room, sealed. */
    public boolean isForCaseRoom() {
        return cpr.isPresent() || targetGroup.isPresent();
    }
}
