package dk.fodfaeste.outcomes;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dk.fodfaeste.BrowserTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.matching.SmallTown;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A consultant asks for leave, is reminded half a year later, and writes down how it goes, with a wrong turn. */
class OutcomesStoryTest extends BrowserTest {

    private static final String COURSE = UUID.randomUUID().toString();

    @Autowired
    private Imports imports;

    @Test
    void fromTheYesToTheAnswer() throws Exception {
        SmallTown.moveIn(imports, house, "");
        TestHouse.execute("update people.person set consultant_id = '%s'"
                .formatted(house.actor(Role.CONSULTANT).accountId()));
        TestHouse.execute("""
                insert into placements.course (course_id, organisation_id, person_id, workplace_id, instrument, work, starts_on, ends_on,
                                               minutes_per_week, outcome)
                select '%s', p.organisation_id, p.person_id, w.workplace_id, 'WORK_PLACEMENT', 'Fylder kopper op', date '2026-05-04',
                       date '2026-08-02', 360, 'COMPLETED'
                  from people.person p, companies.workplace w
                 where p.organisation_id = w.organisation_id and p.first_name = 'Amal'
                 order by w.name limit 1
                """.formatted(COURSE));
        signIn("consultant");
        thePersonSaysYes();
        theAnswerIsWrittenDown();
        countsForAMunicipality();
    }

    private void thePersonSaysYes() {
        go("/courses/outcomes");
        sees("Ingen skal spørges nu.");
        looksRight("outcomes-empty");
        go("/courses/" + COURSE);
        follow("Hvordan gik det siden?");
        sees("Uden et ja minder vi ingen om at spørge.");
        looksRight("course-outcome-not-asked");
        page.getByLabel("Må vi spørge, hvordan det går").selectOption("Ja, det må I");
        page.getByLabel("Hvordan blev det sagt?").selectOption("ansigt til ansigt");
        page.getByLabel("Hvilken dag?").fill("2026-11-24");
        click("Gem");
        sees("Dagen er ikke kommet endnu.");
        page.getByLabel("Hvilken dag?").fill("2026-08-03");
        click("Gem");
        sees("Det er skrevet ned.");
    }

    private void theAnswerIsWrittenDown() {
        go("/today");
        sees("Spørg Amal, hvordan det går: 3 måneder siden");
        follow("Skriv svaret");
        page.getByLabel("Hvad laver personen nu?").selectOption("Fleksjob");
        page.getByLabel("Spurgt hvilken dag?").fill("2026-11-20");
        page.getByLabel("Timer om ugen").fill("mange");
        click("Gem svaret");
        sees("Skriv timer som 12 eller 12,5.");
        assertThat(page.getByLabel("Spurgt hvilken dag?")).hasValue("2026-11-20");
        looksRight("course-outcome-wrong");
        page.getByLabel("Timer om ugen").fill("8");
        page.getByLabel("Løn om måneden").fill("9000");
        page.getByLabel("Samme arbejdssted").selectOption("Ja, samme sted");
        click("Gem svaret");
        sees("Svaret er gemt.");
        sees("8 timer om ugen");
        sees("9.000,00 kr. om måneden");
        sees("samme arbejdssted");
        looksRight("course-outcome");
        go("/courses/outcomes?which=ANSWERED");
        sees("1 af 1 i arbejde");
        looksRight("outcomes");
    }

    /** The wrong turn is a municipality of which so little could be told that somebody would be known. */
    private void countsForAMunicipality() throws Exception {
        TestHouse.execute("update people.person set municipality = 'Ærø';"
                + " insert into people.person (person_id, organisation_id, number, first_name, stage, municipality)"
                + " select gen_random_uuid(), organisation_id, 'M' || n, 'Navn' || n, 'ENGAGEMENT', 'København'"
                + " from identity.organisation, generate_series(1, 14) n where organisation_id = '"
                + house.organisationId() + "';"
                + " insert into placements.course (course_id, organisation_id, person_id, workplace_id, instrument, starts_on, ends_on, outcome,"
                + " step_up) select gen_random_uuid(), p.organisation_id, p.person_id, w.workplace_id, 'WORK_PLACEMENT', date '2026-02-02',"
                + " date '2026-04-30', 'COMPLETED', case when p.number < 'M3' then 'WAGE_HOURS' else 'JOB' end"
                + " from people.person p, (select workplace_id from companies.workplace where organisation_id = '"
                + house.organisationId() + "' limit 1) w where p.municipality = 'København'");
        go("/courses/outcomes/report?year=2026&municipality=%C3%86r%C3%B8");
        sees("Der er færre end fem mennesker at fortælle om.");
        looksRight("outcome-report-too-small");
        page.getByLabel("Kommune").selectOption("København");
        click("Vis");
        sees("Gennemført");
        looksRight("outcome-report");
    }
}
