package dk.fodfaeste.matching.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.fodfaeste.TestHouse;
import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.Workplace;
import dk.fodfaeste.engine.carousel.StepUp;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.matching.Say;
import dk.fodfaeste.matching.decisions.Agreement.Terms;
import dk.fodfaeste.matching.decisions.Answer.Withdrawn;
import dk.fodfaeste.matching.decisions.Proposal.Party;
import dk.fodfaeste.matching.successors.Change;
import dk.fodfaeste.matching.successors.Successor;
import dk.fodfaeste.matching.successors.Successors;
import dk.fodfaeste.placements.Course;
import dk.fodfaeste.placements.GrantState;
import dk.fodfaeste.placements.HoursStep;
import dk.fodfaeste.placements.Instrument;
import dk.fodfaeste.placements.NewCourse;
import dk.fodfaeste.placements.Placements;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;

/** A course that was agreed is changed by successors of its agreement, each signed and judged by its own day. */
class SuccessorsTest extends CarouselTown {

    @Autowired
    private Successors successors;

    @Autowired
    private Placements placements;

    @Autowired
    private Companies companies;

    @Test
    void anExtensionChangesNothingBeforeTheLastSignature() throws Exception {
        begunWith(Optional.of(LocalDate.of(2027, 1, 31)));
        UUID extension = write(new Change.Extension(LocalDate.of(2027, 1, 31), LocalDate.of(2027, 2, 28)));
        assertThat(only().parties())
                .isEqualTo(Set.of(Party.CONSULTANT, Party.PERSON, Party.COMPANY, Party.MUNICIPALITY));
        sign(extension, Party.CONSULTANT, Party.PERSON, Party.COMPANY);
        assertThat(course().endsOn()).contains(LocalDate.of(2027, 1, 31));
        sign(extension, Party.MUNICIPALITY);
        assertThat(course().endsOn()).contains(LocalDate.of(2027, 2, 28));
        assertThat(only().state()).isEqualTo(Successor.State.IN_FORCE);
        assertThat(only().pack()).isEqualTo("2026.1");
        assertThat(TestHouse.rows("select from_on from matching.successor")).containsExactly("2027-02-01");
        assertThat(TestHouse.rows("select kind from placements.course_event")).containsExactly("EXTENDED");
    }

    @Test
    void otherHoursAndAShorteningAreSignedByThoseWhomTheyConcern() {
        begunWith(Optional.of(LocalDate.of(2027, 1, 31)));
        UUID hours = write(new Change.Hours(LocalDate.of(2026, 12, 28), 600, 0));
        sign(hours, Party.CONSULTANT, Party.PERSON, Party.COMPANY);
        assertThat(consultant(() -> placements.stepsOf(course().id())))
                .contains(new HoursStep(LocalDate.of(2026, 12, 28), 600));
        UUID shorter = write(new Change.Shortening(LocalDate.of(2027, 1, 3)));
        sign(shorter, Party.PERSON, Party.COMPANY);
        assertThat(course().endsOn()).as("Sunday of week 53").contains(LocalDate.of(2027, 1, 3));
        assertThat(chain()).extracting(Successor::number).containsExactly(1, 2);
    }

    @Test
    void oneChangeWaitsAtATimeAndAGivenUpOneLeavesTheCourseAsItWas() {
        begunWith(Optional.of(LocalDate.of(2027, 1, 31)));
        UUID first = write(new Change.Shortening(LocalDate.of(2027, 1, 10)));
        assertThatThrownBy(() -> write(new Change.Shortening(LocalDate.of(2027, 1, 9))))
                .hasMessage("successor.oneWaits");
        consultant(() -> successors.drop(course().id(), first));
        consultant(() -> successors.drop(course().id(), first));
        assertThat(course().endsOn()).contains(LocalDate.of(2027, 1, 31));
        write(new Change.Shortening(LocalDate.of(2027, 1, 9)));
    }

    @Test
    void aNoEndsItWithoutTouchingTheCourse() {
        begunWith(Optional.of(LocalDate.of(2027, 1, 31)));
        UUID shorter = write(new Change.Shortening(LocalDate.of(2027, 1, 10)));
        consultant(() -> successors.answer(course().id(), shorter, Party.COMPANY, Say.said(false, 1, Party.COMPANY)));
        assertThat(only().state()).isEqualTo(Successor.State.DECLINED);
        sign(shorter, Party.PERSON);
        assertThat(course().endsOn()).contains(LocalDate.of(2027, 1, 31));
    }

    @Test
    void daysThatCannotBeAreRefusedWithWhatStandsInTheWay() {
        begunWith(Optional.of(LocalDate.of(2027, 1, 31)));
        LocalDate end = LocalDate.of(2027, 1, 31);
        assertThatThrownBy(() -> write(new Change.Extension(end, end.minusDays(1))))
                .hasMessage("course.wrong.notLonger");
        assertThatThrownBy(() -> write(new Change.Extension(end, LocalDate.of(2029, 1, 1))))
                .hasMessageStartingWith("course.wrong.tooLong");
        assertThatThrownBy(() -> write(new Change.Shortening(end))).hasMessage("course.wrong.notShorter");
        assertThatThrownBy(() -> write(new Change.Shortening(START.minusDays(1))))
                .hasMessage("course.wrong.beforeStart");
        assertThatThrownBy(() -> write(new Change.Hours(end.plusDays(1), 600, 0)))
                .hasMessage("course.wrong.afterEnd");
        assertThat(chain()).isEmpty();
    }

    @Test
    void aLeapDayIsALastDayLikeAnyOther() {
        amalIsProposed();
        Terms terms = until(LocalDate.of(2027, 12, 6), LocalDate.of(2028, 2, 29));
        consultant(() -> say().agree(proposal, terms));
        everybodySaysYes();
        assertThat(begun()).isTrue();
        assertThat(course().endsOn()).contains(LocalDate.of(2028, 2, 29));
        write(new Change.Extension(LocalDate.of(2028, 2, 29), LocalDate.of(2028, 3, 5)));
        assertThat(only().change().from()).isEqualTo(LocalDate.of(2028, 3, 1));
    }

    @Test
    void anAgreementEndsNotBeforeItBegins() {
        amalIsProposed();
        assertThatThrownBy(() -> consultant(() -> say().agree(proposal, until(START, START.minusDays(1)))))
                .hasMessage("course.wrong.beforeStart");
    }

    @Test
    void aCourseThatIsCalledOffKeepsItsReasonInTheChainAndGivesUpWhatWaited() throws Exception {
        begunWith(Optional.of(LocalDate.of(2027, 1, 31)));
        UUID shorter = write(new Change.Shortening(LocalDate.of(2027, 1, 10)));
        UUID id = course().id();
        for (int twice = 0; twice < 2; twice++) {
            web.perform(post("/courses/" + id + "/cancellation")
                            .param("cancelledBy", "COMPANY")
                            .param("cancelReason", "Hotellet får færre gæster")
                            .with(house.signedIn(Role.CONSULTANT))
                            .with(csrf()))
                    .andExpect(status().is3xxRedirection());
        }
        assertThat(chain()).hasSize(2);
        assertThat(chain().getFirst().id()).isEqualTo(shorter);
        assertThat(chain().getFirst().state()).isEqualTo(Successor.State.DROPPED);
        assertThat(chain().getLast().change()).isEqualTo(new Change.Cancellation(START, Course.Side.COMPANY));
        assertThat(chain().getLast().state()).isEqualTo(Successor.State.IN_FORCE);
        web.perform(get("/courses/" + id + "/agreement").with(house.signedIn(Role.CONSULTANT)))
                .andExpect(content().string(containsString("Hotellet får færre gæster")))
                .andExpect(content().string(containsString("Aflyst før første dag, 7. december 2026")));
    }

    @Test
    void nobodyIsAskedToSignACancellation() throws Exception {
        begunWith(Optional.of(LocalDate.of(2027, 1, 31)));
        UUID id = course().id();
        web.perform(post("/courses/" + id + "/agreement")
                        .param("kind", "CANCELLATION")
                        .param("changeReason", "Færre gæster")
                        .with(house.signedIn(Role.CONSULTANT))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Vælg, hvad der skal ændres.")));
        assertThat(chain()).isEmpty();
    }

    @Test
    void aCompanyThatSignsTwiceSignsItsChangesTwice() {
        amalIsProposed();
        consultant(() -> say().agree(proposal, until(START, LocalDate.of(2027, 1, 31))));
        consultant(() -> signatures.ask(
                proposal, proposals.proposal(proposal).agreement().version(), Party.SECOND_SIGNER));
        everybodySaysYes();
        UUID shorter = write(new Change.Shortening(LocalDate.of(2027, 1, 3)));
        assertThat(only().parties()).isEqualTo(Set.of(Party.PERSON, Party.COMPANY, Party.SECOND_SIGNER));
        sign(shorter, Party.PERSON, Party.COMPANY);
        assertThat(only().state()).isEqualTo(Successor.State.WAITING);
        sign(shorter, Party.SECOND_SIGNER);
        assertThat(only().state()).isEqualTo(Successor.State.IN_FORCE);
    }

    @Test
    void aChangeIsSignedOnPaperBySeveralOnOnePage() throws Exception {
        begunWith(Optional.of(LocalDate.of(2027, 1, 31)));
        UUID shorter = write(new Change.Shortening(LocalDate.of(2027, 1, 3)));
        String sending = UUID.randomUUID().toString();
        onPaper(shorter, sending, "nej".getBytes(StandardCharsets.UTF_8))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Det er hverken en PDF eller et billede")))
                .andExpect(content().string(containsString("Ærø O&#39;Brien")));
        assertThat(TestHouse.rows("select 1 from matching.signed_page")).isEmpty();
        assertThat(only().answers()).isEmpty();
        onPaper(shorter, sending, picture()).andExpect(status().is3xxRedirection());
        onPaper(shorter, sending, picture()).andExpect(status().is3xxRedirection());
        assertThat(TestHouse.rows("select signed_page_id from matching.signed_page"))
                .containsExactly(sending);
        assertThat(only().state()).isEqualTo(Successor.State.IN_FORCE);
        assertThat(course().endsOn()).contains(LocalDate.of(2027, 1, 3));
        String page = "/courses/" + course().id() + "/agreement/signed-pages/" + sending;
        for (String address : List.of(page, page + "/preview", page + "/content")) {
            web.perform(get(address).with(house.signedIn(Role.CONSULTANT))).andExpect(status().isOk());
            web.perform(get(address).with(house.signedIn(Role.ADMINISTRATOR))).andExpect(status().isForbidden());
        }
        TestHouse.execute("update people.person set erased_on = '2026-11-23' where first_name = 'Amal'");
        assertThat(TestHouse.rows("select 1 from matching.signed_page"))
                .as("goes with the erasure")
                .isEmpty();
    }

    @Test
    void whatIsSignedOnPaperAndCannotTakeEffectIsKeptAndSaysSo() throws Exception {
        begunWith(Optional.of(LocalDate.of(2027, 1, 31)));
        UUID hours = write(new Change.Hours(LocalDate.of(2027, 1, 25), 600, 60));
        TestHouse.execute("update placements.course set ends_on = '2027-01-24'");
        UUID id = course().id();
        as(
                house.actor(Role.CONSULTANT),
                () -> successors.answer(id, hours, Party.CONSULTANT, Say.said(true, 1, Party.CONSULTANT)));
        onPaper(hours, UUID.randomUUID().toString(), picture()).andExpect(status().is3xxRedirection());
        assertThat(only().state()).isEqualTo(Successor.State.SIGNED);
        web.perform(get("/courses/" + id + "/agreement").with(house.signedIn(Role.CONSULTANT)))
                .andExpect(content().string(containsString("alle har skrevet under, men noget står i vejen")));
    }

    @Test
    void wageHoursBesideAreAChangeLikeOthers() {
        begunWith(Optional.of(LocalDate.of(2027, 1, 31)));
        UUID hours = write(new Change.Hours(LocalDate.of(2026, 12, 28), 600, 180));
        sign(hours, Party.CONSULTANT, Party.PERSON, Party.COMPANY);
        assertThat(consultant(() -> placements.stepsOf(course().id())))
                .contains(new HoursStep(LocalDate.of(2026, 12, 28), 600, 180));
    }

    @Test
    void anExtensionIntoAnotherCourseIsRefusedInWords() throws Exception {
        begunWith(Optional.of(LocalDate.of(2027, 1, 31)));
        UUID elsewhere = consultant(() -> companies.workplaces().stream()
                .map(Workplace::id)
                .filter(id -> !id.equals(course().workplaceId()))
                .findFirst()
                .orElseThrow());
        LocalDate next = LocalDate.of(2027, 2, 8);
        UUID person = course().personId();
        consultant(() -> placements.begin(new NewCourse(
                person,
                elsewhere,
                Instrument.WORK_PLACEMENT,
                "Andet arbejde",
                next,
                Optional.of(next.plusWeeks(4)),
                List.of(new HoursStep(next, 300)),
                Optional.empty(),
                "Afklare jobmålet",
                "Flere timer")));
        UUID first = consultant(() -> courses()).stream()
                .filter(each -> each.startsOn().equals(START))
                .map(Course::id)
                .findFirst()
                .orElseThrow();
        web.perform(post("/courses/" + first + "/agreement")
                        .param("kind", "EXTENSION")
                        .param("changeEndsOn", "2027-02-14")
                        .param("changeReason", "Det går godt")
                        .param(
                                "version",
                                Integer.toString(consultant(() -> placements.story(first))
                                        .version()))
                        .with(house.signedIn(Role.CONSULTANT))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Personen har et andet forløb fra 8. februar 2027.")))
                .andExpect(content().string(containsString("Det går godt")));
        assertThat(consultant(() -> successors.of(first))).isEmpty();
    }

    @Test
    void aRefusedGrantLetsTheSignaturesStandAndTheCourseWait() throws Exception {
        begunWith(Optional.of(LocalDate.of(2027, 1, 31)));
        UUID id = course().id();
        consultant(() -> placements.grantIs(id, GrantState.REFUSED));
        assertThat(consultant(() -> proposals.proposal(proposal)).answers()).hasSize(6);
        assertThat(course().stateOn(START.plusWeeks(2))).isEqualTo(Course.State.PLANNED);
        web.perform(get("/courses/" + id).with(house.signedIn(Role.CONSULTANT)))
                .andExpect(
                        content().string(containsString("Kommunen har afslået. Aftalt første dag: 7. december 2026.")))
                .andExpect(content().string(containsString("Underskrifterne står ved magt, men ingen begynder.")));
        consultant(() -> placements.grantIs(id, GrantState.GRANTED));
        assertThat(course().stateOn(START.plusWeeks(2))).isEqualTo(Course.State.RUNNING);
    }

    @Test
    void aSignatureBelongsToItsDanishDayWhenTheClocksChange() throws Exception {
        begunWith(Optional.of(LocalDate.of(2027, 1, 31)));
        UUID shorter = write(new Change.Shortening(LocalDate.of(2027, 1, 10)));
        sign(shorter, Party.PERSON);
        signedAt("2026-10-24 22:30:00+00", LocalDate.of(2026, 10, 25));
        signedAt("2026-10-25 22:30:00+00", LocalDate.of(2026, 10, 25));
        signedAt("2026-10-25 23:30:00+00", LocalDate.of(2026, 10, 26));
        signedAt("2027-03-27 23:30:00+00", LocalDate.of(2027, 3, 28));
        signedAt("2027-03-28 22:30:00+00", LocalDate.of(2027, 3, 29));
    }

    private void signedAt(String moment, LocalDate day) throws Exception {
        TestHouse.execute("update matching.successor_answer set answered_at = '" + moment + "'");
        assertThat(only().answers().values())
                .as(moment)
                .extracting(answer -> answer.on())
                .containsExactly(day);
    }

    @Test
    void aWithdrawnSignatureCallsOffTheCourseAndTheLadderComesBackWithIt() {
        begunWith(Optional.of(LocalDate.of(2027, 1, 31)));
        consultant(() -> signatures.withdraw(
                proposal, Party.COMPANY, Withdrawn.CHANGED_MIND, Optional.of("Vi skal lige tale om det")));
        assertThat(begun()).isFalse();
        assertThat(consultant(() -> proposals.proposal(proposal)).answers())
                .as("the others have signed")
                .hasSize(5);
        consultant(() -> say().yes(proposal, Party.COMPANY));
        assertThat(begun()).isTrue();
        UUID again =
                consultant(() -> placements.ofProposal(proposal)).orElseThrow().id();
        assertThat(consultant(() -> placements.stepsOf(again)))
                .extracting(HoursStep::from)
                .containsExactly(START);
    }

    private ResultActions onPaper(UUID successor, String sending, byte[] content) throws Exception {
        return web.perform(multipart("/courses/" + course().id() + "/agreement/" + successor + "/signed-pages")
                .file(new MockMultipartFile("file", "aendring.png", "image/png", content))
                .param("sending", sending)
                .param("signed-PERSON", "yes")
                .param("signed-COMPANY", "yes")
                .param("signedName-COMPANY", "Ærø O'Brien")
                .with(house.signedIn(Role.CONSULTANT))
                .with(csrf()));
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(60, 85, BufferedImage.TYPE_BYTE_GRAY), "png", png);
        return png.toByteArray();
    }

    private void begunWith(Optional<LocalDate> end) {
        amalIsProposed();
        consultant(() -> say().agree(proposal, until(START, end.orElseThrow())));
        everybodySaysYes();
        assertThat(begun()).isTrue();
    }

    private static Terms until(LocalDate start, LocalDate end) {
        return new Terms(
                Optional.of(start),
                Optional.of(end),
                Optional.of(Instrument.WORK_PLACEMENT),
                OptionalInt.empty(),
                Optional.of("Afklare jobmålet"),
                Optional.of("Flere timer"),
                Optional.of(StepUp.MORE_HOURS),
                Map.of(),
                Optional.empty(),
                Optional.empty());
    }

    private UUID write(Change change) {
        return consultant(() -> {
            UUID id = course().id();
            return successors.write(id, placements.story(id).version(), change, "Det går godt");
        });
    }

    private void sign(UUID successor, Party... parties) {
        UUID id = course().id();
        for (Party party : parties) {
            as(
                    house.actor(party == Party.SOCIAL_WORKER ? Role.SOCIAL_WORKER : Role.CONSULTANT),
                    () -> successors.answer(id, successor, party, Say.said(true, 1, party)));
        }
    }

    private Course course() {
        return consultant(() -> courses()).getFirst();
    }

    private Successor only() {
        return chain().getFirst();
    }

    private List<Successor> chain() {
        return consultant(() -> successors.of(course().id()));
    }
}
