package org.spoc.importing.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.spoc.importing.ImportState;
import org.spoc.importing.ImportTarget;
import org.spoc.importing.Mapping;
import org.spoc.importing.service.ImportReject;
import org.spoc.importing.service.ImportView;
import org.spoc.importing.service.ImportWarning;
import org.spoc.importing.service.Imports;
import org.spoc.shared.NotFound;
import org.spoc.shared.Reason;

/** One import: what its columns mean, what a run would do, how far it is, what came of it. */
@Named
@ViewScoped
public class ImportJobPage implements Serializable {

    private static final int REJECTS = 20;

    @Inject
    private transient Imports imports;

    private Long id;
    private MappingForm form;
    private ImportTarget target;
    private transient ImportView view;
    private transient List<ImportWarning> warnings;
    private transient List<ImportReject> rejects;

    /** Called when the address has been read. */
    public void open() {
        if (id == null) {
            throw new NotFound("import", "");
        }
        start();
    }

    private void start() {
        refresh();
        form = new MappingForm(view);
        target = view.target();
        offerStages();
    }

    /** How far it is by now; while it is under way the page asks every second. */
    public void refresh() {
        view = imports.open(id);
        warnings = imports.warnings(id);
        rejects = imports.rejects(id, 0, REJECTS);
    }

    /** The rows are to become something else: what the columns mean is proposed anew. */
    public void retarget() {
        imports.propose(id, target);
        start();
    }

    /** Keeps what was decided, complete or not, and shows what it asks for next: columns that mean nothing stand apart. */
    public void save() {
        decide();
        form.sort();
    }

    /** As {@link #save}, while somebody is choosing: no column goes elsewhere under their hands. */
    public void decide() {
        Mapping mapping = form.mapping();
        if (!mapping.equals(getView().mapping())) {
            imports.map(id, view.version(), mapping);
            refresh();
        }
        offerStages();
    }

    private void offerStages() {
        if (form.isMigration()) {
            form.stageColumn().ifPresent(column -> form.offer(imports.values(id, column)));
        }
    }

    /** Tries it out. */
    public void check() {
        save();
        if (getProblems().isEmpty()) {
            imports.check(id);
            refresh();
        }
    }

    /** Carries it out. */
    public void run() {
        save();
        if (getProblems().isEmpty()) {
            imports.start(id);
            refresh();
        }
    }

    public void cancel() {
        imports.cancel(id);
        refresh();
    }

    /** What is missing before it can be run. */
    public List<Reason> getProblems() {
        return getView().mapping().problems(view.header());
    }

    public String place(ImportPhase phase) {
        return phase.place(getView().state());
    }

    public ImportPhase[] getPhases() {
        return ImportPhase.values();
    }

    public boolean isUnderWay() {
        return getView().state().underWay();
    }

    public boolean isEnded() {
        return getView().state().ended();
    }

    public boolean isChecked() {
        return getView().state() == ImportState.CHECKED;
    }

    /** The header row of the preview and of the rejects. */
    public List<String> getHeader() {
        return getView().header();
    }

    public ImportView getView() {
        if (view == null) {
            refresh();
        }
        return view;
    }

    public List<ImportWarning> getWarnings() {
        getView();
        return warnings;
    }

    public List<ImportReject> getRejects() {
        getView();
        return rejects;
    }

    public MappingForm getForm() {
        return form;
    }

    public ImportTarget[] getTargets() {
        return ImportTarget.values();
    }

    public ImportTarget getTarget() {
        return target;
    }

    public void setTarget(ImportTarget target) {
        this.target = target;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}
