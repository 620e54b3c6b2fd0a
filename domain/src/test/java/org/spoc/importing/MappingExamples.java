package org.spoc.importing;

import java.util.Map;
import java.util.Set;

/** Mappings as a user would make them. */
final class MappingExamples {

    private MappingExamples() {
    }

    static Mapping leads() {
        return parties(Map.of("Lead Number", Field.KEY, "Country", Field.COUNTRY), "Lead {key}", "CRM");
    }

    static Mapping parties(Map<String, Field> columns, String nameTemplate, String keySystem) {
        return new Mapping(ImportTarget.PARTIES, ImportedKind.PERSON, columns, Set.of("Select"), keySystem, nameTemplate, null,
            Map.of(), null, null, null, false);
    }

    static Mapping people(Map<String, Field> columns) {
        return new Mapping(ImportTarget.PEOPLE, null, columns, null, null, null, null, null, null, null, null, false);
    }

    static Mapping migration(Map<String, Field> columns, Map<String, String> stages, String otherStage) {
        return new Mapping(ImportTarget.PARTIES, ImportedKind.PERSON, columns, null, null, null, "FR", stages, otherStage, null, null, true);
    }
}
