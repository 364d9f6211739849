package dk.fodfaeste.lab.town.carving;

import dk.fodfaeste.engine.carving.Inventory;
import dk.fodfaeste.engine.carving.InventoryTask;
import dk.fodfaeste.engine.fit.Need;
import dk.fodfaeste.engine.fit.Strength;
import dk.fodfaeste.engine.fit.TimeWindow;
import dk.fodfaeste.lab.town.Chance;
import dk.fodfaeste.lab.town.Dimensions;
import dk.fodfaeste.lab.town.Field;
import dk.fodfaeste.lab.town.Workplace;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * What is done at a workplace: twelve tasks of a quarter to one and a half hours, one to five times a week, on one of four floors. Each asks at most
 * two things, of the same levels as advertised openings do; that a task asks less than a whole job is what carving lives by.
 */
record Inventories(Chance chance, int tasks) {

    static final int TASKS = 12;

    private static final int FLOORS = 4;
    private static final int MOST_RELIEF = 3;
    private static final double ADAPTABLE = 0.25;
    private static final double[] LEVEL_SHARES = {0, 0.20, 0.45, 0.30, 0.05};

    /** @param number of the workplace, by which chance knows it */
    Drawn of(Workplace workplace, int number) {
        RandomGenerator random = chance.at(Chance.Of.INVENTORY, number, 0);
        Field[] fields = new Field[tasks];
        List<InventoryTask> inventory = IntStream.range(0, tasks)
                .mapToObj(task -> {
                    fields[task] = Field.values()[random.nextInt(Field.values().length)];
                    return task(task, fields[task], random);
                })
                .toList();
        return new Drawn(
                workplace,
                new Inventory(workplace.id(), Optional.of(workplace.place()), List.of(), inventory),
                List.of(fields));
    }

    private static InventoryTask task(int number, Field field, RandomGenerator random) {
        LocalTime from = LocalTime.of(7 + random.nextInt(4), 0);
        return new InventoryTask(
                Integer.toString(number),
                field.name() + " " + number,
                15 * (1 + random.nextInt(6)),
                1 + random.nextInt(5),
                new TimeWindow(
                        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                        from,
                        from.plusHours(5L + random.nextInt(3))),
                Optional.of("floor " + random.nextInt(FLOORS)),
                needs(field, random),
                Set.of(),
                Optional.empty(),
                1 + random.nextInt(MOST_RELIEF));
    }

    private static List<Need> needs(Field field, RandomGenerator random) {
        Set<Integer> asked = new HashSet<>();
        List<Need> needs = new ArrayList<>();
        for (int need = random.nextInt(3); need > 0; need--) {
            int dimension = field.anyDimension(random);
            if (asked.add(dimension)) {
                needs.add(new Need(
                        Dimensions.id(dimension), level(random), Strength.MUST, random.nextDouble() < ADAPTABLE));
            }
        }
        return needs;
    }

    private static int level(RandomGenerator random) {
        double turn = random.nextDouble();
        int level = 0;
        while (level < Dimensions.HIGHEST && turn >= LEVEL_SHARES[level]) {
            turn -= LEVEL_SHARES[level];
            level++;
        }
        return level;
    }

    /** @param fields of the tasks, in their order */
    record Drawn(Workplace workplace, Inventory inventory, List<Field> fields) {

        Field field(InventoryTask task) {
            return fields.get(Integer.parseInt(task.id()));
        }
    }
}
