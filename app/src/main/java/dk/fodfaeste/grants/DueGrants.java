package dk.fodfaeste.grants;

import static dk.fodfaeste.database.grants.Tables.DUE;

import dk.fodfaeste.database.grants.tables.records.DueRecord;
import dk.fodfaeste.grants.Application.What;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.placements.Instrument;
import dk.fodfaeste.platform.web.Paging;
import dk.fodfaeste.rules.ClaimDay;
import dk.fodfaeste.rules.Rules;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Matter somebody has to see to about grants, and the day it is too late. */
@Component
public class DueGrants {

    private final DSLContext database;
    private final Rules rules;

    DueGrants(DSLContext database, Rules rules) {
        this.database = database;
        this.rules = rules;
    }

    /** The soonest first. @param what of one kind alone; empty for all */
    Paging<Due> page(Optional<Matter> what, boolean mine, UUID reader, int number) {
        Condition shown = what.<Condition>map(each -> DUE.WHAT.eq(each.name()))
                .orElse(DSL.noCondition())
                .and(mine ? DUE.CONSULTANT_ID.eq(reader) : DSL.noCondition());
        return Paging.of(database.fetchCount(DUE, shown), number, (skipped, most) -> rows(shown, skipped, most));
    }

    /** The reader's own that are near, the soonest first, as a column. */
    Field<List<Due>> near(UUID reader, LocalDate today, int most) {
        Condition near = DSL.or(Stream.of(Matter.values())
                .filter(what -> what != Matter.UNSAID)
                .map(what -> DUE.WHAT.eq(what.name()).and(DUE.DUE_ON.le(today.plusDays(what.days))))
                .toList());
        return DSL.multiset(question(near.and(DUE.CONSULTANT_ID.eq(reader)), 0, most))
                .convertFrom(rows -> rows.map(this::due));
    }

    private List<Due> rows(Condition which, int skipped, int most) {
        return database.fetch(question(which, skipped, most)).map(this::due);
    }

    private static Select<DueRecord> question(Condition which, int skipped, int most) {
        return DSL.selectFrom(DUE)
                .where(which)
                .orderBy(DUE.DUE_ON, DUE.COURSE_ID, DUE.WHAT)
                .offset(skipped)
                .limit(most);
    }

    private Due due(DueRecord row) {
        Matter what = Matter.valueOf(row.getWhat());
        Instrument instrument = Instrument.valueOf(row.getInstrument());
        What granted = What.valueOf(row.getApplicationKind());
        Optional<ClaimDay> claimBy = what == Matter.CLAIM
                ? rules.claimBy(ClaimRates.instrument(granted, instrument), YearMonth.from(row.getDueOn()))
                : Optional.empty();
        return new Due(
                row.getCourseId(),
                Person.shortName(row.getFirstName(), Optional.ofNullable(row.getLastName())),
                row.getWorkplaceName(),
                instrument,
                granted,
                what,
                row.getDueOn(),
                what == Matter.CLAIM
                        ? claimBy.filter(ClaimDay::isSure).map(ClaimDay::lastDay)
                        : Optional.of(row.getDueOn()),
                claimBy.filter(day -> !day.isSure()));
    }

    /** Matter there is to do; the same words as in the view. */
    public enum Matter {
        /** The course waits for its grant. */
        START(21),
        /** The last day for a complaint comes. */
        COMPLAINT(14),
        /** The grant ends before the course. */
        END(28),
        /** A month is over and nothing is claimed. */
        CLAIM(0),
        /** The course came from a sheet while it ran, and nobody has said whether it is granted: I dag asks with the courses. */
        UNSAID(0);

        /** So long before the day the consultant is reminded. */
        private final int days;

        Matter(int days) {
            this.days = days;
        }
    }

    /**
     * @param granted what it is about: the course, or what goes with it
     * @param on the day that it is about; of a claim the first one of its month
     * @param tooLate the last day; empty where nobody has said one surely
     * @param perhaps the last day for a claim by a rule that is not sure
     */
    public record Due(
            UUID courseId,
            String person,
            String workplace,
            Instrument instrument,
            What granted,
            Matter what,
            LocalDate on,
            Optional<LocalDate> tooLate,
            Optional<ClaimDay> perhaps) {}
}
