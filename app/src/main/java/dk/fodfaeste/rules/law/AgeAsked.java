package dk.fodfaeste.rules.law;

import dk.fodfaeste.platform.web.Named;
import dk.fodfaeste.platform.web.Words;
import java.time.LocalDate;

/** Whether somebody is younger than so many whole years on a day; of the age itself a rule asks nothing. */
public record AgeAsked(int years, LocalDate on) implements Named {

    /** @param text «40.2031-11-30» */
    static AgeAsked of(String text) {
        int point = text.indexOf('.');
        return new AgeAsked(Integer.parseInt(text.substring(0, point)), LocalDate.parse(text.substring(point + 1)));
    }

    @Override
    public String name(Words words) {
        return words.text("rules.fact.youngerThan", years, on);
    }
}
