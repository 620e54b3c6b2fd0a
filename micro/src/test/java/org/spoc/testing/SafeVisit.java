package org.spoc.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;

/** A visit over TLS: whatever is given to the browser leaves it over TLS alone. */
public final class SafeVisit {

    private SafeVisit() {
    }

    /** Signs in and looks at a page. @param visitor at an address of https */
    public static void by(PageClient visitor) {
        HttpResponse<String> page = visitor.get("sign-in.xhtml");
        HttpResponse<String> signedIn = visitor.submit("sign-in.xhtml", PageClient.signInForm("admin", SpocProcess.ADMIN_PASSWORD));
        HttpResponse<String> inside = visitor.get("parties.xhtml");

        assertSafe(signedIn, "JSESSIONID");
        assertSafe(signedIn, "spoc-sign-in");
        assertThat(signedIn.statusCode()).isEqualTo(302);
        assertThat(signedIn.headers().firstValue("Location").orElse("")).doesNotContain("http:");
        assertThat(inside.statusCode()).isEqualTo(200);
        assertThat(List.of(page, signedIn, inside)).allSatisfy(answer ->
                assertThat(answer.headers().firstValue("Strict-Transport-Security")).contains("max-age=31536000"));
    }

    private static void assertSafe(HttpResponse<String> answer, String cookie) {
        assertThat(answer.headers().allValues("Set-Cookie")).filteredOn(given -> given.startsWith(cookie + "=")).isNotEmpty()
                .allSatisfy(given -> assertThat(given.toLowerCase().replace(" ", "")).contains(";secure", ";httponly", ";samesite=lax"));
    }
}
