package dk.fodfaeste.companies;

import static dk.fodfaeste.database.companies.Tables.COMPANY;
import static dk.fodfaeste.database.companies.Tables.CONTACT;
import static dk.fodfaeste.database.companies.Tables.WORKPLACE;

import dk.fodfaeste.platform.Danish;
import dk.fodfaeste.platform.Search;
import dk.fodfaeste.platform.Search.Match;
import dk.fodfaeste.platform.web.Paging;
import dk.fodfaeste.platform.web.SearchedPage;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The companies as they are listed: a page at a time, found and put in order where the rows are. */
@Repository
class CompanyList {

    static final List<SortField<?>> BY_NAME = List.of(Danish.order(COMPANY.NAME).asc(), COMPANY.CVR.asc());

    private static final Condition OPEN = COMPANY.CLOSED_ON.isNull();
    private static final Field<Integer> WORKPLACES = ofWorkplaces(DSL.count());
    private static final Field<Integer> PLACES =
            ofWorkplaces(DSL.coalesce(DSL.sum(WORKPLACE.PLACES), DSL.inline(0)).cast(Integer.class));

    private final DSLContext database;

    CompanyList(DSLContext database) {
        this.database = database;
    }

    /** How many there are of each, in one question. */
    List<Integer> counts(List<Wanted> parts) {
        return database.select(parts.stream()
                        .map(part -> DSL.count().filterWhere(part.rest()))
                        .toList())
                .from(COMPANY)
                .fetchSingle(row -> IntStream.range(0, parts.size())
                        .mapToObj(part -> row.get(part, Integer.class))
                        .toList());
    }

    /** @param today the last day of contact that counts */
    Paging<Row> page(Wanted wanted, CompaniesPage.Sort sort, int number, LocalDate today) {
        return SearchedPage.of(
                database,
                COMPANY,
                match(wanted.search()),
                wanted.rest(),
                number,
                (found, skipped, most) -> rows(found, sort, today, skipped, most));
    }

    static Match match(Search search) {
        return search.in(COMPANY.SEARCHED, number(search));
    }

    private static Condition number(Search search) {
        String digits = search.typed().replaceAll("\\s", "");
        return digits.matches("[0-9]+") ? COMPANY.CVR.startsWith(digits) : DSL.falseCondition();
    }

    private List<Row> rows(Condition found, CompaniesPage.Sort sort, LocalDate today, int skipped, int most) {
        Field<LocalDate> latest = latestContact(today);
        return database.select(COMPANY, WORKPLACES, PLACES, latest)
                .from(COMPANY)
                .where(found)
                .orderBy(order(sort, latest))
                .offset(skipped)
                .limit(most)
                .fetch(row -> new Row(
                        CompanyRepository.company(row.value1()),
                        row.value2(),
                        row.value3(),
                        Optional.ofNullable(row.value4())));
    }

    private static List<SortField<?>> order(CompaniesPage.Sort sort, Field<LocalDate> latest) {
        return switch (sort) {
            case NAME -> BY_NAME;
            case PLACES -> first(PLACES.desc());
            case CONTACT -> first(latest.desc().nullsLast());
        };
    }

    private static List<SortField<?>> first(SortField<?> field) {
        return Stream.concat(Stream.of(field), BY_NAME.stream()).toList();
    }

    private static Field<Integer> ofWorkplaces(Field<Integer> number) {
        return DSL.field(DSL.select(number)
                .from(WORKPLACE)
                .where(WORKPLACE.ORGANISATION_ID.eq(COMPANY.ORGANISATION_ID))
                .and(WORKPLACE.COMPANY_ID.eq(COMPANY.COMPANY_ID)));
    }

    private static Field<LocalDate> latestContact(LocalDate today) {
        return DSL.field(DSL.select(DSL.max(CONTACT.CONTACTED_ON))
                .from(CONTACT)
                .where(CONTACT.ORGANISATION_ID.eq(COMPANY.ORGANISATION_ID))
                .and(CONTACT.COMPANY_ID.eq(COMPANY.COMPANY_ID))
                .and(CONTACT.CONTACTED_ON.le(today)));
    }

    private static Condition quiet(LocalDate since) {
        return DSL.notExists(DSL.selectOne()
                        .from(CONTACT)
                        .where(CONTACT.ORGANISATION_ID.eq(COMPANY.ORGANISATION_ID))
                        .and(CONTACT.COMPANY_ID.eq(COMPANY.COMPANY_ID))
                        .and(CONTACT.CONTACTED_ON.ge(since)))
                .and(DSL.exists(DSL.selectOne()
                        .from(WORKPLACE)
                        .where(WORKPLACE.ORGANISATION_ID.eq(COMPANY.ORGANISATION_ID))
                        .and(WORKPLACE.COMPANY_ID.eq(COMPANY.COMPANY_ID))));
    }

    /** The same digits may mean something else in another edition. */
    private static Condition of(String industry) {
        return COMPANY.INDUSTRY.startsWith(industry).and(COMPANY.INDUSTRY_VERSION.eq(Industry.Version.DB07.name()));
    }

    private static Condition at(Collection<String> postalCodes) {
        return DSL.exists(DSL.selectOne()
                .from(WORKPLACE)
                .where(WORKPLACE.ORGANISATION_ID.eq(COMPANY.ORGANISATION_ID))
                .and(WORKPLACE.COMPANY_ID.eq(COMPANY.COMPANY_ID))
                .and(WORKPLACE.POSTAL_CODE.eq(DSL.any(postalCodes.toArray(String[]::new)))));
    }

    /** The latest day on which each of them was thanked. */
    Map<UUID, LocalDate> thanked(Collection<UUID> companies) {
        return database.select(CONTACT.COMPANY_ID, DSL.max(CONTACT.CONTACTED_ON))
                .from(CONTACT)
                .where(CONTACT.COMPANY_ID.eq(DSL.any(companies.toArray(UUID[]::new))))
                .and(CONTACT.KIND.eq(ContactKind.THANKS.name()))
                .groupBy(CONTACT.COMPANY_ID)
                .fetchMap(Record2::value1, Record2::value2);
    }

    /**
     * What the reader asks for.
     *
     * @param closed those at which nobody new is asked any more, and no others; or the others
     * @param own our own enterprises alone, or the others alone
     * @param these of these alone: what a company's patience is stands in no row
     * @param except these are left out
     * @param quietSince nobody of ours was in touch with them since that day
     */
    record Wanted(
            Search search,
            boolean closed,
            Optional<Boolean> own,
            Optional<Collection<UUID>> these,
            Optional<LocalDate> quietSince,
            Collection<UUID> except,
            Optional<String> industry,
            Optional<Collection<String>> postalCodes) {

        Wanted in(Optional<String> otherIndustry, Optional<Collection<String>> places) {
            return new Wanted(search, closed, own, these, quietSince, except, otherIndustry, places);
        }

        Condition rest() {
            return DSL.and(
                    closed ? DSL.not(OPEN) : OPEN,
                    own.map(COMPANY.OWN_ENTERPRISE::eq).orElse(DSL.noCondition()),
                    these.map(ids -> COMPANY.COMPANY_ID.eq(DSL.any(ids.toArray(UUID[]::new))))
                            .orElse(DSL.noCondition()),
                    quietSince.map(CompanyList::quiet).orElse(DSL.noCondition()),
                    except.isEmpty() ? DSL.noCondition() : COMPANY.COMPANY_ID.ne(DSL.all(except.toArray(UUID[]::new))),
                    industry.map(CompanyList::of).orElse(DSL.noCondition()),
                    postalCodes.map(CompanyList::at).orElse(DSL.noCondition()));
        }
    }

    /** @param places in all its workplaces */
    record Row(Company company, int workplaces, int places, Optional<LocalDate> latestContact) {}
}
