package dk.fodfaeste.intake;

import dk.fodfaeste.matching.Proposal.Party;
import dk.fodfaeste.matching.Proposal.Terms;
import dk.fodfaeste.matching.Proposals;
import dk.fodfaeste.matching.WeekPlan;
import dk.fodfaeste.matching.WeekPlans;
import dk.fodfaeste.people.CaseRoom;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What has happened in the demo town since its import: three pairs of the plan proposed, one of them begun, and case rooms in use. */
@Component
class DemoLife {

    private static final int PROPOSED = 3;

    private final WeekPlans plans;
    private final Proposals proposals;
    private final CaseRoom caseRoom;
    private final People people;
    private final TransactionTemplate transactions;
    private final Clock clock;

    DemoLife(
            WeekPlans plans,
            Proposals proposals,
            CaseRoom caseRoom,
            People people,
            TransactionTemplate transactions,
            Clock clock) {
        this.plans = plans;
        this.proposals = proposals;
        this.caseRoom = caseRoom;
        this.people = people;
        this.transactions = transactions;
        this.clock = clock;
    }

    void begin(Actor consultant, Actor socialWorker) {
        List<UUID> waiting = Acting.as(consultant, this::propose);
        Acting.as(socialWorker, () -> {
            sayYes(waiting.getFirst(), Party.SOCIAL_WORKER);
            write();
        });
    }

    private List<UUID> propose() {
        List<WeekPlan.Chosen> chosen = java.util.Objects.requireNonNull(transactions.execute(status -> plans.plan()))
                .chosen();
        List<UUID> waiting = chosen.stream()
                .limit(PROPOSED)
                .map(each -> proposals.propose(
                        each.person().id(),
                        each.possibility().what().workplace().id(),
                        each.possibility().what().work(),
                        each.price()))
                .toList();
        UUID first = waiting.getFirst();
        Terms before = proposals.proposal(first).terms();
        proposals.agree(
                first,
                new Terms(
                        Optional.of(LocalDate.now(clock).plusWeeks(1)),
                        before.instrument(),
                        Optional.of("Træne faste opgaver på en rigtig arbejdsplads og afklare jobmålet"),
                        Optional.of("Flere timer fra uge fem, og løntimer, når dagen holder")));
        sayYes(first, Party.CONSULTANT);
        sayYes(first, Party.PERSON);
        return waiting;
    }

    private void sayYes(UUID proposal, Party party) {
        proposals.answer(proposal, party, true, Optional.empty());
    }

    /** Invented, as everybody here is. */
    private void write() {
        List<Person> known = java.util.Objects.requireNonNull(transactions.execute(status -> people.all()));
        known.stream()
                .filter(person -> List.of("B0001", "B0002", "B0003").contains(person.number()))
                .forEach(person -> {
                    caseRoom.write(
                            person.id(),
                            "Opdigtet: længere tid uden arbejde efter sygdom i familien.",
                            "Opdigtet: træt om eftermiddagen; aftalt med egen læge.");
                    caseRoom.note(person.id(), "Opdigtet: vi talte om hverdagen. Næste gang tager vi transporten.");
                });
    }
}
