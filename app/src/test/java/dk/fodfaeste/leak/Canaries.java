package dk.fodfaeste.leak;

/** Words that are laid into the house, each in one kind of place; wherever else one is read, something leaked. */
final class Canaries {

    static final String CHOSEN = "Valborg Tillidsvalgt";

    /** Why the glass was broken. */
    static final String WHY = "Ringede grædende en søndag";

    static final String PURPOSE = "kun-husets-eget-formaal-4711";

    static final String OWN_WORDS = "helst én kollega ad gangen 4711";

    /** What was said in a talk about progress: the team's and the manager's. */
    static final String TALKED = "vil oeve busturen to gange 4711";

    /** Kroner a month, and as the pages write them. */
    static final String WAGE = "17533.25";

    static final String TOLD_WAGE = "17.533,25";

    /** Who of the workplace takes part in a talk, and what came out of one. */
    static final String BOOKED = "Vibeke Holm 4711";

    static final String AGREED = "viser ruten med bussen 4711";

    /** What was written to the workplace's contact. */
    static final String WRITTEN = "vi ses ved kaffemaskinen 4711";

    static final String ANSWERED = "Vi begynder med kaffemaskinen";

    /** To whom a link was sent. */
    static final String RECEIVER = "Kaj Linkmodtager 4711";

    /** What a person wrote on their own page. */
    static final String SAID = "hellere om formiddagen 4711";

    /** The municipality's number of a case. */
    static final String GRANT = "KOM 4711-7";

    private Canaries() {}
}
