package dk.fodfaeste.rules;

import dk.fodfaeste.rules.law.AgeAsked;
import dk.fodfaeste.rules.law.Employer;
import dk.fodfaeste.rules.law.Fact;
import dk.fodfaeste.rules.law.Headcount;
import dk.fodfaeste.rules.law.Situation;
import dk.fodfaeste.rules.law.Statement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Situations as a table has them: «startsOn=2026-03-02 targetGroup=3 ordinaryAtUnit=10». */
final class Situations {

    private static final Map<String, Fact<?>> FACTS = facts();

    private Situations() {}

    private static Map<String, Fact<?>> facts() {
        Map<String, Fact<?>> facts = new TreeMap<>();
        Stream.of(
                        Fact.STARTS_ON,
                        Fact.ENDS_ON,
                        Fact.EXTENSION,
                        Fact.MINUTES_PER_WEEK,
                        Fact.WAGE_MINUTES,
                        Fact.FULL_TIME,
                        Fact.TARGET_GROUP,
                        Fact.EMPLOYER,
                        Fact.AGE,
                        Fact.YEARS_IN_DENMARK,
                        Fact.BENEFIT_MONTHS,
                        Fact.HAS_EDUCATION,
                        Fact.SINGLE_PARENT,
                        Fact.LAST_EMPLOYER,
                        Fact.EMPLOYED_THERE,
                        Fact.NEW_FUNCTION,
                        Fact.ORDINARY_AT_UNIT,
                        Fact.SUPPORTED_AT_UNIT,
                        Fact.FLEX_AT_UNIT,
                        Fact.COMMUNITY_AT_UNIT,
                        Fact.ORDINARY_AT_COMPANY,
                        Fact.SUBSIDY,
                        Fact.OTHER_AID,
                        Fact.WAGE_COST,
                        Fact.CERTIFICATE,
                        Fact.CLAIM_MONTH,
                        Fact.CLAIM_RECEIVED)
                .forEach(fact -> facts.put(fact.name(), fact));
        Stream.of(Statement.values()).map(Fact::of).forEach(fact -> facts.put(fact.name(), fact));
        return facts;
    }

    static Situation of(String text) {
        Situation situation = Situation.unknown();
        for (String each : text.strip().split("\\s+")) {
            if (!each.isEmpty()) {
                String[] parts = each.split("=", 2);
                Fact<?> fact = parts[0].startsWith("youngerThan.") ? younger(parts[0]) : FACTS.get(parts[0]);
                if (fact == null) {
                    throw new IllegalArgumentException("no fact is called " + parts[0]);
                }
                situation = with(situation, fact, parts[1]);
            }
        }
        return situation;
    }

    /** «youngerThan.40.2031-03-02» */
    private static Fact<Boolean> younger(String name) {
        String[] parts = name.split("\\.", 3);
        return Fact.of(new AgeAsked(Integer.parseInt(parts[1]), LocalDate.parse(parts[2])));
    }

    private static <T> Situation with(Situation situation, Fact<T> fact, String text) {
        return situation.with(fact, fact.type().cast(value(fact.type(), text)));
    }

    private static Object value(Class<?> type, String text) {
        if (type == LocalDate.class) {
            return LocalDate.parse(text);
        } else if (type == Integer.class) {
            return Integer.valueOf(text);
        } else if (type == Boolean.class) {
            return Boolean.valueOf(text);
        } else if (type == BigDecimal.class) {
            return new BigDecimal(text);
        } else if (type == YearMonth.class) {
            return YearMonth.parse(text);
        } else if (type == Employer.class) {
            return Employer.valueOf(text);
        } else if (type == Fact.Extension.class) {
            return Fact.Extension.valueOf(text);
        } else if (type == Headcount.class) {
            return headcount(text);
        }
        return text;
    }

    /** «10» is the mean as somebody counted it, «2026-02:10,12,11,9» the months until that one, the latest first. */
    private static Headcount headcount(String text) {
        if (!text.contains(":")) {
            return Headcount.ofMean(new BigDecimal(text));
        }
        String[] parts = text.split(":");
        YearMonth last = YearMonth.parse(parts[0]);
        Map<YearMonth, BigDecimal> months = new TreeMap<>();
        String[] counted = parts[1].split(",");
        for (int back = 0; back < counted.length; back++) {
            months.put(last.minusMonths(back), new BigDecimal(counted[back]));
        }
        return Headcount.ofMonths(months);
    }
}
