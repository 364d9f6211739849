package dk.fodfaeste.matching.proposals;

import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.Workplace;
import dk.fodfaeste.matching.decisions.Agreement.Terms;
import dk.fodfaeste.matching.decisions.Answer;
import dk.fodfaeste.matching.decisions.Proposal;
import dk.fodfaeste.matching.decisions.Proposal.Party;
import dk.fodfaeste.matching.decisions.RuleCheck;
import dk.fodfaeste.matching.decisions.RuleCheckRepository;
import dk.fodfaeste.placements.CourseFacts;
import dk.fodfaeste.placements.Instrument;
import dk.fodfaeste.placements.Placements;
import dk.fodfaeste.platform.web.Words;
import dk.fodfaeste.rules.Rules;
import dk.fodfaeste.rules.law.Fact;
import dk.fodfaeste.rules.law.Judgement;
import dk.fodfaeste.rules.law.Law;
import dk.fodfaeste.rules.law.LawRule;
import dk.fodfaeste.rules.law.Situation;
import dk.fodfaeste.rules.law.Statement;
import dk.fodfaeste.rules.law.ToldJudgement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What the rules say of what is agreed, by the day on which the course begins. Nobody here knows the person's target group: a rule that hangs on it
 * answers what holds for everybody, or that it depends.
 */
@Component
public class RuleChecks {

    /** Name of the rules' function that asks for an employment certificate. */
    private static final String CERTIFICATE = "EMPLOYMENT_CERTIFICATE";

    private final Rules rules;
    private final Placements placements;
    private final Companies companies;
    private final RuleCheckRepository checks;
    private final MessageSource messages;
    private final Clock clock;

    RuleChecks(
            Rules rules,
            Placements placements,
            Companies companies,
            RuleCheckRepository checks,
            MessageSource messages,
            Clock clock) {
        this.rules = rules;
        this.placements = placements;
        this.companies = companies;
        this.checks = checks;
        this.messages = messages;
        this.clock = clock;
    }

    /** As it stands now; empty while first day or instrument are not said. */
    public Optional<RuleCheck> now(Proposal proposal, Workplace workplace) {
        return check(proposal, proposal.agreement().version(), proposal.terms(), workplace, rules.law());
    }

    /** The last that was kept; what a course was begun by. */
    public Optional<RuleCheck> kept(Proposal proposal) {
        return checks.last(proposal.id());
    }

    /** Judges what is agreed by the law as the database has it now, and keeps what was said. */
    Optional<RuleCheck> keep(Proposal proposal, int version, Terms terms) {
        Optional<RuleCheck> check =
                check(proposal, version, terms, companies.workplace(proposal.workplaceId()), rules.lawNow());
        check.ifPresent(each -> checks.keep(proposal.id(), each));
        return check;
    }

    Optional<RuleCheck> keep(Proposal proposal) {
        return keep(proposal, proposal.agreement().version(), proposal.terms());
    }

    private Optional<RuleCheck> check(Proposal proposal, int version, Terms terms, Workplace workplace, Law law) {
        if (terms.startsOn().isEmpty() || terms.instrument().isEmpty()) {
            return Optional.empty();
        }
        LocalDate starts = terms.startsOn().get();
        Instrument instrument = terms.instrument().get();
        Situation situation = CourseFacts.at(
                workplace,
                CourseFacts.of(
                                starts,
                                terms.endsOn().or(() -> placements.latestEnd(instrument, starts)),
                                terms.ladder(starts, proposal.minutesPerWeek()),
                                terms.purpose())
                        .with(Fact.of(Statement.REPRESENTATIVE), heard(proposal)));
        return Optional.of(new RuleCheck(
                version,
                starts,
                law.on(starts).name(),
                told(judged(law, instrument, situation, starts)),
                LocalDate.now(clock)));
    }

    /** What the law says of a course, and of the wage hours beside it, which are an ordinary job of their own. */
    public static List<Judgement> judged(Law law, Instrument instrument, Situation situation, LocalDate day) {
        Stream<Judgement> beside = situation.get(Fact.WAGE_MINUTES).stream()
                .filter(wage -> !instrument.isJob())
                .map(wage -> situation.without(Fact.WAGE_MINUTES).with(Fact.MINUTES_PER_WEEK, wage))
                .flatMap(job -> law.judge(Instrument.SMALL_JOB.name(), job, day).stream())
                .filter(each -> each.function().equals(CERTIFICATE));
        return Stream.concat(law.judge(instrument.name(), situation, day).stream(), beside)
                .toList();
    }

    /** What the employees' representative said; nobody knows before it is signed. */
    private static Optional<Boolean> heard(Proposal proposal) {
        return Optional.ofNullable(proposal.answers().get(Party.REPRESENTATIVE)).map(Answer::yes);
    }

    /** In words of both languages: what is asked before a course. */
    public List<ToldJudgement> told(List<Judgement> judgements) {
        Words danish = new Words(messages, Locale.of("da", "DK"));
        Words english = new Words(messages, Locale.of("en", "GB"));
        return judgements.stream()
                .filter(each -> each.isOf(LawRule.When.BEFORE))
                .map(each -> ToldJudgement.of(each, danish, english))
                .toList();
    }
}
