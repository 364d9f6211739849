package dk.fodfaeste.companies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whom we should be in touch with: who has been quiet for 90 days, and whom we owe thanks for a course of the last 60. */
class CompanyRoundTest extends HouseTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String HOSTEL = "Hostel Kanalen";

    @Autowired
    private Imports imports;

    @Autowired
    private Companies companies;

    @Autowired
    private Contacts contacts;

    @BeforeEach
    void buildTown() {
        Town.build(house, imports);
    }

    @Test
    void whomNobodyWasInTouchWithForNinetyDaysIsQuiet() throws Exception {
        assertThat(list("QUIET")).contains(HOSTEL).doesNotContain("Pakkeriet", "Café Hjørnet");
        inTouch(ContactKind.MAIL, TODAY.minusDays(91));
        assertThat(list("QUIET")).contains(HOSTEL);
        inTouch(ContactKind.MAIL, TODAY.minusDays(90));
        assertThat(list("QUIET")).doesNotContain(HOSTEL);
    }

    @Test
    void aCourseThatWentToItsEndIsThankedFor() throws Exception {
        assertThat(list("THANKS")).doesNotContain(HOSTEL);
        Town.complete(house, imports, "10-11-2026");
        assertThat(list("THANKS")).contains(HOSTEL);
        inTouch(ContactKind.CALL, TODAY);
        inTouch(ContactKind.THANKS, LocalDate.of(2026, 11, 9));
        assertThat(list("THANKS"))
                .as("a call is no thanks, nor is what was said before")
                .contains(HOSTEL);
        inTouch(ContactKind.THANKS, LocalDate.of(2026, 11, 10));
        assertThat(list("THANKS")).doesNotContain(HOSTEL);
    }

    @Test
    void aCourseThatStoppedEarlyOrLongAgoIsNot() throws Exception {
        Town.stop(house, imports, "10-11-2026");
        assertThat(list("THANKS")).doesNotContain(HOSTEL);
        Town.complete(house, imports, "23-09-2026");
        assertThat(list("THANKS")).doesNotContain(HOSTEL);
    }

    private void inTouch(ContactKind kind, LocalDate day) {
        as(house.actor(Role.CONSULTANT), () -> {
            Company hostel = companies.companies().stream()
                    .filter(company -> company.name().equals(HOSTEL))
                    .findFirst()
                    .orElseThrow();
            contacts.add(hostel.id(), new NewContact(day, Optional.of(kind), "Hvordan det går", Optional.empty()));
        });
    }

    private String list(String show) throws Exception {
        return web.perform(get("/companies").param("show", show).with(house.signedIn(Role.CONSULTANT)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
