package org.spoc.benchmark;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.spoc.testing.Chromium;

/**
 * How fast and how heavy the pages of a running SPOC are in a real browser: signs in, opens every page of the navigation
 * and some that lie behind it, and prints a table. Times are of warm visits in milliseconds, median and worst: until the
 * first byte of the answer, and until the first content is painted. Weights are in kilobytes on the wire: of a visit with
 * nothing kept, of a later one, and of the view state in the page.
 */
public final class PageTimes {

    private static final int UNMEASURED = 5;
    private static final List<String> BEHIND = List.of("new-party.xhtml", "profile.xhtml");

    private static final String FIGURES = """
            () => new Promise(done => {
              const tell = painted => {
                const page = performance.getEntriesByType('navigation')[0];
                done({
                  server: page.responseStart - page.requestStart, painted,
                  bytes: page.transferSize + performance.getEntriesByType('resource').reduce((sum, each) => sum + each.transferSize, 0),
                  state: Array.from(document.querySelectorAll('input[name="jakarta.faces.ViewState"]')).reduce((sum, each) => sum + each.value.length, 0)
                });
              };
              new PerformanceObserver(seen => seen.getEntriesByName('first-contentful-paint').forEach(each => tell(each.startTime)))
                .observe({ type: 'paint', buffered: true });
            })
            """;

    /** One visit. */
    private record Visit(double server, double painted, double bytes, double state) {

        private static Visit of(Page page) {
            Map<?, ?> seen = (Map<?, ?>) page.evaluate(FIGURES);
            return new Visit(number(seen, "server"), number(seen, "painted"), number(seen, "bytes"), number(seen, "state"));
        }

        private static double number(Map<?, ?> seen, String name) {
            return ((Number) seen.get(name)).doubleValue();
        }
    }

    private final Browser browser;
    private final String base;
    private final int times;

    private PageTimes(Browser browser, String base, int times) {
        this.browser = browser;
        this.base = base;
        this.times = times;
    }

    /** Address of a SPOC, user, password, and how often each page is opened. */
    public static void main(String[] args) {
        try (var chromium = new Chromium()) {
            new PageTimes(chromium.browser(), args[0], Integer.parseInt(args[3])).measure(args[1], args[2]);
        }
    }

    private void measure(String login, String password) {
        System.out.printf("%d visits each, %d processors, load before %.1f%n%n", times, Runtime.getRuntime().availableProcessors(), load());
        System.out.println("| Page | Server, median | worst | First content, median | worst | First visit, KB | Later, KB | View state, KB |");
        System.out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            signIn(page, login, password);
            pages(page).forEach(path -> System.out.println(row(page, path)));
        }
        System.out.printf("%nload after %.1f%n", load());
    }

    private void signIn(Page page, String login, String password) {
        page.navigate(base + "/sign-in.xhtml");
        page.fill("[id='signInForm:login']", login);
        page.fill("[id='signInForm:password']", password);
        page.waitForNavigation(() -> page.click("[id='signInForm:signIn']"));
    }

    /** Where the navigation leads, the first party of the list, and what lies behind. */
    private List<String> pages(Page page) {
        var paths = new ArrayList<String>();
        page.locator(".rail a[data-go]").all().forEach(link -> paths.add(link.getAttribute("href").replaceFirst(".*/", "")));
        page.navigate(base + "/parties.xhtml");
        paths.add(page.locator("#list a[href*='party.xhtml?id=']").first().getAttribute("href").replaceFirst(".*/", ""));
        paths.addAll(BEHIND);
        return paths;
    }

    private String row(Page page, String path) {
        Visit first = firstVisit(page, path);
        var visits = new ArrayList<Visit>();
        for (int i = -UNMEASURED; i < times; i++) {
            Visit visit = visit(page, path);
            if (i >= 0) {
                visits.add(visit);
            }
        }
        List<Double> server = visits.stream().map(Visit::server).sorted().toList();
        List<Double> painted = visits.stream().map(Visit::painted).sorted().toList();
        return "| %s | %.0f | %.0f | %.0f | %.0f | %.0f | %.1f | %.1f |".formatted(path.replaceFirst("\\d+$", "…"), median(server), worst(server),
                median(painted), worst(painted), first.bytes() / 1024, visits.get(0).bytes() / 1024, visits.get(0).state() / 1024);
    }

    /** Of somebody who has signed in, in a browser that keeps nothing yet. */
    private Visit firstVisit(Page known, String path) {
        try (BrowserContext fresh = browser.newContext(new Browser.NewContextOptions().setStorageState(known.context().storageState()))) {
            return visit(fresh.newPage(), path);
        }
    }

    private Visit visit(Page page, String path) {
        page.navigate(base + "/" + path);
        return Visit.of(page);
    }

    private static double median(List<Double> sorted) {
        return sorted.get(sorted.size() / 2);
    }

    private static double worst(List<Double> sorted) {
        return sorted.get(sorted.size() - 1);
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
