package dk.fodfaeste.rules.law;

import dk.fodfaeste.platform.web.Named;
import dk.fodfaeste.platform.web.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A judgement in words of both languages, as it is kept and shown: whoever reads it later reads what was said then.
 *
 * @param rule the rule in plain words
 * @param figures what it was counted of
 * @param lacking what nobody knew
 * @param help what would make it a yes
 * @param ask whom to ask
 */
public record ToldJudgement(
        String id,
        Verdict verdict,
        Optional<Verdict> leans,
        String paragraph,
        Certainty certainty,
        Text rule,
        Text figures,
        Text lacking,
        Text help,
        Text ask,
        String pack) {

    public static ToldJudgement of(Judgement judgement, Words da, Words en) {
        return new ToldJudgement(
                judgement.rule(),
                judgement.verdict(),
                judgement.leans(),
                judgement.paragraph(),
                judgement.certainty(),
                told(judgement.text(), da, en),
                told(
                        Stream.<Named>concat(judgement.figures().stream(), judgement.doubts().stream())
                                .toList(),
                        da,
                        en),
                new Text(listed(judgement.lacking(), da), listed(judgement.lacking(), en)),
                told(
                        Stream.<Named>concat(judgement.whatWouldHelp().stream(), judgement.remedy().stream())
                                .toList(),
                        da,
                        en),
                told(judgement.ask().stream().toList(), da, en),
                judgement.pack());
    }

    private static Text told(List<? extends Named> said, Words da, Words en) {
        return new Text(joined(said, da), joined(said, en));
    }

    private static String joined(List<? extends Named> said, Words words) {
        return said.stream().map(each -> each.name(words)).collect(Collectors.joining(" "));
    }

    private static String listed(List<? extends Named> facts, Words words) {
        return words.list(facts.stream().map(each -> each.name(words)).toList());
    }
}
