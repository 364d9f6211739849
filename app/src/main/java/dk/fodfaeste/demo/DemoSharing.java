package dk.fodfaeste.demo;

import dk.fodfaeste.catalogue.Catalogue;
import dk.fodfaeste.catalogue.Dimension;
import dk.fodfaeste.discovery.Knowledge;
import dk.fodfaeste.discovery.SharedItem;
import dk.fodfaeste.discovery.Sharing;
import dk.fodfaeste.engine.fit.Belief;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.Actor;
import dk.fodfaeste.privacy.Consents;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** People of the demo have said yes to some items of their profile, and taken one back. */
@Component
class DemoSharing {

    private static final int ITEMS = 5;

    private static final List<String> WORDS = List.of(
            "Jeg vil helst have én opgave ad gangen.",
            "Jeg møder gerne tidligt.",
            "Vis mig det én gang, så kan jeg det.");

    private final People people;
    private final Knowledge knowledge;
    private final Catalogue catalogue;
    private final Consents consents;
    private final Sharing sharing;
    private final TransactionTemplate transactions;
    private final Clock clock;

    DemoSharing(
            People people,
            Knowledge knowledge,
            Catalogue catalogue,
            Consents consents,
            Sharing sharing,
            TransactionTemplate transactions,
            Clock clock) {
        this.people = people;
        this.knowledge = knowledge;
        this.catalogue = catalogue;
        this.consents = consents;
        this.sharing = sharing;
        this.transactions = transactions;
        this.clock = clock;
    }

    void begin(Actor consultant) {
        Acting.as(
                consultant,
                () -> transactions.executeWithoutResult(status -> {
                    Set<UUID> agreed = consents.inForce();
                    people.all().stream()
                            .filter(person -> agreed.contains(person.id()))
                            .forEach(this::sayYes);
                }));
    }

    private void sayYes(Person person) {
        List<SharedItem> said = new ArrayList<>();
        Map<String, Belief> beliefs = knowledge.beliefs(knowledge.sightingsOf(person.id()));
        catalogue.dimensions().stream()
                .filter(dimension ->
                        Objects.requireNonNull(beliefs.get(dimension.id())).isKnown())
                .filter(dimension -> level(beliefs, dimension) > 0)
                .limit(ITEMS)
                .forEach(dimension ->
                        said.add(item(dimension.id(), Optional.of(level(beliefs, dimension)), Optional.empty())));
        said.add(item(SharedItem.CONTACT, Optional.empty(), Optional.empty()));
        String words = WORDS.get(Math.floorMod(person.number().hashCode(), WORDS.size()));
        said.add(item(SharedItem.WORDS, Optional.empty(), Optional.of(words)));
        sharing.approve(person.id(), said);
        sharing.withdraw(person.id(), Optional.of(said.getFirst().id()));
    }

    private static int level(Map<String, Belief> beliefs, Dimension dimension) {
        return Objects.requireNonNull(beliefs.get(dimension.id())).shownLevel();
    }

    private SharedItem item(String item, Optional<Integer> level, Optional<String> words) {
        return SharedItem.usual(item, level, words, LocalDate.now(clock), sharing.until());
    }
}
