package dk.fodfaeste.rules.trial;

import dk.fodfaeste.platform.web.Words;
import dk.fodfaeste.rules.law.Judgement;
import dk.fodfaeste.rules.law.Law;
import dk.fodfaeste.rules.law.LawRule;
import dk.fodfaeste.rules.law.Said;
import dk.fodfaeste.rules.law.Text;
import dk.fodfaeste.rules.law.Verdict;
import dk.fodfaeste.rules.trial.Differing.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One course, judged by two laws for the same day. Without its target group: what depends on that is told as uncertain by both. */
final class CourseTrial {

    private final Law before;
    private final Law after;
    private final LocalDate from;
    private final Words danish;
    private final Words english;

    /** @param from the first day of the pack that the two differ in */
    CourseTrial(Law before, Law after, LocalDate from, Words danish, Words english) {
        this.before = before;
        this.after = after;
        this.from = from;
        this.danish = danish;
        this.english = english;
    }

    List<Differing> of(CourseOnTrial course) {
        LocalDate day = course.startsOn().isAfter(from) ? course.startsOn() : from;
        Map<String, Judgement> was = judged(before, course, day);
        Map<String, Judgement> is = judged(after, course, day);
        List<Differing> differing = new ArrayList<>();
        Stream.concat(is.keySet().stream(), was.keySet().stream())
                .distinct()
                .forEach(rule -> kind(Optional.ofNullable(was.get(rule)), Optional.ofNullable(is.get(rule)))
                        .ifPresent(kind -> differing.add(
                                new Differing(course.id(), rule, day, kind, told(was.get(rule)), told(is.get(rule))))));
        return differing;
    }

    private static Map<String, Judgement> judged(Law law, CourseOnTrial course, LocalDate day) {
        return law.judge(course.instrument(), course.situation(), day).stream()
                .filter(each -> each.isOf(LawRule.When.BEFORE))
                .collect(Collectors.toMap(
                        Judgement::rule, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    /** Empty where nothing of it differs. A rule that is not asked stands in nobody's way, and a statement is asked again in any case. */
    private static Optional<Kind> kind(Optional<Judgement> was, Optional<Judgement> is) {
        Verdict before = was.map(CourseTrial::leaning).orElse(Verdict.YES);
        Verdict after = is.map(CourseTrial::leaning).orElse(Verdict.YES);
        if (before != after) {
            return Optional.of(
                    switch (after) {
                        case NO -> Kind.BECOMES_NO;
                        case YES -> Kind.BECOMES_YES;
                        case UNCERTAIN -> Kind.BECOMES_UNCERTAIN;
                    });
        }
        boolean otherFigures = !was.map(Judgement::figures)
                .orElse(List.of())
                .equals(is.map(Judgement::figures).orElse(List.of()));
        return was.isPresent() && is.isPresent() && otherFigures ? Optional.of(Kind.OTHER_FIGURES) : Optional.empty();
    }

    private static Verdict leaning(Judgement judgement) {
        return judgement.leans().orElse(judgement.verdict());
    }

    private Text told(@Nullable Judgement judgement) {
        return new Text(told(judgement, danish), told(judgement, english));
    }

    private static String told(@Nullable Judgement judgement, Words words) {
        return judgement == null
                ? words.text("rules.trial.notAsked")
                : Stream.concat(
                                Stream.of(words.of(leaning(judgement)) + "."),
                                judgement.figures().stream().map((Said figure) -> figure.name(words)))
                        .collect(Collectors.joining(" "));
    }
}
