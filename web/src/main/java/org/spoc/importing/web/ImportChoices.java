package org.spoc.importing.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.spoc.importing.DatePattern;
import org.spoc.importing.ImportTarget;
import org.spoc.importing.ImportedKind;

/** What can be chosen about an import. */
@Named
@ApplicationScoped
public class ImportChoices {

    public ImportTarget[] getTargets() {
        return ImportTarget.values();
    }

    public ImportedKind[] getKinds() {
        return ImportedKind.values();
    }

    public DatePattern[] getDatePatterns() {
        return DatePattern.values();
    }
}
