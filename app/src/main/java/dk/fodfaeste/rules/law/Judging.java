package dk.fodfaeste.rules.law;

import dk.fodfaeste.rules.law.LawRule.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges by one pack for one day. Where it is not known of whom, the rule is asked for each who may be meant, and answers only what holds for all. */
public final class Judging {

    private final Pack pack;
    private final LocalDate day;

    public Judging(Pack pack, LocalDate day) {
        this.pack = pack;
        this.day = day;
    }

    /** One judgement for each rule of the instrument, in the order of the pack; none for an instrument that the pack does not know. */
    public List<Judgement> of(String instrument, Situation situation) {
        List<RuleText> texts = RuleText.of(pack.rulesOf(instrument));
        Situation known = withFullTime(situation);
        Contexts everybody = Contexts.of(pack.groups(), situation, day);
        Contexts asked = everybody.groupKnown() ? everybody : everybody.only(open(texts, known, everybody));
        List<Judgement> judgements = new ArrayList<>();
        for (RuleText text : texts) {
            Contexts contexts = isOpenTo(text) ? everybody : asked;
            judge(text, known, contexts).ifPresent(judgements::add);
        }
        return judgements;
    }

    private Situation withFullTime(Situation situation) {
        return situation.with(Fact.FULL_TIME, new Terms(pack, day).fullTimeMinutes());
    }

    /** Those whom the instrument is not closed to: what it asks of others does not matter. */
    private List<Context> open(List<RuleText> texts, Situation situation, Contexts everybody) {
        return everybody.all().stream()
                .filter(context -> texts.stream()
                        .filter(Judging::isOpenTo)
                        .flatMap(text -> text.on(day, context).stream())
                        .noneMatch(rule -> answer(rule, situation, context).verdict() == Verdict.NO))
                .toList();
    }

    private static boolean isOpenTo(RuleText text) {
        return text.variants().getFirst().function().equals("OPEN_TO");
    }

    private Optional<Judgement> judge(RuleText text, Situation situation, Contexts contexts) {
        Map<Context, Optional<LawRule>> rules = new LinkedHashMap<>();
        Map<Context, Answer> answers = new LinkedHashMap<>();
        for (Context context : contexts.all()) {
            Optional<LawRule> rule = text.on(day, context);
            rules.put(context, rule);
            rule.ifPresent(each -> answers.put(context, answer(each, situation, context)));
        }
        if (answers.isEmpty()) {
            return Optional.empty();
        }
        List<LawRule> speaking =
                rules.values().stream().flatMap(Optional::stream).distinct().toList();
        return Optional.of(new Weighing(pack, day, speaking, answers, contexts).judgement());
    }

    private static Answer answer(LawRule rule, Situation situation, Context context) {
        return rule.question()
                .answer(context.group().isEmpty() ? situation : situation.with(Fact.TARGET_GROUP, context.group()));
    }
}
