package org.spoc.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spoc.testing.RunningSpoc;
import org.spoc.testing.SpocProcess;

/** What the running server answers to whom it does not know. */
@ExtendWith(RunningSpoc.class)
class PageDoorIT {

    @ParameterizedTest
    @CsvSource({"PUT, sign-in.xhtml", "DELETE, sign-in.xhtml", "PATCH, sign-in.xhtml", "OPTIONS, sign-in.xhtml", "TRACE, sign-in.xhtml",
        "PUT, parties.xhtml", "DELETE, party.xhtml?id=1", "TRACE, parties.xhtml", "PUT, nothing", "DELETE, parties-export"})
    void pagesAreReadAndSentAndNothingElseWhoeverAsks(String method, String path, SpocProcess spoc) {
        HttpResponse<String> answer = send(spoc, method, path);

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(header(answer, "Allow")).isEqualTo("GET, HEAD, POST");
        assertThat(answer.body()).doesNotContainIgnoringCase("payara").doesNotContain("Exception");
    }

    @Test
    void aPageIsKeptNowhereAndTellsNobody(SpocProcess spoc) {
        HttpResponse<String> answer = send(spoc, "GET", "sign-in.xhtml");

        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Content-Security-Policy")).contains("frame-ancestors 'none'", "script-src 'self' 'nonce-")
                .doesNotContain("script-src 'unsafe");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    @Test
    void theWayToSignInNamesNoHost(SpocProcess spoc) {
        HttpResponse<String> answer = send(spoc, "GET", "parties.xhtml");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(header(answer, "Location")).isEqualTo("/spoc/sign-in.xhtml?to=%2Fparties.xhtml");
    }

    private static HttpResponse<String> send(SpocProcess spoc, String method, String path) {
        return spoc.send(spoc.request(path).version(HttpClient.Version.HTTP_1_1).method(method, BodyPublishers.noBody()));
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
