package dk.fodfaeste.placements.followup;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dk.fodfaeste.BrowserTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.Town;
import dk.fodfaeste.intake.Imports;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A consultant books a talk with an interpreter, meets a clash, moves and cancels, writes what was agreed, and a day away. */
class FollowUpStoryTest extends BrowserTest {

    private static final UUID COURSE = UUID.fromString("00000000-0000-0000-0000-000000000001");

    @Autowired
    private Imports imports;

    @Test
    void fromTheFirstBookingToWhatCameOutOfTheTalk() throws SQLException {
        Town.moveIn(
                imports,
                house,
                List.of(
                        Town.csv(
                                "borgere",
                                "nr;fornavn;efternavn;konsulent;socialraadgiver;modersmaal;tolk\n"
                                        + "B1;Ærø;O'Brien;Consultant;Social worker;arabisk;ja\n"),
                        Town.csv("virksomheder", "cvr;navn\n13585628;Caféen\n"),
                        Town.csv("arbejdssteder", "cvr;pnr;navn;pladser\n13585628;1000000001;Caféen;9\n")));
        TestHouse.execute("""
                insert into placements.course (course_id, organisation_id, person_id, workplace_id, instrument, work, starts_on, ends_on,
                                               minutes_per_week)
                select '%s', p.organisation_id, p.person_id, w.workplace_id, 'WORK_PLACEMENT', 'Fylder kopper op', date '2026-11-02',
                       date '2027-01-31', 600
                  from people.person p join companies.workplace w using (organisation_id)
                """.formatted(COURSE));
        signIn("consultant");
        go("/courses/" + COURSE);
        follow("Aftal tid");
        sees("Ingen samtale er aftalt.");
        looksRight("follow-up-empty");
        aTalkIsBooked();
        aSecondOneClashes();
        oneIsMovedAndCancelled();
        whatCameOutOfIt();
    }

    private void aTalkIsBooked() {
        page.getByText("Aftal en samtale").click();
        assertThat(page.getByLabel("Tolk, på hvilket sprog")).hasValue("arabisk");
        page.getByLabel("Dag", exactly()).fill("2026-11-25");
        click("Aftal samtalen");
        sees("Skriv klokkeslættet, fx 9.30.");
        looksRight("follow-up-wrong");
        page.getByLabel("Klokken").fill("09:30");
        page.locator("#place").fill("Caféen, baglokalet");
        page.getByLabel("Fra arbejdspladsen").fill("عمر Ørn");
        click("Aftal samtalen");
        sees("Samtalen er aftalt.");
        sees("onsdag 25. november 2026 kl. 9.30-10.00");
        sees("tolk på arabisk");
    }

    private void aSecondOneClashes() {
        page.getByText("Aftal en samtale").click();
        page.getByLabel("Dag", exactly()).fill("2026-11-25");
        page.getByLabel("Klokken").fill("09:45");
        click("Aftal samtalen");
        sees("Consultant har en anden samtale kl. 9.30-10.00");
        looksRight("follow-up-clash");
        page.getByLabel("Aftal det alligevel").check();
        click("Aftal samtalen");
        sees("kl. 9.45-10.15");
        looksRight("follow-up");
        go("/today");
        sees("Kl. 9.30: samtale med Ærø O.");
        looksRight("today-with-talks");
        follow("Se aftalen");
    }

    private void oneIsMovedAndCancelled() {
        follow("Flyt, ret eller aflys");
        page.getByLabel("Klokken").fill("");
        click("Flyt den");
        sees("Skriv klokkeslættet, fx 9.30.");
        looksRight("booking-wrong");
        page.getByLabel("Klokken").fill("14:00");
        click("Flyt den");
        sees("Samtalen er flyttet.");
        sees("kl. 14.00-14.30");
        othersTakePart();
        follow("Flyt, ret eller aflys");
        click("Aflys den");
        sees("Vælg, på hvis side det er.");
        page.getByLabel("På hvis side er det?").selectOption("arbejdspladsen bad om det");
        looksRight("booking");
        click("Aflys den");
        sees("Samtalen er aflyst.");
    }

    /** Nobody of ours at first; then the contact is another, and the interpreter is not needed. */
    private void othersTakePart() {
        follow("Flyt, ret eller aflys");
        page.getByLabel("Consultant", exactly()).uncheck();
        page.getByLabel("Fra arbejdspladsen").fill("Bo Đặng");
        click("Gem, hvem der er med");
        sees("Sæt kryds ved mindst én af jer.");
        assertThat(page.getByLabel("Fra arbejdspladsen")).hasValue("Bo Đặng");
        looksRight("booking-who-wrong");
        page.getByLabel("Consultant", exactly()).check();
        page.getByLabel("Tolk, på hvilket sprog").fill("");
        click("Gem, hvem der er med");
        sees("Det er gemt, hvem der er med.");
        sees("Bo Đặng fra arbejdspladsen");
    }

    private void whatCameOutOfIt() {
        page.getByText("Skriv noget, I blev enige om").click();
        page.locator("#words").fill("Viser ruten med bussen");
        click("Gem det");
        sees("Vælg, hvem der gør det.");
        assertThat(page.locator("#words")).hasValue("Viser ruten med bussen");
        page.getByLabel("Hvem gør det?").selectOption("konsulenten");
        page.getByLabel("Inden", exactly()).fill("2026-11-30");
        click("Gem det");
        sees("Viser ruten med bussen");
        click("Det er gjort");
        sees("gjort 23. nov.");
        page.getByText("Skriv fravær").click();
        page.getByLabel("Første dag væk").fill("2026-11-20");
        page.getByLabel("Hvordan?").selectOption("meldte fra");
        click("Gem fraværet");
        sees("20. november 2026");
        looksRight("follow-up-whole");
    }

    private static com.microsoft.playwright.Page.GetByLabelOptions exactly() {
        return new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true);
    }
}
