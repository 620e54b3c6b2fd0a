package org.spoc.importing;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.spoc.shared.Spelling;

/**
 * The words that files head their columns with, in English and French. A header is compared without accents, case and
 * punctuation; one word in front that only says whose column it is ("Contact Email", "customer city") may be there.
 */
final class HeaderWords {

    private static final Set<String> WHOSE = Set.of("lead", "contact", "customer", "client", "prospect", "party", "tiers",
        "billing", "mailing", "primary", "work", "business", "professional", "main", "company", "account");

    private static final Map<ImportTarget, Map<String, Field>> WORDS = new EnumMap<>(ImportTarget.class);

    static {
        WORDS.put(ImportTarget.PARTIES, byHeader(parties()));
        WORDS.put(ImportTarget.PEOPLE, byHeader(people()));
    }

    private HeaderWords() {
    }

    /** The field that a header means, if it is one of the words of this target. */
    static Optional<Field> field(ImportTarget target, String header) {
        Map<String, Field> words = WORDS.get(target);
        return Optional.ofNullable(words.get(Spelling.key(header)))
            .or(() -> withoutOwner(header).map(words::get).filter(field -> field != Field.KEY));
    }

    /** True when the header itself says that it tells organisations. */
    static boolean namesOrganisations(String header) {
        return Set.of("account", "accountname", "company", "companyname", "organisation", "organization", "societe",
            "entreprise", "raisonsociale", "organisme", "business", "firm").contains(Spelling.key(header));
    }

    private static Optional<String> withoutOwner(String header) {
        String words = Spelling.words(header);
        int space = words.indexOf(' ');
        return space > 0 && WHOSE.contains(words.substring(0, space))
            ? Optional.of(Spelling.key(words.substring(space + 1)))
            : Optional.empty();
    }

    private static Map<String, Field> byHeader(Map<Field, List<String>> words) {
        Map<String, Field> byHeader = new HashMap<>();
        words.forEach((field, headers) -> headers.forEach(header -> byHeader.put(Spelling.key(header), field)));
        return Map.copyOf(byHeader);
    }

    private static Map<Field, List<String>> parties() {
        Map<Field, List<String>> words = new EnumMap<>(Field.class);
        words.put(Field.KEY, List.of("id", "key", "external id", "external key", "record id", "lead number", "lead id", "prospect id",
            "prospect number", "account id", "account number", "contact id", "customer id", "customer number", "customer no",
            "client id", "uuid", "guid", "reference", "identifiant", "clé", "numéro", "numéro client", "numéro de client",
            "n° client", "code client", "référence", "référence client"));
        words.put(Field.NAME, List.of("name", "full name", "account", "account name", "company", "company name", "organisation",
            "organization", "contact name", "customer", "customer name", "client", "client name", "lead name", "nom complet",
            "nom du client", "société", "entreprise", "raison sociale", "nom de la société", "nom de l'entreprise", "tiers"));
        words.put(Field.GIVEN_NAME, List.of("given name", "first name", "forename", "prénom"));
        words.put(Field.FAMILY_NAME, List.of("family name", "last name", "surname", "nom", "nom de famille"));
        words.put(Field.KIND, List.of("kind", "party kind", "party type", "customer type", "type de tiers", "type de client", "nature"));
        words.put(Field.EMAIL, List.of("email", "e-mail", "mail", "email address", "e-mail address", "mail address", "courriel",
            "adresse mail", "adresse e-mail", "adresse électronique", "mél"));
        words.put(Field.PHONE, List.of("phone", "telephone", "phone number", "telephone number", "tel", "mobile", "mobile phone", "cell",
            "cell phone", "téléphone", "numéro de téléphone", "portable", "téléphone portable", "téléphone mobile", "tél"));
        words.put(Field.COUNTRY, List.of("country", "country code", "office location", "country/region", "pays", "code pays"));
        words.put(Field.CITY, List.of("city", "town", "ville", "commune", "localité"));
        words.put(Field.STREET, List.of("street", "address", "street address", "address line 1", "address 1", "rue", "adresse", "adresse 1", "voie"));
        words.put(Field.POSTAL_CODE, List.of("postal code", "postcode", "zip", "zip code", "code postal", "cp"));
        words.put(Field.REGION, List.of("region", "state", "province", "county", "state/province", "région", "département", "état"));
        words.put(Field.LANGUAGE, List.of("language", "preferred language", "locale", "langue", "langue préférée"));
        words.put(Field.SOURCE, List.of("source", "lead source", "origin of contact", "acquisition channel", "provenance", "origine", "canal"));
        words.put(Field.INDUSTRY, List.of("industry", "sector", "business sector", "secteur", "secteur d'activité", "branche", "activité"));
        words.put(Field.EMPLOYEES, List.of("employees", "employee count", "number of employees", "headcount", "staff", "effectif",
            "effectifs", "nombre d'employés", "nombre de salariés", "salariés"));
        words.put(Field.PARENT, List.of("parent", "parent account", "parent company", "parent organisation", "parent organization",
            "subsidiary of", "filiale de", "maison mère", "société mère", "groupe"));
        words.put(Field.ORGANISATION, List.of("employer", "works for", "company of contact", "employeur", "organisme employeur"));
        words.put(Field.OWNER, List.of("owner", "contact owner", "account owner", "lead owner", "account manager", "sales agent",
            "sales rep", "sales representative", "assigned to", "responsable", "propriétaire", "interlocuteur", "commercial",
            "chargé de compte", "attribué à"));
        words.put(Field.NO_EMAIL, List.of("do not email", "no email", "no e-mail", "email opt out", "unsubscribed", "do not mail electronically",
            "ne pas envoyer d'e-mail", "pas d'e-mail", "pas de mail", "refus e-mail", "opposition e-mail", "désinscrit"));
        words.put(Field.NO_CALLS, List.of("do not call", "no calls", "no call", "call opt out", "phone opt out", "ne pas appeler",
            "pas d'appel", "refus d'appel", "opposition téléphone"));
        words.put(Field.NO_POST, List.of("do not post", "no post", "no postal mail", "do not mail", "post opt out", "pas de courrier",
            "ne pas envoyer de courrier", "opposition courrier"));
        words.put(Field.EMAIL_ALLOWED, List.of("email allowed", "email opt in", "email consent", "newsletter", "e-mail autorisé",
            "consentement e-mail", "accord e-mail"));
        words.put(Field.CALLS_ALLOWED, List.of("calls allowed", "call consent", "phone consent", "phone opt in", "appels autorisés",
            "consentement téléphone"));
        words.put(Field.POST_ALLOWED, List.of("post allowed", "post consent", "post opt in", "courrier autorisé", "consentement courrier"));
        words.put(Field.TAGS, List.of("tags", "tag", "labels", "label", "étiquettes", "étiquette", "mots-clés"));
        words.put(Field.NOTES, List.of("notes", "note", "comment", "comments", "remarks", "description", "commentaire",
            "commentaires", "remarque", "remarques", "observations"));
        words.put(Field.SCORE, List.of("score", "lead score", "note de qualification"));
        words.put(Field.INQUIRED_AT, List.of("inquired at", "inquiry date", "date of inquiry", "first inquiry", "request date",
            "date de la demande", "date de demande", "première demande"));
        return words;
    }

    private static Map<Field, List<String>> people() {
        Map<Field, List<String>> words = new EnumMap<>(Field.class);
        words.put(Field.NAME, List.of("name", "full name", "sales agent", "sales rep", "sales representative", "agent", "employee",
            "user", "display name", "nom complet", "nom", "commercial", "vendeur", "collaborateur", "employé", "utilisateur"));
        words.put(Field.MAIL, List.of("mail", "email", "e-mail", "email address", "mail address", "courriel", "adresse mail",
            "adresse e-mail", "mél"));
        words.put(Field.LOGIN, List.of("login", "user name", "username", "user id", "account name", "sign-in name", "identifiant",
            "nom d'utilisateur", "compte"));
        words.put(Field.PHONE, List.of("phone", "telephone", "phone number", "mobile", "extension", "téléphone", "portable", "poste", "tél"));
        words.put(Field.TEAM, List.of("team", "sales team", "group", "équipe", "groupe"));
        words.put(Field.LEAD, List.of("manager", "team lead", "team leader", "lead", "supervisor", "reports to", "chef d'équipe",
            "responsable", "supérieur", "n+1", "directeur"));
        words.put(Field.UNIT, List.of("unit", "business unit", "regional office", "office", "department", "division", "branch",
            "agence", "bureau", "bureau régional", "unité", "service", "direction"));
        words.put(Field.ROLE, List.of("role", "roles", "job title", "profile", "rôle", "rôles", "fonction", "profil"));
        words.put(Field.LANGUAGE, List.of("language", "preferred language", "locale", "langue", "langue préférée"));
        words.put(Field.TIME_ZONE, List.of("time zone", "timezone", "fuseau horaire", "fuseau"));
        words.put(Field.SKILLS, List.of("skills", "skill", "competences", "compétences", "compétence", "spécialités"));
        return words;
    }
}
