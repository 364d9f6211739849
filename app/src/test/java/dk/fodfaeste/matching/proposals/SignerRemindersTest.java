package dk.fodfaeste.matching.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.fodfaeste.TestHouse;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.matching.decisions.Proposal.Party;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** I dag tells the consultant who outside is late to sign, and keeps quiet for a while once somebody reminded them. */
class SignerRemindersTest extends CarouselTown {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String LATE = "Virksomheden mangler at skrive under";

    @Autowired
    private SignerReminders reminders;

    @Autowired
    private SigningPolicies policies;

    @Test
    void whoIsWaitedForLongerThanTheHouseWantsIsLate() throws Exception {
        amalIsProposed();
        agree(Map.of());
        assertThat(late(TODAY)).isEmpty();
        assertThat(late(TODAY.plusDays(3))).isEmpty();
        assertThat(late(TODAY.plusDays(4)))
                .containsExactly(Party.PERSON, Party.COMPANY, Party.REPRESENTATIVE, Party.MUNICIPALITY);
        manager(() -> policies.decide(0, new SigningPolicy(10, 7)));
        assertThat(late(TODAY.plusDays(9))).isEmpty();
        assertThat(late(TODAY.plusDays(10))).hasSize(4);
    }

    @Test
    void onceRemindedItIsQuietForTheDaysOfTheHouse() throws Exception {
        waitingSince("2026-11-10");
        today().andExpect(content().string(containsString(LATE)));
        send(Role.CONSULTANT, "signers/reminded", Map.of("party", "COMPANY")).andExpect(status().is3xxRedirection());
        send(Role.CONSULTANT, "signers/reminded", Map.of("party", "COMPANY")).andExpect(status().is3xxRedirection());
        assertThat(TestHouse.rows("select party from matching.signer_reminder")).containsExactly("COMPANY");
        today().andExpect(content().string(not(containsString(LATE))));
        assertThat(late(TODAY.plusDays(6))).doesNotContain(Party.COMPANY).contains(Party.PERSON);
        assertThat(late(TODAY.plusDays(7))).contains(Party.COMPANY);
    }

    @Test
    void whoHasSignedIsNotLate() throws Exception {
        waitingSince("2026-11-10");
        consultant(() -> say().yes(proposal, Party.COMPANY));
        assertThat(late(TODAY)).doesNotContain(Party.COMPANY);
    }

    private void waitingSince(String day) throws Exception {
        amalIsProposed();
        agree(Map.of());
        TestHouse.execute("update people.person set consultant_id = '%s'"
                .formatted(house.actor(Role.CONSULTANT).accountId()));
        TestHouse.execute("update matching.agreement set written_at = '%s 12:00+01'".formatted(day));
    }

    private List<Party> late(LocalDate day) {
        return consultant(
                () -> reminders.late(proposals.of(personOf("Amal")), day).getOrDefault(proposal, List.of()));
    }

    private ResultActions today() throws Exception {
        return web.perform(get("/today").with(house.signedIn(Role.CONSULTANT))).andExpect(status().isOk());
    }

    private void manager(Runnable work) {
        as(house.actor(Role.EMPLOYMENT_MANAGER), work);
    }
}
