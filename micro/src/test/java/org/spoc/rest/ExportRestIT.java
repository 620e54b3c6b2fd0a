package org.spoc.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spoc.testing.Rest;
import org.spoc.testing.RunningSpoc;
import org.spoc.testing.SpocProcess;

@ExtendWith(RunningSpoc.class)
class ExportRestIT {

    private Rest admin;
    private String tag;

    @BeforeEach
    void registerTwo(SpocProcess spoc) {
        admin = Rest.asAdministrator(spoc);
        tag = Rest.unique("tag");
        admin.post("parties", "{'kind':'PERSON','name':'=1+1','country':'FR','tags':['%s']}".formatted(tag));
        admin.post("parties", "{'kind':'PERSON','name':'Zoé','country':'DE','tags':['%s']}".formatted(tag));
    }

    @Test
    void isExactForMachinesInTheOrderAskedFor() {
        HttpResponse<String> file = file(admin, "tag=%s&columns=PLACE&sort=COUNTRY,-NAME");

        assertThat(file.headers().firstValue("Content-Type")).contains("text/csv;charset=utf-8");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow()).matches("attachment; filename=\"parties-\\d{4}-\\d\\d-\\d\\d\\.csv\"");
        assertThat(file.body().lines().map(line -> line.replaceFirst("^\\d+,", ""))).containsExactly("id,name,city,country", "Zoé,,DE", "=1+1,,FR");
    }

    @Test
    void isHarmlessForPeopleInTheirLanguage() {
        HttpResponse<String> file = admin.spoc().send(admin.request("parties/export?exact=false&columns=PLACE&tag=" + tag).header("Accept-Language", "fr").GET());

        assertThat(file.body().lines()).containsExactly("\uFEFFNom,Ville,Pays", "'=1+1,,France", "Zoé,,Allemagne");
    }

    @Test
    void isAWorkbookWhenThatIsWanted() {
        HttpResponse<String> file = file(admin, "format=xlsx&tag=%s");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body()).startsWith("PK");
    }

    @Test
    void isNotForThoseWhoMayNotExport() {
        Rest contact = admin.colleague("CONTACT");

        assertThat(file(contact, "tag=%s").statusCode()).isEqualTo(403);
    }

    @Test
    void holdsNoMoreThanTheListShows() {
        Rest lead = admin.colleague("LEAD");

        assertThat(file(lead, "tag=%s").body().lines()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"format=pdf", "columns=PASSWORD", "sort=NAME,x", "sort=NAME,CITY,KIND,SOURCE,STAGE,CREATED", "exact=maybe", "limit=5",
        "consent=FAX:true", "team=x", "hasEmail=yes", "createdFrom=2026-01-01"})
    void refusesWhatItDoesNotKnow(String query) {
        Rest.Answer refused = admin.get("parties/export?" + query);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.error()).startsWith(query.substring(0, query.indexOf('=')) + " ");
    }

    private HttpResponse<String> file(Rest who, String query) {
        return who.spoc().send(who.request("parties/export?" + query.formatted(tag)).GET());
    }
}
