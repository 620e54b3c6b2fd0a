package org.spoc.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.spoc.testing.Rest;
import org.spoc.testing.RunningSpoc;
import org.spoc.testing.SpocProcess;

/** Static files go over the wire once, and small. */
@ExtendWith(RunningSpoc.class)
class StaticFilesIT {

    private static final Pattern FILE = Pattern.compile("(?:src|href)=\"/spoc/(jakarta\\.faces\\.resource/[^\"]+)\"");

    @Test
    void areKeptForAYearUnderAnAddressThatChangesWithTheirContent(SpocProcess spoc) {
        assertThat(files(spoc)).isNotEmpty().allSatisfy(file -> {
            assertThat(file).contains("v=");
            assertThat(get(spoc, file).headers().firstValue("Cache-Control")).contains("max-age=31536000");
        });
    }

    @Test
    void areCompressed(SpocProcess spoc) {
        assertThat(files(spoc)).filteredOn(file -> file.contains(".js.") || file.contains(".css.")).isNotEmpty()
                .allSatisfy(file -> assertThat(get(spoc, file).headers().firstValue("Content-Encoding")).contains("gzip"));
    }

    private static List<String> files(SpocProcess spoc) {
        return FILE.matcher(get(spoc, "sign-in.xhtml").body()).results().map(found -> found.group(1).replace("&amp;", "&")).toList();
    }

    private static HttpResponse<String> get(SpocProcess spoc, String path) {
        return spoc.send(spoc.request(path).version(HttpClient.Version.HTTP_1_1).header("Accept-Encoding", path.startsWith("jakarta") ? "gzip" : "identity").GET());
    }
}
