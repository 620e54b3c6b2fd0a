package org.spoc.importing.service;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.spoc.importing.ImportTarget;
import org.spoc.importing.Mapping;
import org.spoc.importing.MappingProposal;
import org.spoc.importing.TableSample;
import org.spoc.importing.UnreadableFile;
import org.spoc.shared.service.Settled;
import org.spoc.user.Permission;
import org.spoc.user.service.Caller;

/** Takes an uploaded file in: what it is, how it probably has to be understood, its first rows. */
@Settled
@Stateless
public class ImportUpload {

    private static final int LONGEST_NAME = 255;
    private static final Pattern FOLDERS = Pattern.compile(".*[/\\\\]", Pattern.DOTALL);
    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");

    @Inject
    private Caller caller;
    @Inject
    private ImportJobs jobs;
    @Inject
    private ImportFiles files;
    @Inject
    private SavedMappings savedMappings;
    @EJB
    private ImportUpload self;

    /**
     * @param upload the content, at most 200 MiB; it is counted while it is read and never whole in memory
     * @param name of the file, for people; what the file is is decided by its content
     * @return the id of the import
     * @throws UnreadableFile when it is no table that can be imported, with the reason
     */
    // the file may take minutes to arrive: no transaction is begun for that
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public long upload(InputStream upload, String name) throws IOException {
        caller.require(Permission.IMPORT);
        try (SpooledFile file = SpooledFile.of(upload)) {
            return self.keep(file, arrival(file, shortName(name)));
        }
    }

    /** One transaction: an import is there with all of its file or not at all. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public long keep(SpooledFile file, ImportJobs.Arrival arrival) throws IOException {
        long id = jobs.add(arrival, caller.id());
        files.store(id, file.path());
        return id;
    }

    private ImportJobs.Arrival arrival(SpooledFile file, String name) throws IOException {
        TableSource table = TableSource.open(file.path());
        FileSample seen = FileSample.of(table);
        MappingProposal proposal = proposal(seen.sample());
        Mapping mapping = savedMappings.find(table.header(), caller.identity()).filter(this::allowed)
                .orElseGet(() -> withSystem(proposal.mapping(), name));
        return new ImportJobs.Arrival(name, table.format(), file.size(), file.sha256(), proposal.columns(), seen.preview(), mapping,
                seen.rows());
    }

    private MappingProposal proposal(TableSample sample) {
        MappingProposal proposal = MappingProposal.of(sample);
        return allowed(proposal.mapping()) ? proposal : MappingProposal.of(sample, ImportTarget.PARTIES);
    }

    private boolean allowed(Mapping mapping) {
        return caller.may(Permission.MIGRATE) || mapping.target() == ImportTarget.PARTIES && !mapping.migration();
    }

    /** Keys are those of the system that the file comes from, as far as its name tells. */
    static Mapping withSystem(Mapping m, String fileName) {
        return new Mapping(m.target(), m.defaultKind(), m.columns(), m.nothing(), ENDING.matcher(fileName).replaceAll(""),
                m.nameTemplate(), m.phoneCountry(), m.stageValues(), m.otherStage(), m.defaultSource(), m.datePattern(), m.migration());
    }

    private static String shortName(String name) {
        String bare = name == null ? "" : FOLDERS.matcher(name).replaceAll("").replaceAll("[\\p{Cntrl}\\u2028-\\u202E\\u2066-\\u2069]", "").strip();
        String kept = bare.isEmpty() ? "import" : bare;
        return kept.length() <= LONGEST_NAME ? kept : kept.substring(0, LONGEST_NAME);
    }
}
