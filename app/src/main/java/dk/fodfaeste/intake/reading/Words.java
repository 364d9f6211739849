package dk.fodfaeste.intake.reading;

import java.util.Map;

/** The words of the sheets for what the tables call otherwise, in {@link Text#plain} spelling. */
final class Words {

    static final Map<String, String> STRENGTH = Map.of(
            "skal", "MUST", "boer", "SHOULD", "gerne", "NICE", "must", "MUST", "should", "SHOULD", "nice", "NICE");

    static final Map<String, String> SEEN_BY = Map.ofEntries(
            Map.entry("leder", "SUPERVISOR"),
            Map.entry("vaerkstedsleder", "SUPERVISOR"),
            Map.entry("arbejdsplads", "WORKPLACE"),
            Map.entry("arbejdspladsen", "WORKPLACE"),
            Map.entry("virksomhed", "WORKPLACE"),
            Map.entry("konsulent", "CONSULTANT"),
            Map.entry("virksomhedskonsulent", "CONSULTANT"),
            Map.entry("socialraadgiver", "SOCIAL_WORKER"),
            Map.entry("borger", "PERSON"),
            Map.entry("borgeren", "PERSON"),
            Map.entry("borgeren selv", "PERSON"),
            Map.entry("anden", "OTHER"),
            Map.entry("andre", "OTHER"));

    static final Map<String, String> INSTRUMENT = Map.ofEntries(
            Map.entry("praktik", "WORK_PLACEMENT"),
            Map.entry("virksomhedspraktik", "WORK_PLACEMENT"),
            Map.entry("loentilskud", "WAGE_SUBSIDY"),
            Map.entry("fleksjob", "FLEX_JOB"),
            Map.entry("smaajob", "SMALL_JOB"),
            Map.entry("egen", "OWN"));

    static final Map<String, String> OUTCOME = Map.of(
            "gennemfoert",
            "COMPLETED",
            "afsluttet",
            "COMPLETED",
            "stoppet foer tid",
            "STOPPED_EARLY",
            "stoppet",
            "STOPPED_EARLY");

    static final Map<String, String> SIDE = Map.of(
            "borger",
            "PERSON",
            "borgeren",
            "PERSON",
            "virksomhed",
            "COMPANY",
            "virksomheden",
            "COMPANY",
            "ingen",
            "NEITHER",
            "ukendt",
            "UNKNOWN");

    private Words() {}
}
