package dk.fodfaeste.companies;

import dk.fodfaeste.engine.patience.MayAsk.Reason;
import dk.fodfaeste.engine.patience.Patience;
import dk.fodfaeste.engine.patience.Patience.Pause;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.platform.web.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Why a company is not asked now, or not about everything, as a sentence. @param arguments of the key's text */
public record WhyNot(String key, List<Object> arguments) {

    public WhyNot {
        arguments = List.copyOf(arguments);
    }

    /** Empty for a company that is open. */
    public static Optional<WhyNot> of(Patience patience) {
        return switch (patience) {
            case Patience.Open open -> Optional.empty();
            case Patience.Careful(var because, var until) ->
                Optional.of(new WhyNot("patience.careful", List.of(because.endedOn(), until)));
            case Patience.Paused(var pause) -> Optional.of(of(pause));
        };
    }

    private static WhyNot of(Pause pause) {
        return switch (pause) {
            case Pause.OwnWish(var until) -> new WhyNot("patience.ownWish", List.of(until));
            case Pause.TalkFirst(var stops) ->
                new WhyNot(
                        "patience.talkFirst",
                        List.of(stops.size(), stops.getLast().endedOn()));
        };
    }

    /** @param names of our own */
    public static WhyNot of(Reason reason, Map<UUID, String> names) {
        return switch (reason) {
            case Reason.Paused(var pause) -> of(pause);
            case Reason.WantsToHearFrom(var other) ->
                new WhyNot("asking.wantsToHearFrom", List.of(names.getOrDefault(other, "")));
            case Reason.EnoughThisMonth(var asked, var most, var again) ->
                most == 0
                        ? new WhyNot("asking.never", List.of())
                        : new WhyNot("asking.enoughThisMonth", List.of(asked, most, again));
            case Reason.EnoughThisWeek(var asked, var most, var again) ->
                new WhyNot("asking.enoughThisWeek", List.of(again));
            case Reason.ColleagueThisWeek(var colleague, var on, var again) ->
                new WhyNot("asking.colleagueThisWeek", List.of(names.getOrDefault(colleague, ""), on, again));
        };
    }

    /** As the answer to somebody who tries all the same. */
    public RefusedException refusal() {
        return new RefusedException(key, arguments.toArray());
    }

    public String text(Words words) {
        return words.text(key, arguments.toArray());
    }
}
