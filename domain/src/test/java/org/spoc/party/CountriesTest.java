package org.spoc.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spoc.RealData;

class CountriesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"FR|FR", "fr|FR", "FRA|FR", "France|FR", "FRANCE |FR", "Allemagne|DE", "Germany|DE", "UK|GB",
        "U.K.|GB", "United Kingdom|GB", "Royaume-Uni|GB", "England|GB", "USA|US", "U.S.A.|US", "United States|US",
        "The United States of America|US", "États-Unis|US", "Etats Unis|US", "United Arab Emirates|AE", "UAE|AE", "Korea|KR",
        "Korea, Republic of|KR", "North Korea|KP", "Czech Republic|CZ", "Tchéquie|CZ", "Viet Nam|VN", "Vietnam|VN", "Ivory Coast|CI",
        "Côte d'Ivoire|CI", "Côte d’Ivoire|CI", "COTE D IVOIRE|CI", "The Netherlands|NL", "Pays-Bas|NL", "Les Pays-Bas|NL",
        "Hong Kong|HK", "Russia|RU", "Russian Federation|RU", "Russie|RU", "Trinidad & Tobago|TT", "St. Lucia|LC", "Saint Lucia|LC",
        "Turkey|TR", "Türkiye|TR", "DR Congo|CD", "Niger|NE", "Nigeria|NG", "Austria|AT", "Australia|AU",
        "Burma|MM", "Macao|MO", "Réunion|RE", "Philippines|PH", "Suisse|CH", "Espagne|ES", "Iran|IR", "Irak|IQ", "Georgia|GE"})
    void codesNamesAndOtherNamesAreResolved(String text, String code) {
        CountryMatch match = Countries.resolve(text);

        assertThat(match).isEqualTo(CountryMatch.resolved(code, text));
    }

    @ParameterizedTest
    @CsvSource({"Philipines, PH", "Untied States, US", "Swedn, SE", "Germny, DE", "Alemagne, DE", "Belguim, BE", "Singapor, SG"})
    void aNameWithOneTypoIsCorrectedAndMarked(String text, String code) {
        CountryMatch match = Countries.resolve(text);

        assertThat(match).isEqualTo(CountryMatch.corrected(code, text));
        assertThat(match.corrected()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "unknown", "Asia/Pacific Region", "Austrlia", "Nigeri", "Peu", "XX", "ZZZ", "Atlantis", "42"})
    void everythingElseIsUnknownAlsoWhenTwoCountriesAreAsNear(String text) {
        CountryMatch match = Countries.resolve(text);

        assertThat(match.found()).isEmpty();
        assertThat(match.certainty()).isEqualTo(CountryMatch.Certainty.UNKNOWN);
        assertThat(match.text()).isEqualTo(text);
    }

    @Test
    void everyCountryIsFoundByItsCodesAndByBothOfItsNames() {
        for (String code : Locale.getISOCountries()) {
            Locale country = new Locale.Builder().setRegion(code).build();

            List<String> spellings = List.of(code, country.getISO3Country(), country.getDisplayCountry(Locale.ENGLISH), country.getDisplayCountry(Locale.FRENCH));

            assertThat(spellings).allSatisfy(spelling -> assertThat(Countries.resolve(spelling).found()).contains(code));
        }
    }

    @Test
    void onlyAssignedCodesInCapitalsAreCodes() {
        assertThat(Countries.isCode("FR")).isTrue();
        assertThat(Countries.isCode("fr")).isFalse();
        assertThat(Countries.isCode("FRA")).isFalse();
        assertThat(Countries.isCode("XX")).isFalse();
        assertThat(Countries.isCode(null)).isFalse();
    }

    @Test
    void theCountriesOfTheLeadsAndAccountsAreKnown() throws IOException {
        Set<String> unknown = new TreeSet<>();
        Set<String> corrected = new TreeSet<>();

        for (String country : countries()) {
            CountryMatch match = Countries.resolve(country);
            if (match.corrected()) {
                corrected.add(country);
            }
            if (match.found().isEmpty()) {
                unknown.add(country);
            }
        }

        assertThat(unknown).containsExactly("Asia/Pacific Region", "unknown");
        assertThat(corrected).containsExactly("Philipines");
    }

    private static Set<String> countries() throws IOException {
        Set<String> countries = new TreeSet<>();
        column("leads.csv", "Country", countries);
        column("accounts.csv", "office_location", countries);
        countries.remove("");
        return countries;
    }

    private static void column(String file, String header, Set<String> values) throws IOException {
        List<List<String>> rows = RealData.rows(file);
        int column = rows.get(0).indexOf(header);
        rows.stream().skip(1).map(row -> row.get(column)).forEach(values::add);
    }
}
