package dk.fodfaeste.companies;

/** What somebody at a company is to us. The same words as in the table's check. */
public enum ContactRole {
    /** Says yes or no for the company. */
    DECIDES,
    /** Is there when the person is. */
    DAILY_CONTACT,
    /** Signs beside who decides. */
    SECOND_SIGNER,
    /** Chosen by the colleagues; makes the statement on the ratio (BAB § 65). */
    REPRESENTATIVE
}
