package dk.fodfaeste.links;

/** What a link is for; it opens nothing else. */
public enum LinkPurpose {
    /** A coming colleague, shown to a company, which answers and signs. */
    COMPANY_COURSE("course"),
    /** The same, shown to who signs beside them, and decides nothing else. */
    SECOND_SIGNER("course"),
    /** The same, shown to who is there every day: how it goes, and nothing to be decided. */
    DAILY_CONTACT("course"),
    /** The figures of the supported ratio, shown to the employees' representative, who makes a statement on them. */
    REPRESENTATIVE("ratio"),
    /** A booked talk, shown to the interpreter, who comes or does not. */
    INTERPRETER("talk"),
    /** A course as the municipality is asked for it: its pack, how it stands, and the answer. */
    MUNICIPALITY("case"),
    /** The person's own page: what is known, shared and agreed of them, and their word on it. */
    PERSON("mine");

    private final String page;

    LinkPurpose(String page) {
        this.page = page;
    }

    /** The last part of the address of its page. */
    public String page() {
        return page;
    }
}
