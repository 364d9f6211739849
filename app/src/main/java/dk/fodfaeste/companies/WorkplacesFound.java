package dk.fodfaeste.companies;

import static dk.fodfaeste.database.companies.Tables.COMPANY;
import static dk.fodfaeste.database.companies.Tables.WORKPLACE;

import dk.fodfaeste.catalogue.Geography;
import dk.fodfaeste.catalogue.PostalCode;
import dk.fodfaeste.companies.CompanyList.Wanted;
import dk.fodfaeste.companies.CompanyRound.Restraint;
import dk.fodfaeste.platform.Danish;
import dk.fodfaeste.platform.Search.Match;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.SelectSelectStep;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The workplaces of the companies that are asked for, as a map shows them: counted where the rows are, postal code by postal code. */
@Repository
class WorkplacesFound {

    private static final List<SortField<?>> BY_NAME =
            List.of(Danish.order(WORKPLACE.NAME).asc(), WORKPLACE.P_NUMBER.asc());

    private static final Field<String> CODE = DSL.field("code", String.class);
    private static final Field<Integer> WORKPLACES = DSL.field("workplaces", Integer.class);
    private static final Field<Integer> OWN = DSL.field("own", Integer.class);
    private static final Field<Integer> CAREFUL = DSL.field("careful", Integer.class);
    private static final Field<Integer> PAUSED = DSL.field("paused", Integer.class);
    private static final Field<String> ONE = DSL.field("one", String.class);
    private static final Field<String> NAME = DSL.field("name", String.class);
    private static final Field<String> COMPANY_NAME = DSL.field("company_name", String.class);

    private final DSLContext database;
    private final Geography geography;

    WorkplacesFound(DSLContext database, Geography geography) {
        this.database = database;
        this.geography = geography;
    }

    /** How many there are where; with a letter wrong, when nothing is found as it was typed. */
    Found found(Wanted wanted, Restraint restraint) {
        Match match = CompanyList.match(wanted.search());
        Condition rest = rest(wanted);
        List<At> places = at(rest.and(match.asTyped()), restraint);
        return places.isEmpty() && !wanted.search().isForAll()
                ? new Found(at(rest.and(match.nearly()), restraint), rest.and(match.nearly()))
                : new Found(places, rest.and(match.asTyped()));
    }

    /** Of a company that is open, those that are open too. */
    private static Condition rest(Wanted wanted) {
        return DSL.and(
                wanted.rest(),
                wanted.closed() ? DSL.noCondition() : WORKPLACE.CLOSED_ON.isNull(),
                wanted.postalCodes()
                        .map(codes -> WORKPLACE.POSTAL_CODE.eq(DSL.any(codes.toArray(String[]::new))))
                        .orElse(DSL.noCondition()));
    }

    private List<At> at(Condition where, Restraint restraint) {
        Table<?> places = joined(database.select(
                        DSL.coalesce(WORKPLACE.POSTAL_CODE, DSL.inline("")).as(CODE),
                        DSL.count().as(WORKPLACES),
                        DSL.count().filterWhere(COMPANY.OWN_ENTERPRISE).as(OWN),
                        DSL.count().filterWhere(one(restraint.careful())).as(CAREFUL),
                        DSL.count().filterWhere(one(restraint.paused())).as(PAUSED),
                        DSL.min(WORKPLACE.WORKPLACE_ID.cast(String.class)).as(ONE),
                        DSL.min(WORKPLACE.NAME).as(NAME),
                        DSL.min(COMPANY.NAME).as(COMPANY_NAME)))
                .where(where)
                .groupBy(WORKPLACE.POSTAL_CODE)
                .asTable("places");
        // as one row: a country has a thousand postal codes
        return database.select(
                        DSL.arrayAgg(CODE),
                        DSL.arrayAgg(WORKPLACES),
                        DSL.arrayAgg(OWN),
                        DSL.arrayAgg(CAREFUL),
                        DSL.arrayAgg(PAUSED),
                        DSL.arrayAgg(ONE),
                        DSL.arrayAgg(NAME),
                        DSL.arrayAgg(COMPANY_NAME))
                .from(places)
                .fetchSingle(row -> row.value1() == null
                        ? List.of()
                        : IntStream.range(0, row.value1().length)
                                .mapToObj(number -> new At(
                                        row.value1()[number],
                                        row.value2()[number],
                                        row.value3()[number],
                                        row.value4()[number],
                                        row.value5()[number],
                                        UUID.fromString(row.value6()[number]),
                                        row.value7()[number],
                                        row.value8()[number]))
                                .toList());
    }

    private static Condition one(Collection<UUID> companies) {
        return COMPANY.COMPANY_ID.eq(DSL.any(companies.toArray(UUID[]::new)));
    }

    private static <R extends Record> SelectOnConditionStep<R> joined(SelectSelectStep<R> columns) {
        return columns.from(WORKPLACE)
                .join(COMPANY)
                .on(COMPANY.ORGANISATION_ID.eq(WORKPLACE.ORGANISATION_ID))
                .and(COMPANY.COMPANY_ID.eq(WORKPLACE.COMPANY_ID));
    }

    /** A page of those that were found at these postal codes. */
    List<Row> rows(Found found, Collection<String> codes, CompaniesMapPage.Sort sort, int skipped, int most) {
        return rows(
                found.where().and(WORKPLACE.POSTAL_CODE.eq(DSL.any(codes.toArray(String[]::new)))),
                sort,
                skipped,
                most);
    }

    /** A page of those without a postal code, or with one that is nowhere. */
    List<Row> nowhere(Found found, CompaniesMapPage.Sort sort, int skipped, int most) {
        String[] somewhere =
                geography.postalCodes().stream().map(PostalCode::code).toArray(String[]::new);
        return rows(
                found.where().and(WORKPLACE.POSTAL_CODE.isNull().or(WORKPLACE.POSTAL_CODE.ne(DSL.all(somewhere)))),
                sort,
                skipped,
                most);
    }

    private List<Row> rows(Condition where, CompaniesMapPage.Sort sort, int skipped, int most) {
        return joined(database.select(
                        WORKPLACE.WORKPLACE_ID,
                        WORKPLACE.NAME,
                        COMPANY.COMPANY_ID,
                        COMPANY.NAME,
                        COMPANY.OWN_ENTERPRISE,
                        DSL.coalesce(WORKPLACE.POSTAL_CODE, DSL.inline("")),
                        WORKPLACE.PLACES))
                .where(where)
                .orderBy(order(sort))
                .offset(skipped)
                .limit(most)
                .fetch(row -> new Row(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7()));
    }

    private static List<SortField<?>> order(CompaniesMapPage.Sort sort) {
        return switch (sort) {
            case NAME -> BY_NAME;
            case COMPANY -> first(Danish.order(COMPANY.NAME).asc());
            case PLACE -> first(WORKPLACE.POSTAL_CODE.asc());
            case PLACES -> first(WORKPLACE.PLACES.desc());
        };
    }

    private static List<SortField<?>> first(SortField<?> field) {
        return Stream.concat(Stream.of(field), BY_NAME.stream()).toList();
    }

    /** @param where what was asked for, as it was found */
    record Found(List<At> places, Condition where) {}

    /**
     * What is at a postal code.
     *
     * @param code empty for those that have none
     * @param one any of the workplaces, as are its name and its company's: of use where it is the only one
     */
    record At(String code, int workplaces, int own, int careful, int paused, UUID one, String name, String company) {}

    /** @param postalCode empty where there is none */
    record Row(UUID id, String name, UUID companyId, String company, boolean own, String postalCode, int places) {}
}
