package dk.fodfaeste.placements;

import java.util.List;
import java.util.Optional;

/** On which terms a person is at a workplace; it decides length and papers. */
public enum Instrument {
    /** Virksomhedspraktik, LAB §§ 57-65. */
    WORK_PLACEMENT(
            Optional.of("placement.weeks"),
            Optional.of("placement.weeks.extended"),
            List.of(
                    "placement.purpose",
                    "placement.weeks",
                    "placement.weeks.extended",
                    "placement.representative",
                    "placement.grant")),
    /** Ansættelse med løntilskud, LAB § 66 ff. */
    WAGE_SUBSIDY(
            Optional.of("wage-subsidy.weeks"),
            Optional.of("wage-subsidy.weeks"),
            List.of("wage-subsidy.weeks", "wage-subsidy.representative", "wage-subsidy.grant")),
    /** Fleksjob, LAB § 116 ff. */
    FLEX_JOB(Optional.empty(), Optional.empty(), List.of("flex-job.grant")),
    /** Ordinary wage hours, few of them. */
    SMALL_JOB(Optional.empty(), Optional.empty(), List.of("small-job.contract")),
    /** A stay in the organisation's own enterprise. */
    OWN(Optional.empty(), Optional.empty(), List.of());

    private final Optional<String> weeks;
    private final Optional<String> weeksWhenExtended;
    private final List<String> rules;

    Instrument(Optional<String> weeks, Optional<String> weeksWhenExtended, List<String> rules) {
        this.weeks = weeks;
        this.weeksWhenExtended = weeksWhenExtended;
        this.rules = rules;
    }

    /** The rule that says how many weeks it may be agreed for; empty where it has no end of its own. */
    public Optional<String> weeks() {
        return weeks;
    }

    /** The rule that says how many weeks it may last with all extensions. */
    public Optional<String> weeksWhenExtended() {
        return weeksWhenExtended;
    }

    /** The rules that its papers cite, and no other instrument's. */
    public List<String> rules() {
        return rules;
    }

    /** Whether the supported ratio of the workplace counts it (BAB § 65, LAB § 77): a placement and a subsidised job. */
    public boolean countsInRatio() {
        return this == WORK_PLACEMENT || this == WAGE_SUBSIDY;
    }

    /** With wages from the company, and not a stay that is to lead to them. */
    public boolean isJob() {
        return this == FLEX_JOB || this == SMALL_JOB;
    }
}
