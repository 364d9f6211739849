package dk.fodfaeste.matching.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.fodfaeste.TestHouse;
import dk.fodfaeste.engine.carousel.StepUp;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.matching.decisions.Agreement.Terms;
import dk.fodfaeste.matching.decisions.Proposal;
import dk.fodfaeste.placements.Course;
import dk.fodfaeste.placements.FollowUp;
import dk.fodfaeste.placements.HoursStep;
import dk.fodfaeste.placements.Instrument;
import dk.fodfaeste.placements.NamedStep;
import dk.fodfaeste.placements.Particulars;
import dk.fodfaeste.placements.Placements;
import dk.fodfaeste.placements.WorkDay;
import dk.fodfaeste.rules.law.Verdict;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** What an agreement says beside its days: filled in with what is known, corrected beside the field, signed, and what the course begins with. */
class ParticularsTest extends CarouselTown {

    private static final LocalDate TALK = LocalDate.of(2027, 1, 4);

    @Autowired
    private Placements placements;

    @Autowired
    private RuleChecks checks;

    @Test
    void aDraftKnowsWhatTheHouseKnows() throws Exception {
        amalIsProposed();
        Particulars draft = now().terms().particulars();
        assertThat(draft.tasks()).containsExactly("Skylle grønt");
        assertThat(draft.nextTalkOn()).isPresent();
        assertThat(draft.purposeCode()).as("a matter of thought").isEmpty();
        page().andExpect(content().string(containsString("Træning af bestemte færdigheder")));
    }

    @Test
    void whatIsWrittenIsAVersionOfTheAgreement() throws Exception {
        amalIsProposed();
        send(whole("tasks", "Skylle grønt\n\n  Sætte varer på plads ", "comes-MONDAY", "8:00", "goes-MONDAY", "14.30"))
                .andExpect(status().is3xxRedirection());
        Particulars saved = now().terms().particulars();
        assertThat(saved.tasks()).containsExactly("Skylle grønt", "Sætte varer på plads");
        assertThat(saved.week())
                .containsExactly(new WorkDay(DayOfWeek.MONDAY, LocalTime.of(8, 0), LocalTime.of(14, 30)));
        assertThat(saved.purposeCode()).contains("SKILLS");
        assertThat(saved.nextTalkOn()).contains(TALK);
        everybodySaysYes();
        page().andExpect(content().string(containsString("Sætte varer på plads")))
                .andExpect(content().string(containsString("Træning af bestemte færdigheder")));
    }

    @Test
    void whatWasLearnedBeforeStandsWhereTheNextIsAgreed() throws Exception {
        amalIsProposed("praktik;01-04-2026;01-05-2026;");
        TestHouse.execute("""
                insert into placements.course (course_id, organisation_id, person_id, workplace_id, instrument, starts_on, ends_on, outcome, stopped_by)
                select gen_random_uuid(), p.organisation_id, p.person_id, w.workplace_id, 'WORK_PLACEMENT', date '2026-02-02', date '2026-03-02',
                       'STOPPED_EARLY', 'COMPANY'
                  from people.person p join companies.workplace w using (organisation_id)
                 where p.first_name <> 'Amal' and w.workplace_id = '%s' limit 1
                """.formatted(now().workplaceId()));
        TestHouse.execute("""
                insert into placements.lesson (lesson_id, organisation_id, course_id, words, written_by_id, written_at)
                select gen_random_uuid(), c.organisation_id, c.course_id, 'Lært ' || to_char(c.ends_on, 'MM-YYYY'), '%s', now()
                  from placements.course c where c.ends_on is not null
                """.formatted(house.account(Role.CONSULTANT).accountId()));
        String shown = page().andReturn().getResponse().getContentAsString();
        String learnt = shown.substring(shown.indexOf("id=\"learnt\""), shown.indexOf("id=\"terms\""));
        assertThat(learnt)
                .contains("»Lært 05-2026«", "»Lært 03-2026«", "en andens forløb")
                .doesNotContain("Stoppet", "virksomhedens side");
        for (String other : List.of("Bo", "Cille")) {
            assertThat(learnt).doesNotContainPattern("\\b" + other + "\\b");
        }
    }

    @Test
    void aStepForWhichTheAgreedDaysHaveNoRoomIsSaid() throws Exception {
        amalIsProposed();
        String[] narrow = {
            "comes-MONDAY", "8:00", "goes-MONDAY", "15:00", "stepFrom-1", "2027-02-01", "stepHours-1", "10"
        };
        send(whole(narrow)).andExpect(status().is3xxRedirection());
        assertThat(now().terms().particulars().stepsWithoutRoom()).hasSize(1);
        page().andExpect(
                        content()
                                .string(
                                        containsString(
                                                "Fra 1. februar 2027 er der aftalt 10 timer, og dagene har plads til 7: aftal nye dage inden da")));
        assertThat(now().state()).as("it stops nobody").isNotEqualTo(Proposal.State.DRAFTED);
    }

    @Test
    void whatCannotBeIsSaidBesideItsFieldAndKept() throws Exception {
        amalIsProposed();
        wrong("Vælg formålet.", "purposeCode", "");
        wrong("Vælg formålet.", "purposeCode", "NONE_OF_THE_LAW");
        wrong("Vælg den dag, hvor I taler om næste skridt.", "nextTalkOn", "");
        wrong("Vælg en dag, der ikke ligger før den første.", "nextTalkOn", "2026-12-06");
        wrong("Skriv et klokkeslæt", "comes-MONDAY", "otte");
        wrong("Skriv både, hvornår dagen begynder", "comes-MONDAY", "8:00");
        wrong("Dagen slutter, før den begynder.", "comes-MONDAY", "15:00", "goes-MONDAY", "8:00");
        wrong("Tiderne rummer 3 timer", "comes-MONDAY", "8:00", "goes-MONDAY", "11:00");
        wrong("Skriv højst 12 opgaver", "tasks", "Skylle\n".repeat(13));
        wrong("Skriv den dag, trinet begynder.", "stepHours-1", "10");
        wrong("Trinet skal ligge efter første dag", "stepFrom-1", "2026-12-07", "stepHours-1", "10");
        wrong("Timer og løntimer er tilsammen højst 37", "wageHours", "36");
        wrong("men forløbet slutter", "stepFrom-1", "2028-02-29", "stepHours-1", "10");
        wrong("Vælg, hvor ofte der følges op.", "talkWeeks", "9");
        wrong("I et job er alle timer løntimer.", "instrument", "SMALL_JOB", "wageHours", "2");
        assertThat(now().agreement().version()).isEqualTo(1);
    }

    @Test
    void whatIsAdaptedIsToldInWordsOfTheWork() throws Exception {
        amalIsProposed();
        send(whole("accommodations", "Pauser på grund af angst")).andExpect(status().isUnprocessableContent());
        send(whole("accommodations", "Faste pauser og én makker")).andExpect(status().is3xxRedirection());
        assertThat(now().terms().particulars().accommodations()).contains("Faste pauser og én makker");
    }

    @Test
    void anInstrumentWithoutPurposesInTheLawIsAskedForNone() throws Exception {
        amalIsProposed();
        send(whole("instrument", "FLEX_JOB", "purposeCode", "SKILLS")).andExpect(status().is3xxRedirection());
        assertThat(now().terms().particulars().purposeCode()).isEmpty();
    }

    @Test
    void anotherStepOfTheLadderIsAChangeOfSubstance() {
        amalIsProposed();
        consultant(() -> say().agree(proposal, with(ladder(600))));
        consultant(() -> say().yes(proposal, dk.fodfaeste.matching.decisions.Proposal.Party.CONSULTANT));
        assertThat(consultant(() -> say().agree(proposal, with(ladder(660))))).isEqualTo(1);
        assertThat(now().answers()).isEmpty();
    }

    @Test
    void theCourseBeginsWithWhatWasSigned() {
        amalIsProposed();
        consultant(() -> say().agree(proposal, with(ladder(600))));
        everybodySaysYes();
        Course course = consultant(() -> placements.ofProposal(proposal)).orElseThrow();
        assertThat(consultant(() -> placements.stepsOf(course.id())))
                .containsExactly(new HoursStep(START, 360, 120), new HoursStep(START.plusWeeks(4), 600, 300));
        assertThat(consultant(() -> placements.story(course.id())).next())
                .contains(new NamedStep("Flere timer", Optional.of(StepUp.WAGE_HOURS), TALK));
        assertThat(consultant(() -> placements.followUpsOf(course.id())))
                .as("on the first day, after a week, then every third")
                .extracting(FollowUp::dueOn)
                .startsWith(START, START.plusWeeks(1), START.plusWeeks(4), START.plusWeeks(7));
    }

    @Test
    void wageHoursBesideCountWithTheOthersAndAskForACertificate() {
        amalIsProposed();
        consultant(() -> say().agree(proposal, with(ladder(600))));
        var said = consultant(() -> checks.kept(now())).orElseThrow().judgements();
        assertThat(said)
                .filteredOn(each -> each.paragraph().equals("BAB § 60, stk. 5"))
                .allMatch(each -> each.verdict() == Verdict.YES)
                .hasSize(1);
        assertThat(said)
                .as("five wage hours")
                .filteredOn(each -> each.paragraph().equals("Ansættelsesbevisloven"))
                .hasSize(1);
        consultant(() -> say().agree(proposal, with(ladder(2000))));
        assertThat(consultant(() -> checks.kept(now())).orElseThrow().of(Verdict.NO))
                .as("more than a full week together")
                .hasSize(1);
    }

    @Test
    void aStepLiesWithinTheCourse() {
        amalIsProposed();
        Particulars late = steps(new HoursStep(LocalDate.of(2028, 2, 29), 600));
        assertThatThrownBy(() -> consultant(() -> say().agree(proposal, with(late))))
                .hasMessage("proposal.wrong.step.late");
        Particulars early = steps(new HoursStep(START, 600));
        assertThatThrownBy(() -> consultant(() -> say().agree(proposal, with(early))))
                .hasMessage("proposal.wrong.step.early");
    }

    @Test
    void nothingOfItStaysAfterAnErasure() throws Exception {
        amalIsProposed();
        consultant(() -> say().agree(proposal, with(ladder(600))));
        everybodySaysYes();
        TestHouse.execute("update people.person set erased_on = '2026-11-23' where first_name = 'Amal'");
        assertThat(TestHouse.rows("select words from placements.named_step")).isEmpty();
    }

    private void wrong(String words, String... fields) throws Exception {
        send(whole(fields))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(words)))
                .andExpect(content().string(containsString("Afklare jobmålet her")));
    }

    private ResultActions send(Map<String, String> fields) throws Exception {
        return send(Role.CONSULTANT, "terms", fields);
    }

    /** Of an agreement, with some fields otherwise. */
    private Map<String, String> whole(String... others) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "version",
                Integer.toString(now().agreement().version()),
                "startsOn",
                START.toString(),
                "hours",
                "6",
                "instrument",
                "WORK_PLACEMENT",
                "purposeCode",
                "SKILLS",
                "purpose",
                "Afklare jobmålet her",
                "stepUp",
                "WAGE_HOURS",
                "nextStep",
                "Løntimer fra uge fem",
                "nextTalkOn",
                TALK.toString(),
                "tasks",
                "Skylle grønt"));
        for (int at = 0; at < others.length; at += 2) {
            fields.put(others[at], others[at + 1]);
        }
        return fields;
    }

    private static Terms with(Particulars particulars) {
        return terms(Instrument.WORK_PLACEMENT, Optional.of(StepUp.WAGE_HOURS), Map.of())
                .with(particulars);
    }

    /** Two wage hours beside at first, five after four weeks. */
    private static Particulars ladder(int laterMinutes) {
        return new Particulars(
                Optional.of("WAGE_HOURS"),
                List.of("Skylle grønt"),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.of(3),
                120,
                List.of(new HoursStep(START.plusWeeks(4), laterMinutes, 300)),
                Optional.of(TALK));
    }

    private static Particulars steps(HoursStep... steps) {
        return new Particulars(
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                0,
                List.of(steps),
                Optional.of(TALK));
    }

    private Proposal now() {
        return consultant(() -> proposals.proposal(proposal));
    }
}
