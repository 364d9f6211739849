package dk.fodfaeste.rules.web;

import dk.fodfaeste.jobs.Job;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.web.Paging;
import dk.fodfaeste.platform.web.Words;
import dk.fodfaeste.rules.packs.Packs;
import dk.fodfaeste.rules.trial.Differing;
import dk.fodfaeste.rules.trial.TrialGround.Line;
import dk.fodfaeste.rules.trial.TrialResult;
import dk.fodfaeste.rules.trial.Trials;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The trial of a pack, as far as the reader may know whom it is about. */
@Component
public class TrialViews {

    private final Packs packs;
    private final Trials trials;
    private final MessageSource messages;

    TrialViews(Packs packs, Trials trials, MessageSource messages) {
        this.packs = packs;
        this.trials = trials;
        this.messages = messages;
    }

    TrialView of(UUID packId, int page, Locale locale) {
        Optional<TrialResult> result = trials.of(packId);
        Paging<Differing> shown = Paging.of(result.map(TrialResult::differing).orElse(List.of()), page);
        Words words = new Words(messages, locale);
        Map<UUID, Line> lines = new HashMap<>();
        List<UUID> ids = shown.rows().stream().map(Differing::course).distinct().toList();
        if (!ids.isEmpty()) {
            trials.grounds().forEach(ground -> lines.putAll(ground.lines(ids, Acting.now(), words)));
        }
        return new TrialView(packs.trial(packId), result, shown, lines);
    }

    /** @param job empty where no trial was asked for @param lines of the courses on this page that still are there */
    public record TrialView(
            Optional<Job> job, Optional<TrialResult> result, Paging<Differing> shown, Map<UUID, Line> lines) {

        public boolean isUnderWay() {
            return job.filter(each -> !each.isOver()).isPresent();
        }

        public boolean hasFailed() {
            return job.map(Job::state).filter(Job.State.FAILED::equals).isPresent();
        }

        public Optional<Line> line(Differing differing) {
            return Optional.ofNullable(lines.get(differing.course()));
        }
    }
}
