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
    /** Fleksjob, LAB § 116 ff. */
    FLEX_JOB,
    /** Ordinary wage hours, few of them. */
    SMALL_JOB,
    /** A stay in the organisation's own enterprise. */
    OWN;

    /** With wages from the company, and not a stay that is to lead to them. */
    public boolean isJob() {
        return this == FLEX_JOB || this == SMALL_JOB;
    }
}
