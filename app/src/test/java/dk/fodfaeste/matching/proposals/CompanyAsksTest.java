package dk.fodfaeste.matching.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.Town;
import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.Company;
import dk.fodfaeste.companies.CompanyChanges;
import dk.fodfaeste.companies.ContactKind;
import dk.fodfaeste.companies.Contacts;
import dk.fodfaeste.companies.NewContact;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.matching.SmallTown;
import dk.fodfaeste.matching.board.Possibilities;
import dk.fodfaeste.matching.decisions.Proposal;
import dk.fodfaeste.matching.openings.Possibility;
import dk.fodfaeste.matching.openings.WorkOpening;
import dk.fodfaeste.matching.plan.WeekPlan;
import dk.fodfaeste.matching.plan.WeekPlans;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which companies are asked, by whom, how often and about whom: the café of the small town is patient, or not. */
class CompanyAsksTest extends HouseTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String WORK = "Skylle grønt";

    @Autowired
    private Imports imports;

    @Autowired
    private WeekPlans plans;

    @Autowired
    private Proposals proposals;

    @Autowired
    private Possibilities possibilities;

    @Autowired
    private People people;

    @Autowired
    private Companies companies;

    @Autowired
    private CompanyChanges changes;

    @Autowired
    private Contacts contacts;

    @BeforeEach
    void theSmallTownMovesIn() {
        SmallTown.moveIn(imports, house, "%s;;PUNCTUAL;3;skal;nej\n".formatted(SmallTown.CAFE));
    }

    @Test
    void afterTwoEarlyStopsNobodyIsProposedUntilATalkIsHeld() throws Exception {
        assertThat(plan().spared()).isZero();
        courses("""
                B3;%1$s;praktik;01-08-2026;15-09-2026;6;stoppet før tid;borger;
                B3;%1$s;praktik;01-10-2026;10-11-2026;6;stoppet før tid;ingen;
                """.formatted(SmallTown.CAFE));

        assertThat(plan().spared()).isEqualTo(1);
        assertThat(pairs()).noneMatch(pair -> pair.endsWith(WORK));
        assertThatThrownBy(() -> propose("Amal")).hasMessage("patience.talkFirst");
        assertThat(page("Amal"))
                .contains("To forløb i træk stoppede før tid, senest 10. november 2026: hold en samtale først.")
                .contains("/companies/" + cafe().id())
                .contains("Hold en samtale med Caféen om, hvordan det går, og skriv den op.");

        contact(Role.CONSULTANT, LocalDate.of(2026, 11, 17));
        assertThat(plan().spared()).isZero();
        assertThat(pairs()).anyMatch(pair -> pair.endsWith(WORK));
    }

    @Test
    void aCarefulCompanyIsAskedOnlyAboutThoseOfWhomAllThatIsNeededIsShown() throws Exception {
        Town.moveIn(imports, house, List.of(Town.csv("observationer", """
                        nr;dimension;niveau;dato;set_af;gange
                        B2;PUNCTUAL;1;18-11-2026;leder;1
                        B2;PUNCTUAL;1;17-11-2026;leder;1
                        """)));
        assertThat(kind("Bo")).isEqualTo(Possibility.Kind.OPEN);
        courses("B3;%s;praktik;01-10-2026;10-11-2026;6;stoppet før tid;ingen;\n".formatted(SmallTown.CAFE));

        assertThat(kind("Amal")).isEqualTo(Possibility.Kind.OPEN);
        assertThat(kind("Bo")).isEqualTo(Possibility.Kind.BLIND);
        assertThatThrownBy(() -> propose("Bo")).hasMessage("patience.careful");
        assertThat(page("Bo"))
                .contains("Et forløb stoppede før tid 10. november 2026. Til og med 8. februar 2027 foreslår vi kun")
                .contains("Det kan åbne den:");
        assertThat(pairs()).contains("Amal → " + WORK);
        assertThat(plan().spared()).isZero();
    }

    @Test
    void onlyOneOfUsAsksInTheSameWeek() throws Exception {
        contact(Role.EMPLOYMENT_MANAGER, TODAY);

        assertThat(pairs()).noneMatch(pair -> pair.endsWith(WORK));
        wish(OptionalInt.of(5), Optional.empty());
        assertThat(pairs()).noneMatch(pair -> pair.endsWith(WORK));
        web.perform(post("/plan/propose")
                        .param("one", id("Amal") + " " + WorkOpening.id(workplace(), WORK))
                        .with(house.signedIn(Role.CONSULTANT))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(containsString(
                                "Employment manager taler med virksomheden 23. november 2026, og kun én af os"
                                        + " spørger i samme uge. Tal med Employment manager, eller spørg fra 30. november"
                                        + " 2026.")));
    }

    @Test
    void aCompanyThatSaidNothingIsAskedOnceAWeekAndAContactIsOneTime() {
        contact(Role.CONSULTANT, TODAY.minusDays(1));
        assertThat(pairs()).anyMatch(pair -> pair.endsWith(WORK));
        contact(Role.CONSULTANT, TODAY);
        assertThat(pairs()).noneMatch(pair -> pair.endsWith(WORK));
        assertThat(plan().spared()).isEqualTo(1);
        assertThatThrownBy(() -> propose("Amal")).hasMessage("asking.enoughThisWeek");
    }

    @Test
    void aThankYouAsksForNothing() {
        contact(Role.CONSULTANT, TODAY, ContactKind.THANKS);
        assertThat(plan().spared()).isZero();
        propose("Amal");
    }

    @Test
    void aCompanyIsNotAskedMoreOftenThanItSaidNorByAnotherThanItNamed() {
        wish(OptionalInt.of(1), Optional.empty());
        contact(Role.CONSULTANT, LocalDate.of(2026, 11, 2));
        assertThatThrownBy(() -> propose("Amal")).hasMessage("asking.enoughThisMonth");

        wish(
                OptionalInt.of(2),
                Optional.of(house.account(Role.EMPLOYMENT_MANAGER).accountId()));
        assertThatThrownBy(() -> propose("Amal")).hasMessage("asking.wantsToHearFrom");
        assertThat(plan().spared()).isZero();

        wish(OptionalInt.of(2), Optional.of(house.account(Role.CONSULTANT).accountId()));
        propose("Amal");
        assertThat(plan().spared()).isEqualTo(1);

        wish(OptionalInt.of(0), Optional.empty());
        assertThat(plan().spared()).isEqualTo(1);
    }

    @Test
    void aPairThatWasHeldIsProposedThoughTheHoldIsTheWeeksAsk() {
        consultant(() -> {
            proposals.hold(id("Amal"), workplace(), WORK);
            return true;
        });
        assertThat(plan().spared()).isEqualTo(1);
        propose("Amal");
        assertThat(consultant(proposals::all))
                .singleElement()
                .satisfies(each -> assertThat(each.state()).isEqualTo(Proposal.State.DRAFTED));
    }

    private void courses(String rows) {
        Town.moveIn(
                imports,
                house,
                List.of(Town.csv(
                        "forloeb", "nr;pnr;art;start;slut;timer_pr_uge;afsluttet;aarsag_side;foerte_til\n" + rows)));
    }

    private void contact(Role role, LocalDate day) {
        contact(role, day, ContactKind.CALL);
    }

    private void contact(Role role, LocalDate day, ContactKind kind) {
        as(
                house.actor(role),
                () -> contacts.add(
                        cafe().id(), new NewContact(day, Optional.of(kind), "Hvordan det går", Optional.empty())));
    }

    private void wish(OptionalInt most, Optional<UUID> by) {
        as(
                house.actor(Role.CONSULTANT),
                () -> changes.wish(
                        cafe().id(), cafe().version(), new dk.fodfaeste.companies.Wishes(most, Optional.empty(), by)));
    }

    private <T> T consultant(Supplier<T> work) {
        return as(house.actor(Role.CONSULTANT), work);
    }

    private Company cafe() {
        return consultant(companies::companies).stream()
                .filter(company -> company.name().equals("Caféen"))
                .findFirst()
                .orElseThrow();
    }

    private UUID workplace() {
        return consultant(() -> companies.workplacesOf(cafe().id())).getFirst().id();
    }

    private WeekPlan plan() {
        return consultant(plans::plan);
    }

    private List<String> pairs() {
        return plan().chosen().stream()
                .map(each -> each.person().firstName() + " → "
                        + each.possibility().what().work())
                .toList();
    }

    private void propose(String firstName) {
        UUID workplace = workplace();
        UUID person = id(firstName);
        consultant(() -> proposals.propose(person, workplace, WORK));
    }

    private Possibility.Kind kind(String firstName) {
        UUID workplace = workplace();
        UUID person = id(firstName);
        return consultant(() -> possibilities.possibility(person, workplace, WORK))
                .kind();
    }

    private String page(String firstName) throws Exception {
        return web.perform(get("/people/" + id(firstName) + "/possibilities").with(house.signedIn(Role.CONSULTANT)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private UUID id(String firstName) {
        return consultant(people::all).stream()
                .filter(person -> person.firstName().equals(firstName))
                .map(Person::id)
                .findFirst()
                .orElseThrow();
    }
}
