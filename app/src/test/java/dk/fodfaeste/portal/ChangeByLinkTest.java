package dk.fodfaeste.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.fodfaeste.TestHouse;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.links.ActingLink;
import dk.fodfaeste.links.CourseChange;
import dk.fodfaeste.links.CourseChanges;
import dk.fodfaeste.matching.Say;
import dk.fodfaeste.matching.decisions.Answer;
import dk.fodfaeste.matching.decisions.Proposal.Party;
import dk.fodfaeste.matching.successors.Change;
import dk.fodfaeste.matching.successors.Successor;
import dk.fodfaeste.matching.successors.Successors;
import dk.fodfaeste.placements.Course;
import dk.fodfaeste.placements.HoursStep;
import dk.fodfaeste.placements.Placements;
import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** A company signs a change of a running course by its link, or says no to it. */
class ChangeByLinkTest extends LinkTown {

    private static final String AEROE = "Ærø O'Brien";
    private static final LocalDate FROM = LocalDate.of(2026, 12, 28);
    private static final String REASON = "Hun har fået det bedre af medicinen";

    @Autowired
    private Successors successors;

    @Autowired
    private Placements placements;

    @Autowired
    private CourseChanges changes;

    @BeforeEach
    void aCourseIsLaidIn() {
        amalIsProposed();
        everybodySigns();
    }

    @Test
    void theLastYesLetsItTakeEffectAndTheReasonStaysWithUs() throws Exception {
        UUID change = moreHours();
        sign(change, Party.CONSULTANT, Party.PERSON);
        String link = sent(AEROE, MAIL);
        assertThat(one("select subject from post.message_text t join post.message m using (message_id)"
                        + " where words like '%/l/%' order by m.written_at desc limit 1"))
                .isEqualTo("Huset i Gaden: en ændring venter på jeres underskrift");
        Cookie[] session = opened(link);
        assertThat(page(link, session))
                .contains("Vi spørger jer om en ændring", "Fra 28. december 2026: 10 timer om ugen.", "Ja, vi er med")
                .doesNotContain(REASON);

        assertThat(yes(link, change, AEROE, session).getRedirectedUrl()).endsWith("/course?done=changeYes");
        assertThat(steps()).contains(new HoursStep(FROM, 600));
        assertThat(only().state()).isEqualTo(Successor.State.IN_FORCE);
        Answer said = Objects.requireNonNull(only().answers().get(Party.COMPANY));
        assertThat(said.signer()).contains(AEROE);
        assertThat(said.how()).contains(Answer.How.BY_LINK);
        assertThat(page(link, session))
                .contains("Ændret siden aftalen", "Fra 28. december 2026: 10 timer om ugen.")
                .doesNotContain("Ja, vi er med");

        assertThat(yes(link, change, AEROE, session).getStatus())
                .as("an old tab")
                .isEqualTo(422);
        assertThat(steps()).extracting(HoursStep::from).containsOnlyOnce(FROM);
    }

    @Test
    void beforeTheLastYesNothingIsChanged() throws Exception {
        UUID change = moreHours();
        String link = sent(AEROE, MAIL);
        Cookie[] session = opened(link);
        yes(link, change, AEROE, session);
        yes(link, change, AEROE, session);
        assertThat(page(link, session))
                .contains("I har sagt ja til ændringen.", "Den gælder, når de andre har skrevet under.")
                .doesNotContain("Ja, vi er med");
        assertThat(steps()).extracting(HoursStep::from).doesNotContain(FROM);
        assertThat(yes(link, change, "Bo Đặng", session).getContentAsString())
                .as("another signs after the first")
                .contains(AEROE);

        sign(change, Party.CONSULTANT, Party.PERSON);
        assertThat(steps()).contains(new HoursStep(FROM, 600));
    }

    @Test
    void aNoLeavesTheCourseAsItWasAndSomebodyOfOursIsTold() throws Exception {
        UUID change = moreHours();
        sign(change, Party.CONSULTANT, Party.PERSON);
        String link = sent(AEROE, MAIL);
        Cookie[] session = opened(link);
        assertThat(no(link, change, "Hun er vist syg", session).getStatus())
                .as("a cause")
                .isEqualTo(422);
        assertThat(only().answers()).doesNotContainKey(Party.COMPANY);

        assertThat(no(link, change, "Vi har kun arbejde om mandagen", session).getRedirectedUrl())
                .endsWith("done=changeNo");
        assertThat(only().state()).isEqualTo(Successor.State.DECLINED);
        assertThat(steps()).extracting(HoursStep::from).doesNotContain(FROM);
        assertThat(page(link, session))
                .contains("I har sagt nej til ændringen.")
                .doesNotContain("Ja, vi er med");
        assertThat(asConsultant("/today")).contains("Caféen: Ærø O'Brien siger nej til en ændring");
        assertThat(asConsultant("/proposals/" + proposal + "/links")).contains("»Vi har kun arbejde om mandagen«");
        assertThat(yes(link, change, AEROE, session).getStatus()).isEqualTo(422);
    }

    @Test
    void whatIsGivenUpOrOverIsNotSignedFromAnOldTab() throws Exception {
        UUID change = moreHours();
        String link = sent(AEROE, MAIL);
        Cookie[] session = opened(link);
        as(house.actor(Role.CONSULTANT), () -> successors.drop(course().id(), change));
        assertThat(yes(link, change, AEROE, session).getContentAsString()).contains("problem");
        assertThat(page(link, session)).doesNotContain("ændring");
        TestHouse.execute(
                "update placements.course set outcome = 'COMPLETED', starts_on = date '2026-11-16', ends_on = date '2026-11-20'");
        assertThat(yes(link, change, AEROE, session).getStatus()).isEqualTo(422);
    }

    /** Of another course, of no course, by who does not sign, and after the person's yes is taken back. */
    @Test
    void nobodyElsesChangeIsSeenOrSigned() throws Exception {
        UUID change = moreHours();
        String link = sent(AEROE, MAIL);
        Cookie[] session = opened(link);
        assertThat(yes(link, UUID.randomUUID(), AEROE, session).getStatus()).isEqualTo(404);
        web.perform(fields("Bo Đặng", "bo@cafeen.example", post("/proposals/" + proposal + "/links"))
                        .param("purpose", "DAILY_CONTACT"))
                .andExpect(status().is3xxRedirection());
        String daily = latest(ADDRESS);
        Cookie[] dailys = opened(daily);
        assertThat(page(daily, dailys)).doesNotContain("Ja, vi er med", "Vi spørger jer om en ændring");
        assertThat(yes(daily, change, "Bo Đặng", dailys).getStatus()).isEqualTo(404);
        assertThat(only().answers()).isEmpty();

        ActingLink acting = new ActingLink(link.substring("/l/".length()), session[0].getValue());
        assertThat(changes.by(acting)).extracting(CourseChange::id).containsExactly(change);
        TestHouse.execute("update privacy.consent set withdrawn_on = date '2026-11-23'");
        assertThat(page(link, session)).doesNotContain("Fra 28. december 2026");
        assertThat(changes.by(acting))
                .as("from the database, whatever a page asks")
                .isEmpty();
    }

    @Test
    void whereAnotherHasSaidNoNobodyIsAskedAnyMore() throws Exception {
        UUID change = moreHours();
        String link = sent(AEROE, MAIL);
        Cookie[] session = opened(link);
        as(
                house.actor(Role.CONSULTANT),
                () -> successors.answer(course().id(), change, Party.PERSON, Say.said(false, 1, Party.PERSON)));
        assertThat(page(link, session)).doesNotContain("Vi spørger jer om en ændring", "Ja, vi er med");
    }

    /** Two of the company, each by their own link, at the same moment: one answer counts, and the other is told. */
    @Test
    void ofTwoWhoAnswerAtOnceOneCounts() throws Exception {
        UUID change = moreHours();
        String one = sent(AEROE, MAIL);
        Cookie[] ones = opened(one);
        String other = sent("Bo Đặng", "bo@cafeen.example");
        Cookie[] others = opened(other);
        List<Integer> answers;
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            CyclicBarrier together = new CyclicBarrier(2);
            Callable<Integer> agrees = () -> {
                together.await();
                return yes(one, change, AEROE, ones).getStatus();
            };
            Callable<Integer> disagrees = () -> {
                together.await();
                return no(other, change, "", others).getStatus();
            };
            answers = both.invokeAll(List.of(agrees, disagrees)).stream()
                    .map(Future::resultNow)
                    .sorted()
                    .toList();
        }
        assertThat(answers).containsExactly(302, 422);
        assertThat(only().answers()).containsOnlyKeys(Party.COMPANY);
    }

    @Test
    void theOverviewSaysThatItWaits() throws Exception {
        String first = sent(AEROE, MAIL);
        Cookie[] session = opened(first);
        sent(AEROE, MAIL);
        assertThat(look(first + "/overview", session).getContentAsString()).doesNotContain("Venter på dit svar.");
        UUID change = moreHours();
        assertThat(look(first + "/overview", session).getContentAsString()).contains("Venter på dit svar.");
        yes(first, change, AEROE, session);
        assertThat(look(first + "/overview", session).getContentAsString()).doesNotContain("Venter på dit svar.");
    }

    private UUID moreHours() {
        return as(
                house.actor(Role.CONSULTANT),
                () -> successors.write(
                        course().id(),
                        placements.story(course().id()).version(),
                        new Change.Hours(FROM, 600, 0),
                        REASON));
    }

    private void sign(UUID change, Party... parties) {
        as(house.actor(Role.CONSULTANT), () -> {
            for (Party party : parties) {
                successors.answer(course().id(), change, party, Say.said(true, 1, party));
            }
        });
    }

    private Course course() {
        return placements.ofProposal(proposal).orElseThrow();
    }

    private Successor only() {
        return as(
                house.actor(Role.CONSULTANT), () -> successors.of(course().id()).getFirst());
    }

    private List<HoursStep> steps() {
        return as(house.actor(Role.CONSULTANT), () -> placements.stepsOf(course().id()));
    }

    private String page(String link, Cookie... session) throws Exception {
        return look(link + "/course", session).getContentAsString();
    }

    private MockHttpServletResponse yes(String link, UUID change, String signer, Cookie... session) throws Exception {
        return answer(post(link + "/course/changes/" + change + "/yes").param("signer", signer), session);
    }

    private MockHttpServletResponse no(String link, UUID change, String words, Cookie... session) throws Exception {
        return answer(post(link + "/course/changes/" + change + "/no").param("about", words), session);
    }
}
