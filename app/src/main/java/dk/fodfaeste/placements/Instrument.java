package dk.fodfaeste.placements;

/**
 * On which terms a person is at a workplace. What the law asks of each stands in the rule packs under the same name; the house's own stays are
 * in none.
 */
public enum Instrument {
    /** Virksomhedspraktik, LAB §§ 57-65. */
    WORK_PLACEMENT,
    /** Ansættelse med løntilskud, LAB § 66 ff. */
    WAGE_SUBSIDY,
    /** Løntilskud til førtidspensionister, LAB § 66 ff. and § 6, nr. 11: a job without an end. */
    WAGE_SUBSIDY_PENSION,
    /** Fleksjob, LAB § 116 ff. */
    FLEX_JOB,
    /** Mini-fleksjob, at most ten hours a week, LAB § 116, stk. 2. */
    MINI_FLEX_JOB,
    /** Ordinary wage hours, few of them. */
    SMALL_JOB,
    /** Nytteindsats with a public employer, LAB kap. 13. */
    COMMUNITY_WORK,
    /** Integrationsgrunduddannelse: two years of work with trainee wages and school. */
    IGU,
    /** Voksenlærling, LAB §§ 154-160. */
    ADULT_APPRENTICE,
    /** A stay in the organisation's own enterprise. */
    OWN;

    /** With wages from the company, and not a stay that is to lead to them. */
    public boolean isJob() {
        return switch (this) {
            case WAGE_SUBSIDY_PENSION, FLEX_JOB, MINI_FLEX_JOB, SMALL_JOB, IGU, ADULT_APPRENTICE -> true;
            case WORK_PLACEMENT, WAGE_SUBSIDY, COMMUNITY_WORK, OWN -> false;
        };
    }
}
