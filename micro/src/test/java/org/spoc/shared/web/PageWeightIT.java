package org.spoc.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.Sizes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.spoc.testing.BrowserTest;

/** What pages weigh on the wire: of every page that the navigation leads to. */
class PageWeightIT extends BrowserTest {

    private static final int FIRST_VISIT = 400 * 1024;
    private static final int AFTERWARDS = 60 * 1024;

    @Test
    void theFirstVisitBringsEverythingInFourHundredKilobytes() {
        List<Request> asked = new ArrayList<>();
        visitForTheFirstTime();
        page.onRequestFinished(asked::add);

        openAsAdministrator("parties.xhtml");
        page.waitForLoadState();

        assertThat(List.copyOf(asked).stream().mapToLong(PageWeightIT::weight).sum()).isBetween(50_000L, (long) FIRST_VISIT);
    }

    @Test
    void everyOtherVisitOnlyThePageItself() {
        openAsAdministrator("directory.xhtml");
        List<String> pages = page.locator(".rail a[data-go]").all().stream().map(link -> link.getAttribute("href")).toList();

        assertThat(pages).isNotEmpty().allSatisfy(each -> {
            visit(each);
            assertThat(visit(each)).as(each).isBetween(1_000L, (long) AFTERWARDS);
        });
    }

    private long visit(String path) {
        List<Request> asked = new ArrayList<>();
        Consumer<Request> counting = asked::add;
        page.onRequestFinished(counting);
        page.navigate(spoc.base().resolve(path).toString());
        page.waitForLoadState();
        page.offRequestFinished(counting);
        return List.copyOf(asked).stream().mapToLong(PageWeightIT::weight).sum();
    }

    private static long weight(Request request) {
        Sizes sizes = request.sizes();
        return sizes.responseHeadersSize + sizes.responseBodySize;
    }
}
