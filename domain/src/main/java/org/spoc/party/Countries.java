package org.spoc.party;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.spoc.shared.Spelling;

/**
 * Recognises a country however people write it: ISO 3166-1 alpha-2 or alpha-3 code, English or French name, a common
 * other name, or a name with one typo when only one country is that near. Accents, case and punctuation do not matter.
 * Names come from the Java runtime (CLDR); the other names are those that business files use.
 */
public final class Countries {

    private static final int SHORTEST_CORRECTED_NAME = 5;
    private static final Set<String> ARTICLES = Set.of("the", "la", "le", "les", "l");

    private static final Map<String, List<String>> OTHER_NAMES = Map.ofEntries(
        Map.entry("AE", List.of("UAE", "U.A.E.", "Emirates", "Émirats", "EAU", "Dubai", "Abu Dhabi")),
        Map.entry("BA", List.of("Bosnia", "Bosnia-Herzegovina", "Bosnie")),
        Map.entry("BN", List.of("Brunei Darussalam")),
        Map.entry("BO", List.of("Plurinational State of Bolivia", "Bolivia, Plurinational State of")),
        Map.entry("BY", List.of("Byelorussia", "Biélorussie", "Bélarus")),
        Map.entry("CD", List.of("DR Congo", "DRC", "RDC", "Democratic Republic of the Congo", "Congo, Democratic Republic of the",
            "Congo, The Democratic Republic of the", "Zaire", "République démocratique du Congo", "Congo-Kinshasa")),
        Map.entry("CG", List.of("Congo", "Republic of the Congo", "République du Congo", "Congo-Brazzaville")),
        Map.entry("CH", List.of("Schweiz", "Svizzera", "Confoederatio Helvetica")),
        Map.entry("CI", List.of("Ivory Coast", "Cote d Ivoire")),
        Map.entry("CN", List.of("PRC", "People's Republic of China", "Mainland China", "République populaire de Chine")),
        Map.entry("CV", List.of("Cabo Verde", "Cap-Vert")),
        Map.entry("CZ", List.of("Czech Republic", "République tchèque", "Czechia")),
        Map.entry("DE", List.of("Deutschland", "Federal Republic of Germany")),
        Map.entry("ES", List.of("España")),
        Map.entry("FK", List.of("Falkland Islands", "Malvinas")),
        Map.entry("FM", List.of("Micronesia", "Federated States of Micronesia")),
        Map.entry("GB", List.of("UK", "U.K.", "Great Britain", "Britain", "England", "Scotland", "Wales", "Northern Ireland",
            "United Kingdom of Great Britain and Northern Ireland", "Grande-Bretagne", "Angleterre", "Écosse", "RU")),
        Map.entry("HK", List.of("Hong Kong", "Hongkong", "Hong Kong SAR")),
        Map.entry("IR", List.of("Islamic Republic of Iran", "Iran, Islamic Republic of")),
        Map.entry("IE", List.of("Republic of Ireland", "Eire", "République d'Irlande")),
        Map.entry("IT", List.of("Italia")),
        Map.entry("KP", List.of("North Korea", "Democratic People's Republic of Korea", "DPRK")),
        Map.entry("KR", List.of("Korea", "South Korea", "Republic of Korea", "Korea, Republic of", "Korea (South)", "Corée", "ROK")),
        Map.entry("LA", List.of("Lao", "Lao People's Democratic Republic", "Lao PDR")),
        Map.entry("MD", List.of("Republic of Moldova", "Moldova, Republic of", "Moldavia", "Moldavie")),
        Map.entry("MK", List.of("Macedonia", "Macédoine", "Republic of North Macedonia", "FYROM")),
        Map.entry("MM", List.of("Burma", "Myanmar", "Birmanie")),
        Map.entry("MO", List.of("Macau", "Macao")),
        Map.entry("NL", List.of("Holland", "The Netherlands", "Hollande", "Nederland")),
        Map.entry("PS", List.of("Palestine", "State of Palestine", "Palestinian Territory")),
        Map.entry("PT", List.of("Portuguese Republic")),
        Map.entry("RE", List.of("Reunion Island", "Île de la Réunion")),
        Map.entry("RU", List.of("Russian Federation", "Fédération de Russie")),
        Map.entry("SA", List.of("KSA", "Kingdom of Saudi Arabia", "Arabie Séoudite")),
        Map.entry("SY", List.of("Syrian Arab Republic")),
        Map.entry("SZ", List.of("Swaziland")),
        Map.entry("TL", List.of("East Timor", "Timor oriental")),
        Map.entry("TR", List.of("Turkey", "Türkiye", "Turkiye")),
        Map.entry("TT", List.of("Trinidad")),
        Map.entry("TW", List.of("Taiwan, Province of China", "Republic of China", "Chinese Taipei")),
        Map.entry("TZ", List.of("United Republic of Tanzania", "Tanzania, United Republic of")),
        Map.entry("US", List.of("USA", "U.S.A.", "U.S.", "United States of America", "America", "États-Unis d'Amérique", "Amérique", "EUA")),
        Map.entry("VA", List.of("Holy See", "Vatican", "Saint-Siège")),
        Map.entry("VE", List.of("Bolivarian Republic of Venezuela", "Venezuela, Bolivarian Republic of")),
        Map.entry("VN", List.of("Viet Nam", "Vietnam", "Việt Nam")));

    private static final Map<String, String> NAMES = names();
    private static final Map<String, String> CODES = codes();

    private Countries() {
    }

    /** Never {@code null}; {@code null} and blank texts are unknown. */
    public static CountryMatch resolve(String text) {
        String key = keyOf(text);
        String code = CODES.getOrDefault(Spelling.key(text), NAMES.get(key));
        return code == null ? corrected(key, text) : CountryMatch.resolved(code, text);
    }

    /** True for an assigned ISO 3166-1 alpha-2 code in capitals. */
    public static boolean isCode(String code) {
        return code != null && code.length() == 2 && code.equals(CODES.get(Spelling.key(code)));
    }

    private static CountryMatch corrected(String key, String text) {
        if (key.length() < SHORTEST_CORRECTED_NAME) {
            return CountryMatch.unknown(text);
        }
        Set<String> near = NAMES.entrySet().stream()
            .filter(name -> name.getKey().length() >= SHORTEST_CORRECTED_NAME)
            .filter(name -> Spelling.differByOneTypo(name.getKey(), key))
            .map(Map.Entry::getValue)
            .collect(Collectors.toSet());
        return near.size() == 1 ? CountryMatch.corrected(near.iterator().next(), text) : CountryMatch.unknown(text);
    }

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = new Locale.Builder().setRegion(code).build();
            names.put(keyOf(country.getDisplayCountry(Locale.ENGLISH)), code);
            names.put(keyOf(country.getDisplayCountry(Locale.FRENCH)), code);
        }
        OTHER_NAMES.forEach((code, others) -> others.forEach(other -> names.put(keyOf(other), code)));
        return Map.copyOf(names);
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            codes.put(Spelling.key(code), code);
            alpha3(code).ifPresent(longer -> codes.put(Spelling.key(longer), code));
        }
        return Map.copyOf(codes);
    }

    private static Optional<String> alpha3(String code) {
        try {
            return Optional.of(new Locale.Builder().setRegion(code).build().getISO3Country());
        } catch (MissingResourceException none) {
            return Optional.empty();
        }
    }

    private static String keyOf(String text) {
        String words = Spelling.words(text);
        int space = words.indexOf(' ');
        boolean article = space > 0 && ARTICLES.contains(words.substring(0, space));
        String name = article ? words.substring(space + 1) : words;
        return name.replaceAll("\\bst\\b", "saint").replace(" ", "");
    }
}
