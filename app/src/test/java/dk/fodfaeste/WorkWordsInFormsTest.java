package dk.fodfaeste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.intake.reading.Notice;
import dk.fodfaeste.matching.SmallTown;
import dk.fodfaeste.matching.plan.WeekPlan.Chosen;
import dk.fodfaeste.matching.plan.WeekPlans;
import dk.fodfaeste.matching.proposals.Proposals;
import dk.fodfaeste.platform.Acting;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Forms outside the case room whose words reach the profile or a company: the word is named, work words suggested, nothing typed lost. */
class WorkWordsInFormsTest extends HouseTest {

    private static final String TYPED = "Var træt, for depresionen er tilbage";
    private static final String REFUSED = "«depresionen» siger noget om helbred";
    private static final String CASE_ROOM = "Skriv det i sagsrummet i stedet";

    @Autowired
    private Imports imports;

    @Autowired
    private Companies companies;

    @Autowired
    private WeekPlans plans;

    @Autowired
    private Proposals proposals;

    private UUID amal = new UUID(0, 0);
    private UUID proposal = new UUID(0, 0);
    private UUID company = new UUID(0, 0);

    @BeforeEach
    void amalIsProposed() {
        SmallTown.moveIn(imports, house, "");
        as(house.actor(Role.CONSULTANT), () -> {
            Chosen chosen = plans.plan().chosen().getFirst();
            var what = chosen.possibility().what();
            amal = chosen.person().id();
            company = what.company().id();
            proposal = proposals.propose(amal, what.workplace().id(), what.work());
        });
    }

    @Test
    void anObservation() throws Exception {
        for (String field : new String[] {"task", "note"}) {
            String answer = refused(
                    Role.ENTERPRISE_SUPERVISOR,
                    "/observe",
                    Map.of(
                            "person",
                            amal.toString(),
                            "dimension",
                            "PUNCTUAL",
                            "level",
                            "3",
                            "seenOn",
                            "2026-11-23",
                            "timesSeen",
                            "1",
                            field,
                            TYPED));
            assertThat(answer).contains("id=\"" + field + "-wrong\"").doesNotContain(CASE_ROOM);
        }
    }

    @Test
    void whatAStageIsLeftWithAndWhatThePersonWants() throws Exception {
        refused(
                Role.CONSULTANT,
                "/people/" + amal + "/stage",
                Map.of("stage", "SUPPORT", "stageNote", TYPED, "version", "1"));
        refused(
                Role.CONSULTANT,
                "/people/" + amal + "/edit",
                Map.of("firstName", "Amal", "wishes", TYPED, "version", "1"));
        refused(Role.CONSULTANT, "/people/new", Map.of("firstName", "Eva", "wishes", TYPED));
    }

    @Test
    void whatAProposalIsAgreedFor() throws Exception {
        Map<String, String> terms = Map.of(
                "version", "1",
                "startsOn", "2026-12-07",
                "instrument", "WORK_PLACEMENT",
                "stepUp", "MORE_HOURS",
                "purpose", TYPED,
                "nextStep", "Flere timer");
        assertThat(refused(Role.SOCIAL_WORKER, "/proposals/" + proposal + "/terms", terms))
                .contains("/people/" + amal + "/case-room", CASE_ROOM);
        assertThat(refused(Role.CONSULTANT, "/proposals/" + proposal + "/terms", terms))
                .doesNotContain(CASE_ROOM);
    }

    @Test
    void whatIsWrittenOfATalkAboutProgress() throws Exception {
        for (String field : List.of("note", "beside", "trying1")) {
            String answer = refused(
                    Role.SOCIAL_WORKER,
                    "/people/" + amal + "/progress/new",
                    Map.of(
                            "part",
                            "NEXT",
                            "heldOn",
                            "2026-11-23",
                            "focus1",
                            "GOAL",
                            "again1",
                            "2027-02-23",
                            field,
                            TYPED));
            assertThat(answer).contains("id=\"" + field + "-wrong\"", CASE_ROOM);
        }
    }

    @Test
    void whyAProposalIsTakenBack() throws Exception {
        refused(
                Role.CONSULTANT,
                "/proposals/" + proposal + "/withdrawal",
                Map.of("withdrawnFor", "OTHER", "withdrawalWords", TYPED));
    }

    @Test
    void whatWasTalkedAboutWithACompany() throws Exception {
        refused(
                Role.CONSULTANT,
                "/companies/" + company + "/contacts",
                Map.of("contactedOn", "2026-11-23", "about", TYPED));
    }

    @Test
    void aSheetOfOldWordsIsTakenAndItsRowNamedWithoutTheWord() {
        var sheet = Town.csv("borgere", "nr;fornavn;oensker\nB8;Dan;butik\nB9;Eva;rolig dag på grund af angst\n");
        var report = Acting.as(house.actor(Role.ADMINISTRATOR), () -> imports.dryRun(List.of(sheet), rows -> {}));
        assertThat(report.refusals()).isEmpty();
        assertThat(report.notices()).containsExactly(new Notice("borgere", 3, "intake.notice.words", "oensker"));
    }

    private String refused(Role role, String address, Map<String, String> fields) throws Exception {
        var form = post(address).with(csrf()).with(house.signedIn(role));
        fields.forEach(form::param);
        String answer = web.perform(form)
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(answer).contains(REFUSED, "Skriv, hvad der skal til på arbejdet", TYPED);
        return answer;
    }
}
