package dk.fodfaeste.intake.reading;

import java.util.HashMap;
import java.util.Map;

/** The words of the sheets for what the tables call otherwise, by {@link Text#key}. */
final class Words {

    static final Map<String, Boolean> YES = keyed(Map.of(
            true, "ja j yes y true sand sandt 1 x",
            false, "nej n no false falsk falskt 0"));

    static final Map<String, String> STRENGTH = keyed(Map.of(
            "MUST", "skal must krav",
            "SHOULD", "bør should",
            "NICE", "gerne nice"));

    static final Map<String, String> SEEN_BY = keyed(Map.of(
            "SUPERVISOR", "leder lederen værkstedsleder",
            "WORKPLACE", "arbejdsplads arbejdspladsen virksomhed virksomheden",
            "CONSULTANT", "konsulent konsulenten virksomhedskonsulent jobkonsulent",
            "SOCIAL_WORKER", "socialrådgiver socialrådgiveren",
            "PERSON", "borger borgeren borgeren_selv borger_selv",
            "OTHER", "anden andre andet"));

    static final Map<String, String> INSTRUMENT = keyed(Map.of(
            "WORK_PLACEMENT", "praktik praktikken praktikker virksomhedspraktik virksomhedspraktikker",
            "WAGE_SUBSIDY", "løntilskud løntilskudsjob løntilskudsansættelse ansættelse_med_løntilskud",
            "WAGE_SUBSIDY_PENSION", "løntilskud_til_førtidspensionist løntilskud_for_førtidspensionister skånejob",
            "FLEX_JOB", "fleksjob fleksjobs flexjob flexjobs",
            "MINI_FLEX_JOB", "mini-fleksjob minifleksjob mini_fleksjob",
            "SMALL_JOB", "småjob småjobs",
            "COMMUNITY_WORK", "nytteindsats nyttejob",
            "IGU", "igu integrationsgrunduddannelse",
            "ADULT_APPRENTICE", "voksenlærling voksenlærlinge",
            "OWN", "egen egen_virksomhed egne"));

    static final Map<String, String> OUTCOME = keyed(Map.of(
            "COMPLETED", "gennemført gennemførte afsluttet færdig",
            "STOPPED_EARLY", "stoppet_før_tid stoppet afbrudt"));

    static final Map<String, String> SIDE = keyed(Map.of(
            "PERSON", "borger borgeren borgerens borgerens_side",
            "COMPANY", "virksomhed virksomheden virksomhedens virksomhedens_side",
            "NEITHER", "ingen ingen_af_dem",
            "UNKNOWN", "ukendt ved_ikke"));

    private Words() {}

    /** @param words one after another with blanks between; a blank inside one is written _ */
    private static <T> Map<String, T> keyed(Map<T, String> words) {
        Map<String, T> keyed = new HashMap<>();
        words.forEach((meaning, spellings) -> {
            for (String word : spellings.split(" ", -1)) {
                keyed.put(Text.key(word), meaning);
            }
        });
        return Map.copyOf(keyed);
    }
}
