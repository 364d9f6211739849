package dk.fodfaeste.companies.inventory;

import dk.fodfaeste.catalogue.Level;
import dk.fodfaeste.platform.web.Named;
import dk.fodfaeste.platform.web.Words;
import java.util.List;

/**
 * A task that workplaces of an industry often have: a guess, and no part of anybody's inventory until somebody at the workplace says that it is so.
 *
 * @param id in the file of starters
 * @param disco08 code of the work, four digits
 * @param minutes for one time, as a guess
 * @param timesPerWeek as a guess
 * @param needs least levels that the work often asks for, as a guess
 */
public record Starter(
        String id, String disco08, String danish, String english, int minutes, int timesPerWeek, List<Level> needs)
        implements Named {

    public Starter {
        needs = List.copyOf(needs);
    }

    @Override
    public String name(Words words) {
        return words.danish() ? danish : english;
    }
}
