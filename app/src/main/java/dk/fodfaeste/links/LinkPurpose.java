package dk.fodfaeste.links;

/** What a link is for; it opens nothing else. */
public enum LinkPurpose {
    /** A coming colleague, shown to a company, which answers and signs. */
    COMPANY_COURSE("course"),
    /** The figures of the supported ratio, shown to the employees' representative, who makes a statement on them. */
    REPRESENTATIVE("ratio"),
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
