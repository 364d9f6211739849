package dk.fodfaeste.matching.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.Town;
import dk.fodfaeste.companies.MapTown;
import dk.fodfaeste.engine.fit.Gate;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.matching.board.Possibilities;
import dk.fodfaeste.matching.board.Reach;
import dk.fodfaeste.matching.openings.Admission;
import dk.fodfaeste.matching.openings.Admission.State;
import dk.fodfaeste.matching.openings.Admissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a person reaches is what the gate of the engine leaves open. */
class ReachPageTest extends HouseTest {

    @Autowired
    private Imports imports;

    @Autowired
    private Admissions admissions;

    @Autowired
    private Possibilities possibilities;

    @BeforeEach
    void buildTown() {
        MapTown.build(house, imports);
        Town.moveIn(imports, house, List.of(Town.csv("borgere", """
                nr;fornavn;efternavn;konsulent;socialraadgiver;postnr;max_rejse_min
                B1;Amal;Haddad;Consultant;Social worker;2500;30
                B2;Bo;Nord;Consultant;Social worker;3700;20
                B3;Ida;Vest;Consultant;Social worker;;45
                """)));
    }

    @Test
    void aWorkplaceIsWithinReachWhereNoGateSaysThatItIsTooFar() throws SQLException {
        for (String number : List.of("B1", "B2", "B3")) {
            UUID person = person(number);
            Set<UUID> tooFar = as(house.actor(Role.CONSULTANT), () -> possibilities.possibilitiesOf(person)).stream()
                    .filter(each -> each.fit().closed().stream().anyMatch(Gate.TooFar.class::isInstance))
                    .map(each -> each.what().workplace().id())
                    .collect(Collectors.toSet());
            Reach reach = as(house.actor(Role.CONSULTANT), () -> possibilities.reach(person));
            assertThat(reach.workplaces()).hasSizeGreaterThan(40);
            assertThat(reach.workplaces().stream()
                            .filter(each -> !each.within())
                            .map(each -> each.one().workplace().id()))
                    .containsExactlyInAnyOrderElementsOf(tooFar);
        }
    }

    @Test
    void theMapOfAPersonSaysNothingFinerThanTheDistrict() throws Exception {
        TestHouse.execute("update people.person set postal_code = '1216' where number = 'B1'");
        assertThat(page("B1", "", Role.CONSULTANT)).contains(">København K<").doesNotContain("1216 København K");
    }

    @Test
    void onBornholmOneReachesBornholm() throws Exception {
        assertThat(page("B2", "", Role.EMPLOYMENT_MANAGER))
                .contains("Sted 34</a>", "højst 7 km")
                .doesNotContain("Sted 33</a>");
        assertThat(page("B2", "?far=true", Role.SOCIAL_WORKER)).contains("Sted 33", "for langt væk");
    }

    @Test
    void theTableIsNarrowedAndPutInOrder() throws Exception {
        assertThat(page("B1", "?q=hostellet", Role.CONSULTANT))
                .contains("Hostellet</a>")
                .doesNotContain("Sted 37</a>");
        assertThat(page("B1", "?sort=OPEN&place=k%C3%B8benhavn", Role.CONSULTANT))
                .containsSubsequence("Hostellet</a>", "Sted 1</a>");
        assertThat(page("B1", "?kind=BLIND", Role.CONSULTANT))
                .contains("Hostellet</a>")
                .doesNotContain("Sted 37</a>");
    }

    @Test
    void aPlaceByInvitationIsCountedAsThat() throws Exception {
        UUID hostel =
                UUID.fromString(TestHouse.rows("select workplace_id from companies.workplace where name = 'Hostellet'")
                        .getFirst());
        as(
                house.actor(Role.CONSULTANT),
                () -> admissions.say(
                        hostel,
                        Optional.empty(),
                        0,
                        new Admission(State.INVITED_ONLY, Optional.empty(), Optional.empty(), Optional.empty())));
        assertThat(page("B1", "?q=hostellet", Role.CONSULTANT))
                .contains("2 kun efter indbydelse<", "1 ved vi ikke nok om<");
    }

    private String page(String number, String asked, Role role) throws Exception {
        return web.perform(get("/people/" + person(number) + "/reach" + asked).with(house.signedIn(role)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static UUID person(String number) throws SQLException {
        return UUID.fromString(TestHouse.rows("select person_id from people.person where number = '" + number + "'")
                .getFirst());
    }
}
