package org.spoc.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The Chromium of the suite, started once: the one that {@code SPOC_TEST_CHROMIUM} names, else {@code
 * /usr/bin/chromium}.
 */
public final class SuiteBrowser implements ParameterResolver {

    private static final ExtensionContext.Namespace SUITE = ExtensionContext.Namespace.create(SuiteBrowser.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(SUITE).getOrComputeIfAbsent(Started.class, type -> new Started(), Started.class).browser;
    }

    /** Playwright and its browser, closed together at the end of the run. */
    private static final class Started implements AutoCloseable {

        private final Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        private final Browser browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(chromium())
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking",
                        "--disable-component-update", "--disable-sync", "--no-first-run")));

        private static Path chromium() {
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
}
