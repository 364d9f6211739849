package dk.fodfaeste.privacy;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.stereotype.Component;

/** {@code --check-log}: says of every organisation whether its log is whole; the program then ends with 0, or 1 when one is broken. */
@Component
class CheckLog implements ApplicationRunner, ExitCodeGenerator {

    private final ChainCheck check;
    private boolean broken;

    CheckLog(ChainCheck check) {
        this.check = check;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (arguments.containsOption("check-log")) {
            check.ofEveryHouse().forEach(this::report);
        }
    }

    private void report(ChainCheck.Chain chain) {
        broken |= !chain.isWhole();
        chain.changedAnchor()
                .ifPresent(line ->
                        say("%s: the file of anchors is CHANGED at line %d".formatted(chain.organisation(), line)));
        chain.unanchoredSince()
                .ifPresent(since -> say("%s: NOTHING IS ANCHORED since %s".formatted(chain.organisation(), since)));
        say("%s: %s"
                .formatted(
                        chain.organisation(),
                        chain.firstBroken()
                                .map(entry -> "the log is BROKEN at entry %d of %d".formatted(entry, chain.entries()))
                                .orElseGet(() -> "the log is whole, %d entries".formatted(chain.entries()))));
    }

    @Override
    public int getExitCode() {
        return broken ? 1 : 0;
    }

    @SuppressWarnings("SystemOut") // the console is where the one who runs the command looks
    private static void say(String line) {
        System.out.println(line);
    }
}
