package dk.fodfaeste.catalogue.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fodfaeste.Accounts;
import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.Town;
import dk.fodfaeste.catalogue.Catalogue;
import dk.fodfaeste.catalogue.DimensionGroup;
import dk.fodfaeste.catalogue.InLanguages;
import dk.fodfaeste.catalogue.Shipped;
import dk.fodfaeste.catalogue.editing.SplitUp.Part;
import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.Need;
import dk.fodfaeste.discovery.Knowledge;
import dk.fodfaeste.discovery.Knowledge.Sighting;
import dk.fodfaeste.engine.fit.Belief;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.ImportReport;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.intake.reading.Upload;
import dk.fodfaeste.matching.SmallTown;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.Actor;
import dk.fodfaeste.platform.web.RefusedException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An edition of an organisation's own: who makes it, and what it leaves as it was. */
class EditionsTest extends HouseTest {

    private static final InLanguages WORDS = InLanguages.of("Er der, når der er brug for det", "Is there when needed");
    private static final String ON_TIME =
            "%s;1;PUNCTUAL;3;skal;nej\n%s;2;PUNCTUAL;2;skal;nej\n".formatted(SmallTown.CAFE, SmallTown.SHOP);

    @Autowired
    private Imports imports;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Publishing publishing;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Knowledge knowledge;

    @Autowired
    private People people;

    @Autowired
    private Companies companies;

    @BeforeEach
    void aSmallTown() {
        SmallTown.moveIn(imports, house, ON_TIME);
    }

    @Test
    void aDraftChangesNothingAndAnEditionHoldsFromTheNextTransaction() {
        draft(new Reworded("PUNCTUAL", WORDS, WORDS));
        assertThat(name(house)).isEqualTo("Kommer til tiden");

        putInForce();

        assertThat(name(house)).isEqualTo(WORDS.danish());
        assertThat(name(otherHouse)).isEqualTo("Kommer til tiden");
    }

    @Test
    void whoDraftedDoesNotPutInForceAndTheDatabaseRefusesItToo() {
        draft(new TakenOut("PUNCTUAL"));
        assertThatThrownBy(() -> as(house.actor(Role.ADMINISTRATOR), () -> publishing.putInForce(1, "Alene")))
                .isInstanceOf(RefusedException.class)
                .hasMessage("catalogue.wrong.own");
        String forged =
                "insert into catalogue.edition (organisation_id, number, dimensions, changes, reason, published_at)"
                        + " values (platform.current_organisation(), 1, '[]', '[]', 'Alene', now())";
        assertThatThrownBy(() -> as(house.actor(Role.ADMINISTRATOR), () -> database.execute(forged)))
                .hasMessageContaining("edition_check");
        assertThatThrownBy(() -> as(house.actor(Role.CONSULTANT), () -> database.execute(forged)))
                .hasMessageContaining("edition_check");
    }

    @Test
    void anotherAdministratorPutsInForceWhatThisOneDrafted() throws Exception {
        Actor first = house.actor(Role.ADMINISTRATOR);
        Actor second = new Actor(
                first.organisationId(), UUID.randomUUID(), first.role(), "Anden administrator", first.organisation());
        TestHouse.execute(
                "insert into identity.account (account_id, organisation_id, name, email, role) values ('%s', '%s', 'Anden', null, 'ADMINISTRATOR')"
                        .formatted(second.accountId(), second.organisationId()));
        draft(new TakenOut("PUNCTUAL"));

        as(second, () -> publishing.putInForce(1, "Set af to"));

        assertThat(as(second, () -> catalogue.inUse("PUNCTUAL"))).isEmpty();
        assertThat(as(second, () -> drafts.ours()).entries()).isEmpty();
    }

    @Test
    void whatIsDraftedWhileSomebodyPutsInForceIsNotLost() {
        draft(new TakenOut("PUNCTUAL"));
        String another =
                "insert into catalogue.edition (organisation_id, number, dimensions, changes, reason, published_at)"
                        + " values (platform.current_organisation(), 1, '[]', '[]', 'Uden at se', now())";
        assertThatThrownBy(() -> as(house.actor(Role.EMPLOYMENT_MANAGER), () -> database.execute(another)))
                .hasMessageContaining("the draft is another");
        assertThat(as(house.actor(Role.ADMINISTRATOR), () -> drafts.ours()).entries())
                .hasSize(1);
    }

    @Test
    void nobodyButAnAdministratorDrafts() {
        draft(new TakenOut("PUNCTUAL"));
        assertThatThrownBy(() -> as(house.actor(Role.EMPLOYMENT_MANAGER), () -> drafts.add(new TakenOut("NOISE"))))
                .isInstanceOf(RefusedException.class);
        assertThat(as(house.actor(Role.EMPLOYMENT_MANAGER), () -> drafts.ours()).entries())
                .hasSize(1);
    }

    @Test
    void aDraftThatWasChangedSinceItWasLookedAtIsNotPutInForce() {
        draft(new TakenOut("PUNCTUAL"));
        draft(new TakenOut("NOISE"));
        assertThatThrownBy(() -> as(house.actor(Role.EMPLOYMENT_MANAGER), () -> publishing.putInForce(1, "Set før")))
                .isInstanceOf(RefusedException.class)
                .hasMessage("catalogue.wrong.draftChanged");
    }

    @Test
    void whatWasTakenOutIsNotAskedOfAnybodyAndWhatWasSeenOfItIsKept() {
        assertThat(needs()).hasSize(2);
        draft(new TakenOut("PUNCTUAL"));
        putInForce();

        assertThat(beliefs("B1")).doesNotContainKey("PUNCTUAL");
        assertThat(needs()).isEmpty();
        assertThat(written("B1")).hasSize(2);
    }

    @Test
    void whatIsTakenBackLeavesEveryProfileAsItWas() {
        Map<String, String> before = profiles();
        draft(new Merged("PUNCTUAL", "ATTENDANCE", "BOTH", WORDS, WORDS));
        putInForce();
        assertThat(Objects.requireNonNull(beliefs("B1").get("BOTH")).isKnown()).isTrue();
        assertThat(needs()).extracting(Need::dimension).containsOnly("BOTH");

        as(house.actor(Role.EMPLOYMENT_MANAGER), () -> publishing.takeBack(1, "Det blev for groft"));

        assertThat(profiles()).isEqualTo(before);
        assertThat(needs()).extracting(Need::dimension).containsOnly("PUNCTUAL");
        assertThat(as(house.actor(Role.ADMINISTRATOR), () -> publishing.history()))
                .extracting(EditionLine::number)
                .containsExactly(2, 1);
    }

    @Test
    void otherWordsChangeNoProfile() {
        Map<String, String> before = profiles();
        draft(new Reworded("PUNCTUAL", WORDS, WORDS));
        putInForce();
        assertThat(profiles()).isEqualTo(before);
    }

    @Test
    void whatWeKnewOfTheWholeCountsForThePartsThatWereSaid() {
        draft(new SplitUp(
                "PUNCTUAL",
                List.of(new Part("ARRIVES", WORDS, WORDS, true, true), new Part("CALLS", WORDS, WORDS, false, false))));
        putInForce();

        assertThat(Objects.requireNonNull(beliefs("B1").get("ARRIVES")).isKnown())
                .isTrue();
        assertThat(Objects.requireNonNull(beliefs("B1").get("CALLS")).isKnown()).isFalse();
        assertThat(needs()).extracting(Need::dimension).containsOnly("ARRIVES");
    }

    @Test
    void aSheetSpeaksInTheStepsInForceAndADimensionThatWasTakenOutIsRefusedInPlainWords() {
        draft(new TakenOut("PUNCTUAL"));
        draft(new Added(
                "KNIVES",
                DimensionGroup.CRAFT,
                InLanguages.of("Bruger knive", "Uses knives"),
                WORDS,
                Shipped.scales().getFirst()));
        putInForce();

        Town.moveIn(imports, house, List.of(seen("KNIVES")));
        Town.moveIn(imports, house, List.of(seen("Bruger knive")));
        assertThat(written("B1"))
                .filteredOn(each -> each.dimension().equals("KNIVES"))
                .isNotEmpty();
        ImportReport refused =
                Acting.as(house.actor(Role.ADMINISTRATOR), () -> imports.write(List.of(seen("PUNCTUAL")), done -> {}));
        assertThat(refused.written()).isFalse();
        assertThat(refused.refusals().toString()).contains("takenOut");
    }

    @Test
    void whatIsDoneStandsInTheLogInPlainWords() throws Exception {
        draft(new TakenOut("PUNCTUAL"));
        putInForce();
        assertThat(TestHouse.rows("select detail from privacy.log_entry where subject = 'catalogue' order by sequence"))
                .containsExactly("drafted taken out: PUNCTUAL", "edition 1 in force", "taken out: PUNCTUAL");
    }

    private static Upload seen(String dimension) {
        return Town.csv(
                "observationer",
                "nr;dimension;niveau;dato;set_af;gange\nB1;%s;3;20-11-2026;leder;2\n".formatted(dimension));
    }

    private void draft(Change change) {
        as(house.actor(Role.ADMINISTRATOR), () -> drafts.add(change));
    }

    private void putInForce() {
        as(
                house.actor(Role.EMPLOYMENT_MANAGER),
                () -> publishing.putInForce(drafts.ours().version(), "Vi ser bedre"));
    }

    private String name(Accounts whose) {
        return as(
                whose.actor(Role.CONSULTANT),
                () -> catalogue.dimension("PUNCTUAL").danish());
    }

    private List<Need> needs() {
        return as(house.actor(Role.CONSULTANT), () -> companies.needs());
    }

    private List<Sighting> written(String number) {
        return as(house.actor(Role.CONSULTANT), () -> knowledge.writtenOf(id(number)));
    }

    private Map<String, Belief> beliefs(String number) {
        return as(house.actor(Role.CONSULTANT), () -> knowledge.beliefs(knowledge.sightingsOf(id(number))));
    }

    /** What is believed of everybody, bin by bin. */
    private Map<String, String> profiles() {
        Map<String, String> profiles = new TreeMap<>();
        List.of("B1", "B2", "B3")
                .forEach(number -> beliefs(number).forEach((dimension, belief) -> {
                    IntStream.range(1, belief.bins())
                            .forEach(bin -> profiles.merge(
                                    number + " " + dimension, " " + belief.atLeast(bin), String::concat));
                }));
        return profiles;
    }

    private UUID id(String number) {
        return people.all().stream()
                .filter(each -> each.number().equals(number))
                .map(Person::id)
                .findFirst()
                .orElseThrow();
    }
}
