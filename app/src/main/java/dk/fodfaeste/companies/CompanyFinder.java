package dk.fodfaeste.companies;

import static dk.fodfaeste.database.companies.Tables.COMPANY;
import static dk.fodfaeste.database.companies.Tables.WORKPLACE;

import dk.fodfaeste.platform.Actor;
import dk.fodfaeste.platform.Danish;
import dk.fodfaeste.platform.Search;
import dk.fodfaeste.platform.Search.Match;
import dk.fodfaeste.platform.web.Finder;
import dk.fodfaeste.platform.web.Navigation;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Companies by name, CVR number and telephone, and their workplaces by name and P number. */
@Repository
class CompanyFinder implements Finder {

    private final DSLContext database;
    private final Navigation navigation;

    CompanyFinder(DSLContext database, Navigation navigation) {
        this.database = database;
        this.navigation = navigation;
    }

    @Override
    public List<Hit> find(Actor reader, Search search, int most) {
        return navigation.opens(reader.role(), "/companies")
                ? Stream.concat(companies(search, most).stream(), workplaces(search, most).stream())
                        .toList()
                : List.of();
    }

    private List<Hit> companies(Search search, int most) {
        Condition number = search.digits()
                .map(digits -> COMPANY.CVR.startsWith(digits).or(COMPANY.PHONE_DIGITS.startsWith(digits)))
                .orElse(DSL.falseCondition());
        Match match = search.in(COMPANY.SEARCHED, number);
        return database.select(COMPANY.COMPANY_ID, COMPANY.NAME, COMPANY.CVR, match.rank(), match.likeness())
                .from(COMPANY)
                .where(match.asTyped().or(match.nearly()))
                .orderBy(match.bestFirst(CompanyList.BY_NAME))
                .limit(most)
                .fetch(row -> new Hit(
                        Thing.COMPANY,
                        row.value2(),
                        List.of("CVR " + row.value3()),
                        "/companies/" + row.value1(),
                        row.value4(),
                        row.value5()));
    }

    private List<Hit> workplaces(Search search, int most) {
        Match match = search.in(
                WORKPLACE.SEARCHED,
                search.digits().map(WORKPLACE.P_NUMBER::startsWith).orElse(DSL.falseCondition()));
        return database.select(WORKPLACE.WORKPLACE_ID, WORKPLACE.NAME, COMPANY.NAME, match.rank(), match.likeness())
                .from(WORKPLACE)
                .join(COMPANY)
                .on(COMPANY.ORGANISATION_ID.eq(WORKPLACE.ORGANISATION_ID))
                .and(COMPANY.COMPANY_ID.eq(WORKPLACE.COMPANY_ID))
                .where(match.asTyped().or(match.nearly()))
                .orderBy(match.bestFirst(List.of(Danish.order(WORKPLACE.NAME).asc(), WORKPLACE.P_NUMBER.asc())))
                .limit(most)
                .fetch(row -> new Hit(
                        Thing.WORKPLACE,
                        row.value2(),
                        List.of(row.value3()),
                        "/workplaces/" + row.value1(),
                        row.value4(),
                        row.value5()));
    }
}
