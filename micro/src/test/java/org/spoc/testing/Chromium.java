package org.spoc.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Playwright and its browser, closed together: the one that {@code SPOC_TEST_CHROMIUM} names, else {@code /usr/bin/chromium}. */
public final class Chromium implements AutoCloseable {

    private final Playwright playwright = Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
            .setExecutablePath(executable())
            .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking",
                    "--disable-component-update", "--disable-sync", "--no-first-run")));

    public Browser browser() {
        return browser;
    }

    private static Path executable() {
        Path chromium = Path.of(System.getenv().getOrDefault("SPOC_TEST_CHROMIUM", "/usr/bin/chromium"));
        if (!Files.isExecutable(chromium)) {
            throw new AssertionError("no Chromium at " + chromium + ": install it or name one with SPOC_TEST_CHROMIUM");
        }
        return chromium;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
