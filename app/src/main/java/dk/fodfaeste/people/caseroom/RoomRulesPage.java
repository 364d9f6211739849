package dk.fodfaeste.people.caseroom;

import dk.fodfaeste.people.CaseRoom;
import dk.fodfaeste.people.CaseRoom.ForRules;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.PersonHeader;
import dk.fodfaeste.people.RuledStays;
import dk.fodfaeste.people.RuledStays.Stay;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.rules.Rules;
import dk.fodfaeste.rules.law.AgeAsked;
import dk.fodfaeste.rules.law.Fact;
import dk.fodfaeste.rules.law.Judgement;
import dk.fodfaeste.rules.law.LawRule;
import dk.fodfaeste.rules.law.Situation;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/**
 * What the rules say of a person's courses when the target group is known, and whether the person is as young as a rule asks: in the closed room, to those for whom it opens, and kept nowhere. Each
 * look is logged by its address.
 */
@Controller
public class RoomRulesPage {

    private final Pages pages;
    private final People people;
    private final CaseRoom caseRoom;
    private final List<RuledStays> rooms;
    private final Rules rules;
    private final TransactionTemplate transactions;

    RoomRulesPage(
            Pages pages,
            People people,
            CaseRoom caseRoom,
            List<RuledStays> rooms,
            Rules rules,
            TransactionTemplate transactions) {
        this.pages = pages;
        this.people = people;
        this.caseRoom = caseRoom;
        this.rooms = rooms;
        this.rules = rules;
        this.transactions = transactions;
    }

    @GetMapping("/people/{personId}/case-room/rules")
    public View rules(@PathVariable UUID personId) {
        ForRules known = caseRoom.forRules(personId);
        return Objects.requireNonNull(transactions.execute(status -> pages.show(
                "people/room-rules",
                new RoomRulesView(
                        people.header(people.person(personId)),
                        known.targetGroup().isPresent(),
                        rooms.stream()
                                .flatMap(each -> each.notOverOf(personId).stream())
                                .map(stay -> judged(stay, known))
                                .toList()))));
    }

    private JudgedStay judged(Stay stay, ForRules known) {
        Situation situation = stay.situation().with(Fact.TARGET_GROUP, known.targetGroup());
        for (AgeAsked asked : rules.ages(stay.instrument(), stay.situation(), stay.startsOn())) {
            situation = situation.with(Fact.of(asked), known.age().youngerThan(asked));
        }
        return new JudgedStay(
                stay,
                rules.law().on(stay.startsOn()).name(),
                rules.judge(stay.instrument(), situation, stay.startsOn()).stream()
                        .filter(each -> each.isOf(LawRule.When.BEFORE))
                        .toList());
    }

    /** @param knowsGroup whether a target group is written */
    public record RoomRulesView(PersonHeader header, boolean knowsGroup, List<JudgedStay> stays) {}

    /** @param pack the edition that judged */
    public record JudgedStay(Stay stay, String pack, List<Judgement> judgements) {}
}
