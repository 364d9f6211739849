package dk.fodfaeste.rules.functions;

import dk.fodfaeste.rules.law.Fact;
import dk.fodfaeste.rules.law.Question;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The functions by the names that stand in a pack. There are few, and a pack can make no new ones. */
public final class Functions {

    private static final Map<String, Function<Parameters, Question>> BY_NAME = Map.ofEntries(
            Map.entry("OPEN_TO", OpenTo::of),
            Map.entry("MAX_LENGTH", MaxLength::of),
            Map.entry("LENGTH_BY_AGE", LengthByAge::of),
            Map.entry("HOURS_WITHIN", HoursWithin::of),
            Map.entry("SUPPORTED_CAP", SupportedCap::of),
            Map.entry("NET_GROWTH", NetGrowth::of),
            Map.entry("PRIOR_PERIOD", PriorPeriod::of),
            Map.entry("SAME_WORKPLACE", SameWorkplace::of),
            Map.entry("AID_INTENSITY", AidIntensity::of),
            Map.entry("EMPLOYMENT_CERTIFICATE", EmploymentCertificate::of),
            Map.entry("CLAIM_BY", ClaimBy::of),
            Map.entry("RATE_OF_YEAR", RateOfYear::of),
            Map.entry("STATEMENT", StatementGiven::of),
            Map.entry("AGE", AgeWithin::of),
            Map.entry("YEARS_IN_DENMARK", parameters -> Between.of(Fact.YEARS_IN_DENMARK, parameters)),
            Map.entry("BEGINS_BY", BeginsBy::of),
            Map.entry("EMPLOYER", EmployerIs::of),
            Map.entry("FULL_TIME", FullTime::of));

    private Functions() {}

    public static Set<String> names() {
        return BY_NAME.keySet();
    }

    /** @throws IllegalArgumentException for a name that the schema does not know, which only a bug can cause */
    public static Question read(String name, Parameters parameters) {
        Function<Parameters, Question> function = BY_NAME.get(name);
        if (function == null) {
            throw new IllegalArgumentException("no function is called " + name);
        }
        return function.apply(parameters);
    }
}
