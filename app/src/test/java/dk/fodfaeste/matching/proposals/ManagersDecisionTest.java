package dk.fodfaeste.matching.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.fodfaeste.TestHouse;
import dk.fodfaeste.engine.carousel.CarouselGuard;
import dk.fodfaeste.engine.carousel.StepUp;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.placements.Instrument;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** After two stays that led nowhere: who decides on one more, and what is kept of it. */
class ManagersDecisionTest extends CarouselTown {

    @Test
    void afterTwoStaysThatLedNowhereTheManagerDecidesAndThenTheCourseBeginsByItself() throws Exception {
        amalWasTwiceWhereItLedToNothing();
        agree(somethingNew());
        everybodySaysYes();
        assertThat(guard()).isInstanceOf(CarouselGuard.ManagerDecides.class);
        assertThat(begun()).isFalse();
        page().andExpect(content().string(containsString("De seneste 2 forløb sluttede")))
                .andExpect(content().string(containsString("Forløbet begynder af sig selv")))
                .andExpect(content().string(not(containsString("Hvorfor er et forløb mere"))));
        web.perform(get("/today").with(house.signedIn(Role.EMPLOYMENT_MANAGER)))
                .andExpect(content().string(containsString("venter på din afgørelse om et forløb mere")));
        web.perform(get("/today").with(house.signedIn(Role.CONSULTANT)))
                .andExpect(content().string(not(containsString("din afgørelse"))));

        send(Role.EMPLOYMENT_MANAGER, "managers-decision", Map.of("reason", "Hun mangler kun de tidlige mandage"))
                .andExpect(status().is3xxRedirection());
        assertThat(begun()).isTrue();
        page().andExpect(content().string(containsString("»Hun mangler kun de tidlige mandage«")))
                .andExpect(content().string(containsString("Employment manager, 23. november 2026")));
        assertThat(logged()).contains("one more stay decided by the manager");
        web.perform(get("/today").with(house.signedIn(Role.EMPLOYMENT_MANAGER)))
                .andExpect(content().string(not(containsString("din afgørelse"))));
    }

    @Test
    void aDecisionBeforeTheLastYesIsEnoughToo() {
        amalWasTwiceWhereItLedToNothing();
        agree(somethingNew());
        as(
                house.actor(Role.EMPLOYMENT_MANAGER),
                () -> agreements.managerDecides(proposal, "Det sidste skridt mangler"));
        assertThat(begun()).isFalse();
        everybodySaysYes();
        assertThat(begun()).isTrue();
    }

    @Test
    void aDecisionHasAReason() throws Exception {
        amalWasTwiceWhereItLedToNothing();
        agree(somethingNew());
        everybodySaysYes();
        send(Role.EMPLOYMENT_MANAGER, "managers-decision", Map.of("reason", "  "))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"reason-wrong\"")));
        assertThat(begun()).isFalse();
    }

    @Test
    void nobodyButTheManagerDecides() throws Exception {
        amalWasTwiceWhereItLedToNothing();
        agree(somethingNew());
        everybodySaysYes();
        for (Role role : Role.values()) {
            if (role != Role.EMPLOYMENT_MANAGER) {
                send(role, "managers-decision", Map.of("reason", "Det går nok")).andExpect(status().isForbidden());
            }
        }
        assertThat(begun()).isFalse();
    }

    @Test
    void theManagerIsNotAskedBeforeTheRestIsSaid() {
        amalWasTwiceWhereItLedToNothing();
        agree(Map.of());
        assertThatThrownBy(() -> as(
                        house.actor(Role.EMPLOYMENT_MANAGER), () -> agreements.managerDecides(proposal, "Det går nok")))
                .hasMessage("carousel.notAsked");
    }

    @Test
    void aJobWithWagesWaitsForNobodysDecision() throws Exception {
        amalWasTwiceWhereItLedToNothing();
        agree(somethingNew());
        assertThat(guard()).isInstanceOf(CarouselGuard.ManagerDecides.class);
        consultant(() -> say().agree(proposal, terms(Instrument.SMALL_JOB, Optional.of(StepUp.JOB), somethingNew())));
        everybodySaysYes();
        assertThat(begun()).isTrue();
    }

    @Test
    void aDecisionAndItsReasonAreNeverEdited() throws SQLException {
        try (var owner = TestHouse.owner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery("select has_any_column_privilege('fodfaeste_app',"
                        + " 'matching.managers_decision', 'UPDATE') or has_table_privilege('fodfaeste_app',"
                        + " 'matching.managers_decision', 'DELETE')")) {
            rows.next();
            assertThat(rows.getBoolean(1)).isFalse();
        }
    }

    private static String logged() throws SQLException {
        try (var owner = TestHouse.owner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery(
                        "select string_agg(detail, ' | ') from privacy.log_entry where subject = 'proposal'")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
