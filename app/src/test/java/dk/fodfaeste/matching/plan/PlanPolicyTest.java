package dk.fodfaeste.matching.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.fodfaeste.Accounts;
import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.matching.SmallTown;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** Two organisations with the same town, each with its own idea of what a consultant can begin in a week. */
class PlanPolicyTest extends HouseTest {

    private static final String NEEDS =
            "%s;1;PUNCTUAL;2;skal;nej\n%s;1;PUNCTUAL;2;skal;nej\n".formatted(SmallTown.CAFE, SmallTown.SHOP);

    @Autowired
    private Imports imports;

    @Autowired
    private WeekPlans plans;

    @Autowired
    private PlanPolicies policies;

    @BeforeEach
    void theSameTownInBoth() {
        SmallTown.moveIn(imports, house, NEEDS);
        SmallTown.moveIn(imports, otherHouse, NEEDS);
    }

    @Test
    void thePlanHoldsWhatTheOrganisationDecidedAndNoOthersIsTouched() throws Exception {
        int before = planned(house);
        assertThat(before).isGreaterThan(1);
        assertThat(planned(otherHouse)).isEqualTo(before);

        assertThat(decide("1").getRedirectedUrl()).isEqualTo("/administration/plan-policy");

        assertThat(planned(house)).isEqualTo(1);
        assertThat(planned(otherHouse)).isEqualTo(before);
        decide("20");
        assertThat(planned(house)).isEqualTo(before);
        assertThat(log())
                .containsExactly(
                        "courses per consultant a week: 1, before: 3; days of a hold: 14, before: 14",
                        "courses per consultant a week: 20, before: 1; days of a hold: 14, before: 14");
    }

    @Test
    void theOthersPageShowsTheirOwn() throws Exception {
        decide("7");

        assertThat(page(house)).contains("value=\"7\"");
        assertThat(page(otherHouse)).contains("value=\"3\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "21", "mange", "-1", "1.5"})
    void whatCannotBeIsRefusedBesideItsField(String typed) throws Exception {
        MockHttpServletResponse answer = decide(typed);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("id=\"coursesPerConsultant-wrong\"", "value=\"" + typed + "\"");
        assertThat(log()).isEmpty();
    }

    private int planned(Accounts where) {
        return as(where.actor(Role.CONSULTANT), () -> plans.plan().chosen().size());
    }

    private MockHttpServletResponse decide(String courses) throws Exception {
        int seen = as(house.actor(Role.EMPLOYMENT_MANAGER), () -> policies.version());
        return web.perform(post("/administration/plan-policy")
                        .param("version", Integer.toString(seen))
                        .with(house.signedIn(Role.EMPLOYMENT_MANAGER))
                        .with(csrf())
                        .param("coursesPerConsultant", courses)
                        .param("holdDays", "14"))
                .andReturn()
                .getResponse();
    }

    private String page(Accounts where) throws Exception {
        return web.perform(get("/administration/plan-policy").with(where.signedIn(Role.ADMINISTRATOR)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static List<String> log() throws Exception {
        try (var owner = TestHouse.owner();
                var rows = owner.createStatement()
                        .executeQuery(
                                "select detail from privacy.log_entry where subject = 'plan-policy' order by sequence")) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
