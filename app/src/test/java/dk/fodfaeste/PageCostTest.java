package dk.fodfaeste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A page costs what it shows, not what there is: a house four times as large asks the database no more often. */
@Import(StatementCount.class)
class PageCostTest extends HouseTest {

    @Autowired
    private Imports imports;

    @Autowired
    private StatementCount count;

    @Test
    void noPageSendsMoreStatementsInALargerHouse() throws Exception {
        moveIn(house, 30, 1);
        moveIn(otherHouse, 120, 5);
        for (String page : List.of(
                "/plan",
                "/plan?page=1",
                "/today",
                "/people",
                "/companies",
                "/courses",
                "/people/PERSON",
                "/people/PERSON/profile",
                "/people/PERSON/possibilities",
                "/people/PERSON/courses",
                "/people/PERSON/carving",
                "/observe?person=PERSON")) {
            for (Role role : List.of(Role.CONSULTANT, Role.EMPLOYMENT_MANAGER)) {
                int small = statements(house, role, page);
                assertThat(small).as(page).isPositive();
                assertThat(statements(otherHouse, role, page))
                        .as(role + " " + page)
                        .isLessThanOrEqualTo(small);
            }
        }
    }

    @Test
    void planAndPossibilitiesReadNoTableWhileNothingChanges() throws Exception {
        moveIn(house, 120, 1);
        for (String page : List.of("/plan", "/people/PERSON/possibilities")) {
            statements(house, Role.CONSULTANT, page);
            assertThat(count.rows()).as(page).isLessThan(30);
        }
    }

    /** Of the second look: the first may have made a board. */
    private int statements(Accounts of, Role role, String page) throws Exception {
        String address = page.replace("PERSON", person(of).toString());
        web.perform(get(address).with(of.signedIn(role)));
        count.begin();
        assertThat(web.perform(get(address).with(of.signedIn(role)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
        return count.statements();
    }

    private static UUID person(Accounts of) throws Exception {
        try (var owner = TestHouse.owner();
                var query = owner.prepareStatement(
                        "select person_id from people.person where organisation_id = ? and number = 'B1'")) {
            query.setObject(1, of.organisationId());
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getObject(1, UUID.class);
            }
        }
    }

    /** @param firstCvr from which the companies' numbers are sought */
    private void moveIn(Accounts into, int people, int firstCvr) {
        List<String> companies = IntStream.iterate(10_000_000 + firstCvr * 100_000, each -> each + 1)
                .mapToObj(Integer::toString)
                .filter(digits -> dk.fodfaeste.companies.Cvr.parse(digits).isPresent())
                .limit(people / 3)
                .toList();
        Town.moveIn(
                imports,
                into,
                List.of(
                        Town.csv(
                                "borgere",
                                "nr;fornavn;efternavn;konsulent;socialraadgiver;henvist_dato\n"
                                        + rows(people, "B%1$d;Amal;Nr %1$d;Consultant;Social worker;01-02-2026")),
                        Town.csv(
                                "virksomheder",
                                "cvr;navn\n"
                                        + companies.stream()
                                                .map(cvr -> cvr + ";Firma " + cvr)
                                                .collect(Collectors.joining("\n"))),
                        Town.csv(
                                "arbejdssteder",
                                "cvr;pnr;navn;pladser\n"
                                        + companies.stream()
                                                .map(cvr -> cvr + ";10" + cvr + ";Sted " + cvr + ";1")
                                                .collect(Collectors.joining("\n"))),
                        Town.csv(
                                "opgaver",
                                "pnr;opgave_nr;opgave;minutter;gange_pr_uge\n"
                                        + companies.stream()
                                                .map(cvr -> "10" + cvr + ";1;Passe kasse;60;5")
                                                .collect(Collectors.joining("\n"))),
                        Town.csv(
                                "krav",
                                "pnr;opgave_nr;dimension;mindst;styrke;kan_tilpasses\n"
                                        + companies.stream()
                                                .map(cvr -> "10" + cvr + ";1;PUNCTUAL;3;skal;nej")
                                                .collect(Collectors.joining("\n"))),
                        Town.csv(
                                "observationer",
                                "nr;dimension;niveau;dato;set_af;gange\n"
                                        + rows(people, "B%1$d;PUNCTUAL;3;20-11-2026;leder;4")),
                        Town.csv(
                                "forloeb",
                                "nr;pnr;art;start;slut;timer_pr_uge;afsluttet;aarsag_side;foerte_til\n"
                                        + "B1;10" + companies.getFirst()
                                        + ";praktik;05-01-2026;30-03-2026;10;gennemført;;")));
    }

    private static String rows(int many, String row) {
        return IntStream.rangeClosed(1, many).mapToObj(row::formatted).collect(Collectors.joining("\n"));
    }
}
