package dk.fodfaeste.lab.instances;

import dk.fodfaeste.lab.EngineCommand;
import java.io.PrintWriter;
import java.io.StringWriter;

/** What a command ended with, and what it printed. */
record CommandRun(int exit, String json, String error) {

    static CommandRun of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = EngineCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new CommandRun(exit, out.toString(), err.toString());
    }

    String withoutTimes() {
        return json.replaceAll("seconds\":[0-9.]+", "seconds");
    }
}
