package org.spoc.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A first mapping for a file that nobody has mapped yet, from its headers and from what its values look like. It never
 * proposes a stage: where a party stands is decided by the tipping points, and for a migration by a person.
 *
 * @param mapping the mapping, to be confirmed or changed
 * @param columns every column with the reason of the proposal
 */
public record MappingProposal(Mapping mapping, List<ColumnProposal> columns) {

    public MappingProposal {
        columns = List.copyOf(columns);
    }

    /** Proposes what the rows become as well: the target whose words head more columns, parties when in doubt. */
    public static MappingProposal of(TableSample sample) {
        boolean people = matches(sample, ImportTarget.PEOPLE) > matches(sample, ImportTarget.PARTIES);
        return of(sample, people ? ImportTarget.PEOPLE : ImportTarget.PARTIES);
    }

    /** As {@link #of(TableSample)} when somebody has said what the rows become. */
    public static MappingProposal of(TableSample sample, ImportTarget target) {
        return new Guess(sample, target).proposal();
    }

    private static long matches(TableSample sample, ImportTarget target) {
        return sample.columns().stream().filter(column -> HeaderWords.field(target, column.header()).isPresent()).count();
    }

    /** The columns of one file on their way to a mapping. */
    private static final class Guess {

        private static final Pattern NUMBERING = Pattern.compile("(?i)[\\s_-]*(id|number|no|nr|key|uuid)\\.?$");
        private static final Set<Field> OF_ORGANISATIONS = EnumSet.of(Field.INDUSTRY, Field.EMPLOYEES, Field.PARENT);

        private final TableSample sample;
        private final ImportTarget target;
        private final boolean ofPersons;
        private final Optional<ColumnSample> key;
        private final Map<String, Field> fields = new LinkedHashMap<>();
        private final List<ColumnProposal> columns = new ArrayList<>();

        Guess(TableSample sample, ImportTarget target) {
            this.sample = sample;
            this.target = target;
            this.ofPersons = target == ImportTarget.PARTIES && ofPersons(sample);
            this.key = sample.columns().stream()
                .filter(column -> target == ImportTarget.PARTIES && column.identifies(sample.rows()))
                .min(Comparator.comparingDouble(ColumnSample::averageLength));
        }

        MappingProposal proposal() {
            sample.columns().forEach(this::byHeader);
            sample.columns().forEach(this::byValues);
            return new MappingProposal(mapping(), columns);
        }

        private void byHeader(ColumnSample column) {
            meaning(column)
                .filter(field -> field != Field.KEY || key.filter(column::equals).isPresent())
                .filter(field -> field.repeats() || !fields.containsValue(field))
                .ifPresent(field -> fields.put(column.header(), field));
        }

        /** Beside the name of a person, a company is the one that the person works for. */
        private Optional<Field> meaning(ColumnSample column) {
            return HeaderWords.field(target, column.header())
                .map(field -> field == Field.NAME && ofPersons && HeaderWords.namesOrganisations(column.header()) ? Field.ORGANISATION : field);
        }

        private static boolean ofPersons(TableSample sample) {
            Map<String, Field> meant = new LinkedHashMap<>();
            sample.columns().forEach(column -> HeaderWords.field(ImportTarget.PARTIES, column.header())
                .ifPresent(field -> meant.put(column.header(), field)));
            boolean personsName = meant.entrySet().stream()
                .anyMatch(column -> column.getValue() == Field.NAME && !HeaderWords.namesOrganisations(column.getKey()));
            return meant.containsValue(Field.GIVEN_NAME) || meant.containsValue(Field.FAMILY_NAME)
                || personsName && meant.values().stream().noneMatch(OF_ORGANISATIONS::contains);
        }

        private void byValues(ColumnSample column) {
            Field known = fields.get(column.header());
            Optional<ValueLook> look = column.look();
            Field seen = known == null ? look.flatMap(this::field).orElse(null) : known;
            if (seen != null) {
                fields.put(column.header(), seen);
            }
            columns.add(new ColumnProposal(column.header(), seen, evidence(known, seen), look.orElse(null), column.examples()));
        }

        private static ColumnProposal.Evidence evidence(Field known, Field seen) {
            if (known != null) {
                return ColumnProposal.Evidence.HEADER;
            }
            return seen == null ? null : ColumnProposal.Evidence.VALUES;
        }

        private Optional<Field> field(ValueLook look) {
            Field mail = target == ImportTarget.PARTIES ? Field.EMAIL : Field.MAIL;
            Field field = look == ValueLook.MAIL ? mail : look == ValueLook.PHONE ? Field.PHONE : null;
            return Optional.ofNullable(field).filter(found -> found.isOf(target) && !fields.containsValue(found));
        }

        private Mapping mapping() {
            return new Mapping(target, kind(), fields, nothing(), key.map(ColumnSample::header).orElse(null), template(),
                null, Map.of(), null, null, datePattern(), false);
        }

        private ImportedKind kind() {
            if (target == ImportTarget.PEOPLE) {
                return null;
            }
            boolean organisations = !ofPersons && fields.values().stream().anyMatch(OF_ORGANISATIONS::contains)
                || fields.entrySet().stream().anyMatch(column -> column.getValue() == Field.NAME && HeaderWords.namesOrganisations(column.getKey()));
            return organisations ? ImportedKind.ORGANISATION : ImportedKind.PERSON;
        }

        private Set<String> nothing() {
            Set<String> nothing = new LinkedHashSet<>();
            sample.columns().forEach(column -> nothing.addAll(column.nothing()));
            return nothing;
        }

        private String template() {
            boolean named = fields.containsValue(Field.NAME) || fields.containsValue(Field.FAMILY_NAME) || fields.containsValue(Field.GIVEN_NAME);
            return named ? null : key.map(column -> NUMBERING.matcher(column.header()).replaceAll("").strip() + " {key}")
                .map(String::strip).orElse(null);
        }

        private DatePattern datePattern() {
            return sample.columns().stream().filter(column -> fields.get(column.header()) == Field.INQUIRED_AT)
                .findFirst().flatMap(ColumnSample::datePattern).orElse(DatePattern.ISO);
        }
    }
}
