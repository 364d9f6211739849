package dk.fodfaeste.lab;

import dk.fodfaeste.lab.instances.DynamicCommand;
import dk.fodfaeste.lab.instances.SolveCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code bin/engine}: the engine's solvers on instances in files, one subcommand each. */
@Command(
        name = "engine",
        description = "Runs the engine's solvers on instances in files.",
        subcommands = {SolveCommand.class, DynamicCommand.class})
public final class EngineCommand {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "shows this and ends")
    private boolean help;

    private EngineCommand() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    public static CommandLine commandLine() {
        return new CommandLine(new EngineCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(EngineCommand::refuse);
    }

    /** One line that says what is wrong, instead of the whole help. */
    private static int refuse(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        command.getErr().println(wrong.getMessage());
        command.getErr().println("See  bin/" + command.getCommandSpec().qualifiedName() + " --help");
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }
}
