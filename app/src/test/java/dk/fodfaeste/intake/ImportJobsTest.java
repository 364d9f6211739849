package dk.fodfaeste.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.Town;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.ImportRun.State;
import dk.fodfaeste.intake.reading.Upload;
import dk.fodfaeste.jobs.Nightly;
import dk.fodfaeste.people.People;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;

/** An import by its page, from the file to the colleagues who find it, and everything that can come between. */
class ImportJobsTest extends HouseTest {

    @Autowired
    private People people;

    @Autowired
    private ImportRuns runs;

    @Autowired
    private OldUploads oldUploads;

    @Autowired
    private List<Nightly> nightly;

    @AfterEach
    void nobodyClicksAnyMore() throws SQLException {
        TestHouse.execute("drop trigger if exists click on jobs.job");
        TestHouse.execute("drop function if exists public.click()");
    }

    @Test
    void aFileIsTriedAndSavedAndItsCopyThrownAway() throws Exception {
        String address = send(UUID.randomUUID(), Town.example());
        assertThat(page(address)).contains("Venter på sin tur", "Administrator", "Stands");

        byHand.runDue();
        assertThat(page(address)).contains("Alt er forstået", "7.015");
        assertThat(persons()).isZero();
        assertThat(TestHouse.rows("select 1 from intake.import_run where file_sealed is not null"))
                .hasSize(1);

        click(address + "/accept");
        click(address + "/accept");
        byHand.runDue();

        assertThat(page(address)).contains("Det hele er gemt");
        assertThat(persons()).isEqualTo(120);
        assertThat(TestHouse.rows("select 1 from intake.import_run where file_sealed is not null"))
                .isEmpty();
        assertThat(TestHouse.rows("select kind || ' ' || state || ' ' || result from jobs.job order by asked_at"))
                .containsExactly("intake.try DONE READY", "intake.write DONE DONE");
    }

    @Test
    void theLogSaysWhoSavedIt() throws Exception {
        saved(Town.example());

        assertThat(
                        TestHouse.rows(
                                "select account_id::text from privacy.log_entry where action = 'IMPORT' and detail not like 'dry run%'"))
                .containsExactly(house.account(Role.ADMINISTRATOR).accountId().toString());
    }

    @Test
    void theSameFormTwiceIsOneImportAndAnotherFileIsAnother() throws Exception {
        UUID form = UUID.randomUUID();
        String first = send(form, List.of(Town.csv("borgere", "nr;fornavn\nB1;Amal\n")));
        String second = send(form, List.of(Town.csv("borgere", "nr;fornavn\nB1;Amal\n")));
        String mended = send(form, List.of(Town.csv("borgere", "nr;fornavn\nB1;Amal\nB2;Bo\n")));

        assertThat(second).isEqualTo(first);
        assertThat(mended).isNotEqualTo(first);
        assertThat(TestHouse.rows("select 1 from jobs.job")).hasSize(2);
    }

    @Test
    void aTryThatIsStoppedIsPutAway() throws Exception {
        String address = send(UUID.randomUUID(), Town.example());

        click(address + "/cancel");
        byHand.runDue();

        assertThat(page(address)).contains("Lagt væk. Intet er gemt.");
        assertThat(TestHouse.rows("select 1 from intake.import_run where file_sealed is not null"))
                .isEmpty();
    }

    @Test
    void aStopIsHeardWhileTheFileIsStillRead() throws Exception {
        somebodyClicksStopAfter(-1);
        String address = send(UUID.randomUUID(), Town.example());

        byHand.runDue();

        assertThat(page(address)).contains("Lagt væk. Intet er gemt.");
        assertThat(TestHouse.rows("select 1 from jobs.job where rows_total > 0"))
                .isEmpty();
    }

    @Test
    void aTryKnowsHowManyRowsThereAre() throws Exception {
        send(UUID.randomUUID(), Town.example());

        byHand.runDue();

        assertThat(TestHouse.rows("select rows_done || ' of ' || rows_total from jobs.job"))
                .containsExactly("9871 of 9871");
    }

    @Test
    void aSavingThatIsStoppedOnItsWaySavesNothingAndCanBeAskedForAgain() throws Exception {
        String address = send(UUID.randomUUID(), Town.example());
        byHand.runDue();
        click(address + "/accept");
        somebodyClicksStopAfter(3000);

        byHand.runDue();

        assertThat(page(address)).contains("Den blev standset", "Gem det hele");
        assertThat(persons()).isZero();
        assertThat(TestHouse.rows("select 1 from companies.company")).isEmpty();
        nobodyClicksAnyMore();
        click(address + "/accept");
        byHand.runDue();
        assertThat(page(address)).contains("Det hele er gemt");
        assertThat(persons()).isEqualTo(120);
    }

    @Test
    void aStopThatComesTooLateChangesNothing() throws Exception {
        String address = saved(Town.example());

        click(address + "/cancel");

        assertThat(page(address)).contains("Det hele er gemt");
        assertThat(persons()).isEqualTo(120);
    }

    @Test
    void aFileThatCannotBeReadIsToldAndThrownAway() throws Exception {
        String address = send(
                UUID.randomUUID(),
                List.of(new Upload("borgere.xlsx", "this is no workbook".getBytes(StandardCharsets.UTF_8))));

        byHand.runDue();

        assertThat(page(address)).contains("Regnearket kan ikke åbnes");
        assertThat(TestHouse.rows("select 1 from intake.import_run where file_sealed is not null"))
                .isEmpty();
    }

    /** As PostgreSQL finds it when a node was killed: its transaction gone, its job running, and no sign of life. */
    @Test
    void aSavingWhoseNodeWasKilledInTheMiddleIsTakenOverAndSavedOnce() throws Exception {
        String address = send(UUID.randomUUID(), Town.example());
        byHand.runDue();
        click(address + "/accept");
        TestHouse.execute(
                "update jobs.job set state = 'RUNNING', attempt = 1, rows_done = 3000 where kind = 'intake.write'");
        TestHouse.execute("update jobs.scheduled_tasks set picked = true, picked_by = 'killed', last_heartbeat = now(),"
                + " version = version + 1");
        byHand.runDue();
        assertThat(page(address)).contains("Vi gemmer");
        assertThat(persons()).isZero();

        byHand.runAnHourLater();

        assertThat(page(address)).contains("Det hele er gemt");
        assertThat(persons()).isEqualTo(120);
        assertThat(TestHouse.rows(
                        "select 1 from privacy.log_entry where action = 'IMPORT' and detail not like 'dry run%'"))
                .hasSize(1);
    }

    @Test
    void aBrokenConnectionToTheDatabaseEndsItClearly() throws Exception {
        String address = send(UUID.randomUUID(), Town.example());
        byHand.runDue();
        click(address + "/accept");
        TestHouse.execute("""
                create function public.click() returns trigger language plpgsql security definer as $$
                begin
                    perform pg_terminate_backend(pid) from pg_locks
                     where relation = 'people.person'::regclass and mode = 'RowExclusiveLock' and pid <> pg_backend_pid();
                    return new;
                end $$""");
        TestHouse.execute("create trigger click before update on jobs.job for each row when (new.rows_done > 3000)"
                + " execute function public.click()");

        byHand.runDue();

        assertThat(page(address)).contains("Det blev afbrudt. Intet er gemt.");
        assertThat(persons()).isZero();
    }

    @Test
    void whatNobodySaidYesToIsPutAwayAfterAFortnight() throws Exception {
        String forgotten = send(UUID.randomUUID(), Town.example());
        byHand.runDue();
        TestHouse.execute("update intake.import_run set started_at = now() - interval '15 days'");
        String fresh = send(UUID.randomUUID(), Town.example());
        byHand.runDue();

        oldUploads.doTonight();

        assertThat(state(forgotten)).isEqualTo(State.DROPPED);
        assertThat(state(fresh)).isEqualTo(State.READY);
        assertThat(TestHouse.rows("select 1 from intake.import_run where file_sealed is not null"))
                .hasSize(1);
    }

    @Test
    void aDryRunIsInTheLogWithItsAnswer() throws Exception {
        send(UUID.randomUUID(), Town.example());
        byHand.runDue();

        assertThat(TestHouse.rows("select detail from privacy.log_entry where action = 'IMPORT'"))
                .containsExactly("dry run, 9871 rows, 0 fields refused: READY");
    }

    @Test
    void whatAFileSaidIsGoneAfterThirtyDaysAndSoIsTheJob() throws Exception {
        String refused = send(UUID.randomUUID(), List.of(Town.csv("borgere", "nr;fornavn;tolk\nB1;Amal;måske\n")));
        byHand.runDue();
        TestHouse.execute("update intake.import_run set started_at = now() - interval '31 days'");
        TestHouse.execute("update jobs.job set ended_at = now() - interval '31 days'");
        String fresh = send(UUID.randomUUID(), List.of(Town.csv("borgere", "nr;fornavn;tolk\nB2;Bo;måske\n")));
        byHand.runDue();

        nightly.forEach(Nightly::doTonight);

        assertThat(TestHouse.rows("select import_run_id::text from intake.import_run"))
                .containsExactly(fresh.substring(fresh.lastIndexOf('/') + 1));
        assertThat(TestHouse.rows("select 1 from jobs.job")).hasSize(1);
        assertThat(web.perform(get(refused).with(house.signedIn(Role.ADMINISTRATOR)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void ofEveryRowWrongAThousandAreToldAndAllAreCounted() throws Exception {
        String address = send(
                UUID.randomUUID(),
                List.of(Town.csv("borgere", "nr;fornavn;tolk\n" + "B1;Amal;måske\n".repeat(70_000))));
        byHand.runDue();

        assertThat(page(address)).contains("139.999 felter", "Vi viser de første 1.000");
        assertThat(TestHouse.rows("select length(report_sealed)::text from intake.import_run"))
                .singleElement()
                .satisfies(bytes -> assertThat(Integer.parseInt(bytes)).isLessThan(500_000));
    }

    @Test
    void whatIsTooLargeWhenUnpackedIsRefusedBesideItsFieldAndNotKept() throws Exception {
        java.io.ByteArrayOutputStream packed = new java.io.ByteArrayOutputStream();
        try (var zip = new java.util.zip.ZipOutputStream(packed)) {
            zip.putNextEntry(new java.util.zip.ZipEntry("borgere.csv"));
            for (int megabyte = 0; megabyte < 40; megabyte++) {
                zip.write("\n".repeat(1_000_000).getBytes(StandardCharsets.UTF_8));
            }
        }
        var answer = web.perform(multipart("/administration/import")
                        .file(new MockMultipartFile("files", "a.zip", "application/zip", packed.toByteArray()))
                        .with(house.signedIn(Role.ADMINISTRATOR))
                        .with(csrf()))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .contains("aria-invalid=\"true\"", "Filen er for stor, når den pakkes ud");
        assertThat(TestHouse.rows("select 1 from intake.import_run")).isEmpty();
    }

    private String saved(List<Upload> uploads) throws Exception {
        String address = send(UUID.randomUUID(), uploads);
        byHand.runDue();
        click(address + "/accept");
        byHand.runDue();
        return address;
    }

    private String send(UUID form, List<Upload> uploads) throws Exception {
        var request = multipart("/administration/import");
        uploads.forEach(
                upload -> request.file(new MockMultipartFile("files", upload.name(), "text/csv", upload.content())));
        return Objects.requireNonNull(web.perform(request.param("form", form.toString())
                        .with(house.signedIn(Role.ADMINISTRATOR))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private void click(String address) throws Exception {
        int status = web.perform(
                        post(address).with(house.signedIn(Role.ADMINISTRATOR)).with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus();
        assertThat(status).isEqualTo(302);
    }

    private String page(String address) throws Exception {
        return web.perform(get(address).with(house.signedIn(Role.ADMINISTRATOR)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private State state(String address) {
        UUID id = UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
        return as(house.actor(Role.ADMINISTRATOR), () -> runs.run(id).state());
    }

    private int persons() {
        return as(house.actor(Role.CONSULTANT), () -> people.all().size());
    }

    /** As if it were clicked while the node works on the next batch. */
    private static void somebodyClicksStopAfter(int rows) throws SQLException {
        TestHouse.execute("""
                create function public.click() returns trigger language plpgsql as $$
                begin
                    new.cancel_asked := true;
                    return new;
                end $$""");
        TestHouse.execute("create trigger click before update on jobs.job for each row when (new.rows_done > " + rows
                + ") execute function public.click()");
    }
}
