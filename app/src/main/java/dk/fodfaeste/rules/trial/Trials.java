package dk.fodfaeste.rules.trial;

import dk.fodfaeste.jobs.Job;
import dk.fodfaeste.jobs.Running;
import dk.fodfaeste.jobs.Work;
import dk.fodfaeste.platform.web.Words;
import dk.fodfaeste.rules.packs.LawKeeping;
import dk.fodfaeste.rules.packs.Packs;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tries a pack on every course that runs or is planned on its first day; as a job, since there may be thousands. */
@Component
public class Trials implements Work {

    private static final int BATCH = 100;

    private final LawKeeping laws;
    private final List<TrialGround> grounds;
    private final TrialRepository trials;
    private final TransactionTemplate transactions;
    private final MessageSource messages;
    private final Clock clock;

    Trials(
            LawKeeping laws,
            List<TrialGround> grounds,
            TrialRepository trials,
            TransactionTemplate transactions,
            MessageSource messages,
            Clock clock) {
        this.laws = laws;
        this.grounds = grounds;
        this.trials = trials;
        this.transactions = transactions;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Packs.TRIAL;
    }

    @Override
    public void does(UUID packId, Running running) {
        transactions.executeWithoutResult(status -> {
            TrialResult result = result(packId, running);
            trials.keep(packId, result);
            running.done("TRIED");
        });
    }

    private TrialResult result(UUID packId, Running running) {
        LocalDate from = laws.pack(packId).inForceFrom();
        CourseTrial trial = new CourseTrial(
                laws.with(packId, false), laws.with(packId, true), from, words("da", "DK"), words("en", "GB"));
        List<CourseOnTrial> courses = grounds.stream()
                .flatMap(ground -> ground.notOverOn(from).stream())
                .toList();
        List<Differing> differing = new ArrayList<>();
        for (int done = 0; done < courses.size(); done++) {
            if (done % BATCH == 0) {
                running.passed(done, courses.size());
            }
            differing.addAll(trial.of(courses.get(done)));
        }
        return new TrialResult(courses.size(), differing, OffsetDateTime.now(clock));
    }

    private Words words(String language, String country) {
        return new Words(messages, Locale.of(language, country));
    }

    @Override
    public void ended(UUID packId, Job.State end) {
        // what was tried before stays
    }

    /** What came of the last trial; empty where none has ended. */
    public Optional<TrialResult> of(UUID packId) {
        return trials.find(packId);
    }

    public List<TrialGround> grounds() {
        return grounds;
    }
}
