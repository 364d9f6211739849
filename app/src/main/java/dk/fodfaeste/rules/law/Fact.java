package dk.fodfaeste.rules.law;

import dk.fodfaeste.platform.web.Named;
import dk.fodfaeste.platform.web.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Something that may be known of a course. @param name as {@code docs/rule-packs.md} and the words have it */
public record Fact<T>(String name, Class<T> type) implements Named {

    public static final Fact<LocalDate> STARTS_ON = new Fact<>("startsOn", LocalDate.class);
    public static final Fact<LocalDate> ENDS_ON = new Fact<>("endsOn", LocalDate.class);
    /** How far it was extended by decisions with a reason. */
    public static final Fact<Extension> EXTENSION = new Fact<>("extension", Extension.class);
    /** The highest week of the hours ladder. */
    public static final Fact<Integer> MINUTES_PER_WEEK = new Fact<>("minutesPerWeek", Integer.class);
    /** Minutes a week of ordinary wages beside, in their highest week; nothing where there are none. */
    public static final Fact<Integer> WAGE_MINUTES = new Fact<>("wageMinutes", Integer.class);
    /** Minutes of a full week, given by the pack itself. */
    public static final Fact<Integer> FULL_TIME = new Fact<>("fullTime", Integer.class);
    /** A code of the pack's list. */
    public static final Fact<String> TARGET_GROUP = new Fact<>("targetGroup", String.class);

    public static final Fact<Employer> EMPLOYER = new Fact<>("employer", Employer.class);
    /** Whole years on the first day. */
    public static final Fact<Integer> AGE = new Fact<>("age", Integer.class);
    /** Whole years in the country. */
    public static final Fact<Integer> YEARS_IN_DENMARK = new Fact<>("yearsInDenmark", Integer.class);
    /** Whole months on benefits until the first day. */
    public static final Fact<Integer> BENEFIT_MONTHS = new Fact<>("benefitMonths", Integer.class);

    public static final Fact<Boolean> HAS_EDUCATION = new Fact<>("hasQualifyingEducation", Boolean.class);
    public static final Fact<Boolean> SINGLE_PARENT = new Fact<>("singleParent", Boolean.class);
    /** The company is where the person was employed last. */
    public static final Fact<Boolean> LAST_EMPLOYER = new Fact<>("lastEmployer", Boolean.class);
    /** The person is employed there now. */
    public static final Fact<Boolean> EMPLOYED_THERE = new Fact<>("employedThere", Boolean.class);
    /** The agreement says what is different from the function of before. */
    public static final Fact<Boolean> NEW_FUNCTION = new Fact<>("newFunction", Boolean.class);
    /** Ordinary employees of the production unit. */
    public static final Fact<Headcount> ORDINARY_AT_UNIT = new Fact<>("ordinaryAtUnit", Headcount.class);
    /** Supported full-time equivalents there already, without this course. */
    public static final Fact<BigDecimal> SUPPORTED_AT_UNIT = new Fact<>("supportedAtUnit", BigDecimal.class);
    /** Full-time equivalents in flex jobs there. */
    public static final Fact<BigDecimal> FLEX_AT_UNIT = new Fact<>("flexAtUnit", BigDecimal.class);
    /** Full-time equivalents in community work there. */
    public static final Fact<BigDecimal> COMMUNITY_AT_UNIT = new Fact<>("communityAtUnit", BigDecimal.class);
    /** Ordinary employees of the whole company. */
    public static final Fact<Headcount> ORDINARY_AT_COMPANY = new Fact<>("ordinaryAtCompany", Headcount.class);
    /** Kroner in a year. */
    public static final Fact<BigDecimal> SUBSIDY = new Fact<>("subsidyOfYear", BigDecimal.class);
    /** Kroner in a year, without mentor, aids and personal assistance. */
    public static final Fact<BigDecimal> OTHER_AID = new Fact<>("otherAidOfYear", BigDecimal.class);
    /** Kroner in a year. */
    public static final Fact<BigDecimal> WAGE_COST = new Fact<>("wageCostOfYear", BigDecimal.class);

    public static final Fact<Boolean> CERTIFICATE = new Fact<>("certificateGiven", Boolean.class);
    /** The month that is claimed for. */
    public static final Fact<YearMonth> CLAIM_MONTH = new Fact<>("claimMonth", YearMonth.class);

    public static final Fact<LocalDate> CLAIM_RECEIVED = new Fact<>("claimReceivedOn", LocalDate.class);

    private static final String YOUNGER_THAN = "youngerThan.";

    private static final Map<Statement, Fact<Boolean>> STATEMENTS = Stream.of(Statement.values())
            .collect(Collectors.toUnmodifiableMap(
                    Function.identity(), each -> new Fact<>("statement." + each, Boolean.class)));

    /** Whether the statement is there. */
    public static Fact<Boolean> of(Statement statement) {
        return Objects.requireNonNull(STATEMENTS.get(statement));
    }

    /** Whether the person is younger than so many years on a day: all that the closed room tells of an age, and of no other than a rule names. */
    public static Fact<Boolean> of(AgeAsked age) {
        return new Fact<>(YOUNGER_THAN + age.years() + "." + age.on(), Boolean.class);
    }

    @Override
    public String name(Words words) {
        return name.startsWith(YOUNGER_THAN)
                ? AgeAsked.of(name.substring(YOUNGER_THAN.length())).name(words)
                : words.text("rules.fact." + name);
    }

    /** What was decided about a longer stay. */
    public enum Extension {
        NONE,
        /** After a concrete assessment. */
        DECIDED,
        /** For a quite special need, near the end of the first extension. */
        SPECIAL_NEED
    }
}
