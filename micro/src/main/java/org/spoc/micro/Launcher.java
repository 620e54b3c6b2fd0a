package org.spoc.micro;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Map;

/**
 * What an administrator types: {@code java -jar spoc.jar [start|check|help|version]}.
 *
 * <p>Whatever prevents SPOC from running is said in one line on standard error. Exit codes: 0 done, 1 not started
 * (or, for {@code check}, findings), 2 the command was not understood or the check could not run.
 */
public final class Launcher {

    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;

    Launcher(Map<String, String> environment, PrintStream out, PrintStream err) {
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    public static void main(String... arguments) {
        int code = new Launcher(System.getenv(), System.out, System.err).run(arguments);
        if (code != Start.RUNNING) {
            System.exit(code);
        }
    }

    int run(String... arguments) {
        String command = arguments.length == 0 ? "start" : arguments[0];
        if (arguments.length > 1) {
            return misunderstood("command.surplus", String.join(" ", Arrays.asList(arguments).subList(1, arguments.length)));
        }
        return switch (command) {
            case "start" -> guarded(1, settings -> new Start(settings, out).run());
            case "check" -> guarded(2, settings -> new Check(settings, out).run());
            case "help", "-h", "--help" -> say("help");
            case "version", "--version" -> say("version", Distribution.version());
            default -> misunderstood("command.unknown", command);
        };
    }

    private int guarded(int codeOfFailure, Command command) {
        try {
            return command.run(Settings.from(environment));
        } catch (CannotRun problem) {
            err.println(Words.of("problem", problem.getMessage()));
            return codeOfFailure;
        }
    }

    private int say(String key, Object... arguments) {
        out.println(Words.of(key, arguments));
        return 0;
    }

    private int misunderstood(String key, String word) {
        err.println(Words.of("problem", Words.of(key, word)));
        return 2;
    }

    /** One thing an administrator can ask for; answers the exit code. */
    private interface Command {
        int run(Settings settings);
    }
}
