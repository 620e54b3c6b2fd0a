package org.spoc.permission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every page and every file of the product, and who opens it. */
final class Pages {

    private static final Path SOURCES = Path.of("..", "web", "src", "main");
    private static final Pattern SERVLET = Pattern.compile("@WebServlet\\((.*)\\)");
    private static final Pattern QUOTED = Pattern.compile("\"/([^\"]+)\"");
    /** The error pages themselves, which nobody asks for. */
    private static final Set<String> NO_PAGES = Set.of("fault", "fault/api");

    /** Those that need no number. */
    static final Map<String, Set<Role>> OPENED = table(
            entry(Role.ALL, "home.xhtml", "follow-ups.xhtml", "directory.xhtml", "parties.xhtml", "board.xhtml", "columns.xhtml", "funnel.xhtml",
                    "funnel-parties.xhtml", "funnel.csv", "funnel.svg", "absences.xhtml", "teams.xhtml", "users.xhtml", "guide.xhtml", "alike.xhtml", "party-view.xhtml",
                    "bulk.xhtml", "profile.xhtml", "new-password.xhtml"),
            entry(Role.WORKERS, "new-party.xhtml"), entry(Role.EXPORTERS, "parties-export"), entry(Role.LEADS, "import.xhtml"),
            entry(Role.WATCHERS, "audit.xhtml", "audit.csv", "administration.xhtml"), entry(Role.ADMINISTRATORS, "new-user.xhtml"));
    /** Those that are about one thing. */
    static final Set<String> NUMBERED = Set.of("party.xhtml", "user.xhtml", "team.xhtml", "bulk-job.xhtml", "bulk-result", "import-job.xhtml", "import-rejects");
    static final String SIGN_IN = "sign-in.xhtml";

    /** What the navigation leads to; the others are reached from there. */
    static final Set<String> IN_THE_NAVIGATION = Set.of("home.xhtml", "follow-ups.xhtml", "directory.xhtml", "parties.xhtml", "board.xhtml", "funnel.xhtml",
            "absences.xhtml", "teams.xhtml", "users.xhtml", "import.xhtml", "audit.xhtml", "administration.xhtml");

    private Pages() {
    }

    /** All there are, as the sources have them. */
    static Set<String> inTheSources() {
        try (Stream<Path> pages = Files.list(SOURCES.resolve("webapp")); Stream<Path> classes = Files.walk(SOURCES.resolve("java"))) {
            Set<String> found = pages.map(page -> page.getFileName().toString()).filter(name -> name.endsWith(".xhtml")).collect(Collectors.toCollection(TreeSet::new));
            classes.filter(file -> file.toString().endsWith(".java")).forEach(file -> found.addAll(servlets(file)));
            found.removeAll(NO_PAGES);
            return found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> servlets(Path source) {
        try {
            return SERVLET.matcher(Files.readString(source)).results().map(MatchResult::group)
                    .flatMap(declared -> QUOTED.matcher(declared).results().map(path -> path.group(1))).collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, Set<Role>> entry(Set<Role> roles, String... pages) {
        return Stream.of(pages).collect(Collectors.toMap(page -> page, page -> roles));
    }

    @SafeVarargs
    private static Map<String, Set<Role>> table(Map<String, Set<Role>>... parts) {
        var table = new TreeMap<String, Set<Role>>();
        Stream.of(parts).forEach(table::putAll);
        return table;
    }
}
