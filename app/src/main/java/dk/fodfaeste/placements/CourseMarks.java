package dk.fodfaeste.placements;

import static dk.fodfaeste.database.placements.Tables.WEEK_MARK;

import dk.fodfaeste.database.placements.tables.records.WeekMarkRecord;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.platform.week.InHours;
import dk.fodfaeste.platform.week.InWeek;
import dk.fodfaeste.platform.week.IsoWeek;
import dk.fodfaeste.platform.week.Stretch;
import dk.fodfaeste.platform.week.WeekEntry;
import dk.fodfaeste.platform.week.WeekEntry.Told;
import dk.fodfaeste.platform.week.Whose;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * What the courses put into a week beside who is where: talks, first and last days, and steps. A person's week and a workplace's have the talks in
 * which they take part; what was only to be done by a day is for the worker.
 */
@Component
class CourseMarks implements InWeek<List<WeekMarkRecord>> {

    /** As many as one week of one worker can have. */
    private static final int MOST = 300;

    @Override
    public Optional<Field<List<WeekMarkRecord>>> question(Whose whose, IsoWeek week) {
        return Optional.of(DSL.multiset(DSL.selectFrom(WEEK_MARK)
                        // a talk may begin before midnight and go on
                        .where(WEEK_MARK.DAY.between(week.monday().minusDays(1), week.sunday()))
                        .and(isOf(whose))
                        .orderBy(WEEK_MARK.DAY, WEEK_MARK.BEGINS_AT.nullsFirst(), WEEK_MARK.KIND, WEEK_MARK.COURSE_ID)
                        .limit(MOST))
                .convertFrom(rows -> rows));
    }

    private static Condition isOf(Whose whose) {
        return switch (whose) {
            case Whose.Person(var id) -> WEEK_MARK.PERSON_ID.eq(id).and(WEEK_MARK.WITH_PERSON);
            case Whose.Workplace(var id) -> WEEK_MARK.WORKPLACE_ID.eq(id).and(WEEK_MARK.WITH_WORKPLACE);
            case Whose.Worker(var id) -> DSL.val(id).eq(DSL.any(WEEK_MARK.ACCOUNT_IDS));
        };
    }

    @Override
    public List<WeekEntry> entries(List<WeekMarkRecord> answer, Whose whose, IsoWeek week) {
        return answer.stream()
                .flatMap(row -> entries(row, whose))
                .filter(dated -> week.holds(dated.day()))
                .map(Dated::entry)
                .toList();
    }

    private static Stream<Dated> entries(WeekMarkRecord row, Whose whose) {
        String person = Person.shortName(row.getFirstName(), Optional.ofNullable(row.getLastName()));
        String course = "/courses/" + row.getCourseId();
        Told at = Told.of("week.at", row.getWorkplaceName());
        List<Told> where = whose instanceof Whose.Workplace ? List.of() : List.of(at);
        return switch (Kind.valueOf(row.getKind())) {
            case BOOKING ->
                Stretch.passing(row.getDay(), row.getBeginsAt(), row.getMinutes()).stream()
                        .map(piece -> dated(
                                piece.day(),
                                Optional.of(piece.at()),
                                WeekEntry.Kind.TALK,
                                Told.of("week.talk", person),
                                Stream.ofNullable(row.getWords())
                                        .map(place -> Told.of("week.at", place))
                                        .toList(),
                                course + "/follow-up"));
            case START -> mark(row, WeekEntry.Kind.MARK, Told.of("week.starts", person), where, course);
            case END -> mark(row, WeekEntry.Kind.MARK, Told.of("week.ends", person), where, course);
            case STEP ->
                mark(
                        row,
                        WeekEntry.Kind.MARK,
                        Told.of("week.step", person, new InHours(row.getMinutes())),
                        where,
                        course);
            case TALK -> mark(row, WeekEntry.Kind.DEADLINE, Told.of("week.talkDue", person), where, course);
            case ACTION_POINT ->
                mark(
                        row,
                        WeekEntry.Kind.DEADLINE,
                        Told.of("week.actionPoint", person, row.getWords()),
                        List.of(),
                        course + "/follow-up#action-points");
        };
    }

    private static Stream<Dated> mark(
            WeekMarkRecord row, WeekEntry.Kind kind, Told title, List<Told> more, String address) {
        return Stream.of(dated(row.getDay(), Optional.empty(), kind, title, more, address));
    }

    private static Dated dated(
            LocalDate day, Optional<Stretch> at, WeekEntry.Kind kind, Told title, List<Told> more, String address) {
        return new Dated(day, new WeekEntry(day.getDayOfWeek(), at, kind, title, more, Optional.of(address)));
    }

    private record Dated(LocalDate day, WeekEntry entry) {}

    /** The same words as in the view (V265). */
    private enum Kind {
        BOOKING,
        START,
        END,
        STEP,
        TALK,
        ACTION_POINT
    }
}
