package dk.fodfaeste.matching.proposals;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.engine.carousel.CarouselGuard;
import dk.fodfaeste.engine.carousel.StepUp;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.matching.Say;
import dk.fodfaeste.matching.SmallTown;
import dk.fodfaeste.matching.board.Possibilities;
import dk.fodfaeste.matching.decisions.Agreement.Terms;
import dk.fodfaeste.matching.decisions.Proposal.Party;
import dk.fodfaeste.matching.openings.Possibility;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.placements.Course;
import dk.fodfaeste.placements.Instrument;
import dk.fodfaeste.placements.Placements;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Amal, the stays she had, and a proposal for her at the café of the small town. */
abstract class CarouselTown extends HouseTest {

    static final LocalDate START = LocalDate.of(2026, 12, 7);
    static final String LED_TO_NOTHING = "";

    @Autowired
    private Imports imports;

    @Autowired
    Proposals proposals;

    @Autowired
    Agreements agreements;

    @Autowired
    Signatures signatures;

    @Autowired
    private Possibilities possibilities;

    @Autowired
    private People people;

    @Autowired
    private Placements placements;

    UUID proposal = new UUID(0, 0);

    Say say() {
        return new Say(proposals, agreements, signatures);
    }

    void amalWasTwiceWhereItLedToNothing() {
        amalIsProposed(
                "egen;05-01-2026;01-03-2026;" + LED_TO_NOTHING, "praktik;01-04-2026;01-05-2026;" + LED_TO_NOTHING);
    }

    /** @param stays at the shop: instrument, first and last day, what it led to */
    void amalIsProposed(String... stays) {
        SmallTown.moveIn(imports, house, "%s;;PUNCTUAL;3;skal;nej\n".formatted(SmallTown.CAFE));
        SmallTown.amalWasAtTheShop(imports, house, stays);
        proposal = as(house.actor(Role.CONSULTANT), () -> {
            UUID amal = personOf("Amal");
            UUID cafe = possibility(amal).what().workplace().id();
            return proposals.propose(amal, cafe, "Skylle grønt");
        });
    }

    UUID personOf(String firstName) {
        return people.all().stream()
                .filter(person -> person.firstName().equals(firstName))
                .map(Person::id)
                .findFirst()
                .orElseThrow();
    }

    List<Course> courses() {
        return placements.courses();
    }

    private Possibility possibility(UUID person) {
        return possibilities.possibilitiesOf(person).stream()
                .filter(each -> each.what().work().equals("Skylle grønt"))
                .findFirst()
                .orElseThrow();
    }

    void agree(Map<UUID, String> whatIsNew) {
        consultant(() -> say().agree(proposal, terms(Optional.of(StepUp.WAGE_HOURS), whatIsNew)));
    }

    static Terms terms(Optional<StepUp> stepUp, Map<UUID, String> whatIsNew) {
        return terms(Instrument.WORK_PLACEMENT, stepUp, whatIsNew);
    }

    static Terms terms(Instrument instrument, Optional<StepUp> stepUp, Map<UUID, String> whatIsNew) {
        return Say.terms(START, instrument, stepUp, whatIsNew);
    }

    /** About each earlier stay. */
    Map<UUID, String> somethingNew() {
        return guard().history().learned().stream()
                .collect(Collectors.toMap(learned -> learned.stay().id(), learned -> "Kunder i stedet for køkken"));
    }

    void everybodySaysYes() {
        consultant(() -> {
            say().yes(proposal, Party.CONSULTANT);
            say().yes(proposal, Party.PERSON);
            say().yesOfTheOthers(proposal);
        });
        as(house.actor(Role.SOCIAL_WORKER), () -> say().yes(proposal, Party.SOCIAL_WORKER));
    }

    CarouselGuard guard() {
        return consultant(() -> proposals.guard(proposals.proposal(proposal)));
    }

    boolean begun() {
        return consultant(() -> placements.ofProposal(proposal)).isPresent();
    }

    ResultActions page() throws Exception {
        return web.perform(get("/proposals/" + proposal).with(house.signedIn(Role.CONSULTANT)));
    }

    ResultActions send(Role role, String form, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder request = post("/proposals/" + proposal + "/" + form)
                .with(house.signedIn(role))
                .with(csrf());
        fields.forEach(request::param);
        return web.perform(request);
    }

    <T> T consultant(java.util.function.Supplier<T> work) {
        return as(house.actor(Role.CONSULTANT), work);
    }

    void consultant(Runnable work) {
        as(house.actor(Role.CONSULTANT), work);
    }
}
