package dk.fodfaeste.grants;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dk.fodfaeste.BrowserTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.matching.SmallTown;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A course waits for its grant; a consultant writes down what the municipality says, with wrong turns, and claims a month of it. */
class GrantsStoryTest extends BrowserTest {

    private static final String COURSE = UUID.randomUUID().toString();

    @Autowired
    private Imports imports;

    @Test
    void fromTheApplicationToAMonthThatIsPaid() throws Exception {
        SmallTown.moveIn(imports, house, "");
        TestHouse.execute("update people.person set consultant_id = '%s'"
                .formatted(house.actor(Role.CONSULTANT).accountId()));
        TestHouse.execute("""
                insert into placements.course (course_id, organisation_id, person_id, workplace_id, instrument, work, purpose,
                                               next_step, starts_on, ends_on, minutes_per_week, grant_state)
                select '%s', p.organisation_id, p.person_id, w.workplace_id, 'WAGE_SUBSIDY', 'Fylder kopper op', 'Timer med løn',
                       'Løntimer om formiddagen', date '2026-10-05', date '2027-01-29', 360, 'AWAITED'
                  from people.person p, companies.workplace w
                 where p.organisation_id = w.organisation_id and p.first_name = 'Amal'
                 order by w.name limit 1
                """.formatted(COURSE));
        signIn("consultant");
        sees("kan ikke begynde");
        itIsAppliedFor();
        itIsGrantedWithAWrongTurn();
        aMonthIsClaimedAndPaid();
    }

    private void itIsAppliedFor() {
        go("/courses/" + COURSE);
        sees("Ingen begynder, før kommunen har bevilget.");
        looksRight("course-without-grant");
        follow("Åbn bevillinger");
        sees("Skriv, hvornår I har søgt kommunen");
        looksRight("grants-empty");
        follow("Ny ansøgning eller bevilling");
        page.getByLabel("Hvad er sket?").selectOption("Søgt");
        page.getByLabel("Hvilken dag?").fill("2026-11-24");
        click("Gem");
        sees("Dagen er ikke kommet endnu.");
        assertThat(page.getByLabel("Hvilken dag?")).hasValue("2026-11-24");
        page.getByLabel("Hvilken dag?").fill("2026-09-21");
        page.getByLabel("Andet, der er værd at huske").fill("Sendt sammen med aftalen");
        click("Gem");
        sees("Det er skrevet ned.");
        sees("Skriv svaret her, når det kommer.");
    }

    private void itIsGrantedWithAWrongTurn() {
        follow("Skriv svar, eller se alt");
        page.getByLabel("Hvad er sket?").selectOption("Bevilget");
        page.getByLabel("Hvilken dag?").fill("2026-10-01");
        page.getByLabel("Timer om ugen, højst").fill("6");
        page.getByLabel("Beløb i kroner").fill("91,50");
        click("Gem");
        sees("Skriv, hvilken dag bevillingen gælder fra.");
        sees("Vælg, hvad beløbet gælder.");
        looksRight("grant-wrong");
        page.getByLabel("Fra").fill("2026-10-05");
        page.getByLabel("Beløbet gælder").selectOption("i timen");
        click("Gem");
        sees("Det er skrevet ned.");
        sees("Kravet for oktober 2026 er ikke sendt.");
        sees("Det skal være modtaget senest 15. november 2026.");
        looksRight("grants");
    }

    private void aMonthIsClaimedAndPaid() {
        follow("Skriv svar, eller se alt");
        sees("Efter trappen af timer var der aftalt 23,2 timer.");
        looksRight("grant-claim-hours");
        page.getByLabel("Timer, der blev arbejdet").fill("mange");
        page.getByLabel("Hvor ved I det fra?").selectOption("virksomheden har sagt det");
        click("Gem timerne");
        sees("Skriv timer som 12 eller 12,5.");
        page.getByLabel("Timer, der blev arbejdet").fill("22");
        click("Gem timerne");
        sees("Arbejdet: 22 timer (virksomheden har sagt det). Aftalt: 23,2 timer.");
        sees("1,2 timer mindre end aftalt.");
        assertThat(page.getByLabel("Beløb i kroner").first()).hasValue("2013,00");
        looksRight("grant-claim-ready");
        click("Skriv ned som sendt");
        sees("Kravet er skrevet ned som sendt.");
        page.getByLabel("Betalt beløb i kroner").fill("2000");
        page.getByLabel("Betalt dagen").fill("2026-11-23");
        click("Skriv ned som betalt");
        sees("andet beløb");
        looksRight("grant-claims");
        go("/courses/grants?mine=true");
        sees("Ingen bevilling mangler, udløber eller skal kræves.");
        looksRight("grants-due-empty");
    }
}
