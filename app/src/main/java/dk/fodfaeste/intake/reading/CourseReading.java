package dk.fodfaeste.intake.reading;

import dk.fodfaeste.intake.reading.KnownKeys.Lasting;
import dk.fodfaeste.intake.reading.KnownKeys.Stay;
import dk.fodfaeste.placements.sheets.CourseRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sheet «forloeb». */
final class CourseReading {

    private final Reading reading;
    private final Keys keys = new Keys(List.of());
    private final Stays stays;

    CourseReading(Reading reading, Notices notices) {
        this.reading = reading;
        stays = new Stays(reading.held.stays(), notices);
    }

    /** @return the rows that are not refused, now that all of them can be held against each other */
    List<CourseRow> withoutOverlaps(List<CourseRow> rows) {
        List<CourseRow> kept = new ArrayList<>(rows);
        kept.removeIf(course -> stays.refuseOverlap(stay(course)));
        return kept;
    }

    CourseRow course(Fields row) {
        String person = reading.person(row);
        String pNumber = reading.workplace(row);
        LocalDate startsOn = row.neededDate("start");
        CourseRow course = new CourseRow(
                person,
                pNumber,
                row.needed(
                        "art",
                        found -> Optional.ofNullable(Words.INSTRUMENT.get(Text.key(found))),
                        "intake.expected.choice",
                        "praktik, løntilskud, fleksjob, mini-fleksjob, småjob, nytteindsats, IGU, voksenlærling, egen",
                        ""),
                startsOn,
                row.date("slut"),
                row.decimal("timer_pr_uge", 37, "timer|time|t").map(CourseReading::minutes),
                row.choice("afsluttet", Words.OUTCOME, "intake.expected.choice", "gennemført, stoppet før tid"),
                row.choice("aarsag_side", Words.SIDE, "intake.expected.choice", "borger, virksomhed, ingen, ukendt"),
                reading.ofWork(row, "foerte_til", SheetFormat.COURSES));
        endsWell(row, course);
        if (!row.isRefused()) {
            Reading.once(row, "start", person + "/" + pNumber + "/" + startsOn, keys);
            stays.add(stay(course), new Lasting(course.endsOn(), course.instrument(), course.minutesPerWeek()), row);
        }
        return course;
    }

    private static void endsWell(Fields row, CourseRow course) {
        if (!course.startsOn().equals(LocalDate.EPOCH)
                && course.endsOn()
                        .filter(end -> end.isBefore(course.startsOn()))
                        .isPresent()) {
            row.refuse("slut", "intake.expected.afterStart", "");
        } else if (course.outcome().isPresent() && row.text("slut").isEmpty()) {
            row.refuse("slut", "intake.expected.endOfEnded", "");
        }
    }

    private static Stay stay(CourseRow course) {
        return new Stay(course.person(), course.pNumber(), course.startsOn());
    }

    private static int minutes(BigDecimal hours) {
        return hours.multiply(BigDecimal.valueOf(60))
                .setScale(0, RoundingMode.HALF_UP)
                .intValue();
    }
}
