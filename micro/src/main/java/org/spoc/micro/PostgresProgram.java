package org.spoc.micro;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs one of PostgreSQL's programs to its end.
 *
 * <p>PostgreSQL refuses to run as root. There it is given a user namespace of its own, in which it is nobody, while its
 * files keep their owner.
 */
final class PostgresProgram {

    private final Path program;

    PostgresProgram(Path program) {
        this.program = program;
    }

    /**
     * @param input for the program's standard input
     * @throws CannotRun with the last line that the program wrote
     */
    void run(String input, String... arguments) {
        List<String> command = new ArrayList<>(asOrdinaryUser());
        command.add(program.toString());
        command.addAll(List.of(arguments));
        try {
            Process process = process(command);
            try (var stdin = process.getOutputStream()) {
                stdin.write(input.getBytes(StandardCharsets.UTF_8));
            }
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new CannotRun("postgres.failed", program.getFileName(), lastLine(said));
            }
        } catch (IOException refused) {
            throw new CannotRun(refused, "postgres.failed", program.getFileName(), refused.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotRun(interrupted, "postgres.failed", program.getFileName(), interrupted.getMessage());
        }
    }

    private static Process process(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // settings of the administrator's own PostgreSQL are not meant for this one
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        return builder.start();
    }

    private static List<String> asOrdinaryUser() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        List<String> prefix = List.of("unshare", "--user");
        try {
            List<String> probe = new ArrayList<>(prefix);
            probe.add("true");
            if (process(probe).waitFor() == 0) {
                return prefix;
            }
        } catch (IOException noSuchProgram) {
            throw new CannotRun(noSuchProgram, "postgres.root");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        throw new CannotRun("postgres.root");
    }

    private static String lastLine(String said) {
        return said.lines().filter(line -> !line.isBlank()).reduce("", (earlier, later) -> later);
    }
}
