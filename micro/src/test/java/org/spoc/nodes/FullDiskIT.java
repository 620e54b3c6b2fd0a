package org.spoc.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.spoc.testing.HarmedSpoc;
import org.spoc.testing.Rest;
import org.spoc.testing.SpocProcess;
import org.spoc.testing.SuiteBrowser;

/** An uploaded file for which the disk has no room: it is said so, nothing is left behind, and the next one is taken in. */
@ExtendWith({HarmedSpoc.class, SuiteBrowser.class})
class FullDiskIT {

    private static final String NO_ROOM = Integer.toString(1 << 20);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;
    private final SpocProcess spoc;
    private final Rest admin;
    private Path file;

    FullDiskIT(SpocProcess spoc) {
        this.spoc = spoc;
        this.admin = Rest.asAdministrator(spoc);
    }

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("people.csv");
        Files.writeString(file, "First name,Last name\n" + "Ann,Able\n".repeat(200_000));
    }

    @Test
    void anUploadIsRefusedPolitely(Browser chromium) throws Exception {
        List<Path> before = filesLeft();
        long imports = imports();
        roomForAFile(NO_ROOM);

        Rest.Answer plain = upload();
        Rest.Answer inParts = uploadInParts();
        String page = uploadOnPage(chromium);
        roomForAFile("unlimited");

        assertThat(List.of(plain, inParts)).allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.whole().body()).isEqualTo(507);
            assertThat(answer.body().get("type").asText()).isEqualTo("/spoc/problems/storage-full");
        });
        assertThat(page).contains("There is no room left");
        assertThat(imports()).isEqualTo(imports);
        assertThat(filesLeft()).containsExactlyInAnyOrderElementsOf(before);
        assertThat(upload().status()).isEqualTo(201);
        assertThat(spoc.run("check").code()).isZero();
    }

    /** As a full disk or a quota: no file of the running server grows beyond. */
    private void roomForAFile(String bytes) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("prlimit", "--pid", Long.toString(spoc.pid()), "--fsize=" + bytes + ":unlimited").inheritIO().start().waitFor()).isZero();
    }

    private Rest.Answer upload() throws IOException {
        return admin.send(admin.request("imports?name=people.csv").version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "application/octet-stream").POST(BodyPublishers.ofFile(file)));
    }

    private Rest.Answer uploadInParts() throws IOException {
        String begin = "--border\r\nContent-Disposition: form-data; name=\"file\"; filename=\"people.csv\"\r\nContent-Type: text/csv\r\n\r\n";
        return admin.send(admin.request("imports").version(HttpClient.Version.HTTP_1_1).header("Content-Type", "multipart/form-data; boundary=border")
                .POST(BodyPublishers.concat(BodyPublishers.ofString(begin), BodyPublishers.ofFile(file), BodyPublishers.ofString("\r\n--border--\r\n"))));
    }

    private String uploadOnPage(Browser chromium) {
        try (BrowserContext context = chromium.newContext(new Browser.NewContextOptions().setLocale("en"))) {
            Page page = context.newPage();
            page.navigate(spoc.base().resolve("sign-in.xhtml?to=/import.xhtml").toString());
            page.fill("[id='signInForm:login']", "admin");
            page.fill("[id='signInForm:password']", SpocProcess.ADMIN_PASSWORD);
            page.click("[id='signInForm:signIn']");
            page.waitForURL("**/import.xhtml");
            page.setInputFiles("[id='uploadForm:file']", file);
            page.locator(".fault").waitFor();
            return page.locator("body").innerText();
        }
    }

    private long imports() throws SQLException {
        return spoc.number("select (select count(*) from import_job) + (select count(*) from import_chunk)");
    }

    private List<Path> filesLeft() throws IOException {
        try (Stream<Path> temporary = Files.walk(HarmedSpoc.temporary(spoc)); Stream<Path> server = Files.walk(spoc.data().resolve("server"))) {
            return Stream.concat(temporary, server).filter(Files::isRegularFile)
                    .filter(each -> each.getFileName().toString().matches("spoc-import.*|.*upload.*|.*\\.tmp")).toList();
        }
    }
}
