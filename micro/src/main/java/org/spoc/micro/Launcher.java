package org.spoc.micro;

import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/**
 * What an administrator types: {@code java -jar spoc.jar [start|check|backup|restore|help|version]}.
 *
 * <p>Whatever prevents SPOC from running is said in one line on standard error. Exit codes: 0 done, 1 not started
 * (or, for {@code check} and {@code restore}, findings), 2 the command was not understood or could not be carried out.
 */
public final class Launcher {

    private static final Set<String> TAKE_A_FILE = Set.of("backup", "restore");

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
        int words = TAKE_A_FILE.contains(command) ? 2 : 1;
        if (arguments.length > words) {
            return misunderstood("command.surplus", String.join(" ", Arrays.asList(arguments).subList(words, arguments.length)));
        }
        if (arguments.length == 1 && words == 2) {
            return misunderstood("command.file", command);
        }
        return switch (command) {
            case "backup" -> guarded(2, settings -> backup(settings, file(arguments[1])));
            case "restore" -> guarded(2, settings -> restore(settings, file(arguments[1])));
            case "start" -> guarded(1, settings -> new Start(settings, out).run());
            case "check" -> guarded(2, settings -> new Check(settings, out).run());
            case "help", "-h", "--help" -> say("help");
            case "version", "--version" -> say("version", Distribution.version());
            default -> misunderstood("command.unknown", command);
        };
    }

    private int backup(Settings settings, Path file) {
        return new Installation(settings).withDatabase(database -> new Backup(out).write(database, file));
    }

    private int restore(Settings settings, Path file) {
        Restore restore = new Restore(out);
        Manifest manifest = restore.verified(file);
        return new Installation(settings).withNewDatabase(database -> restore.into(database, file, manifest));
    }

    private static Path file(String name) {
        try {
            return Path.of(name).toAbsolutePath();
        } catch (InvalidPathException noPath) {
            throw new CannotRun(noPath, "command.noFile", name);
        }
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
