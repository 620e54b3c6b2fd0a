package org.spoc.importing.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.primefaces.PrimeFaces;
import org.spoc.importing.RowReason;
import org.spoc.importing.service.ImportReject;
import org.spoc.importing.service.ImportView;
import org.spoc.importing.service.ImportWarning;
import org.spoc.importing.service.Imports;
import org.spoc.shared.NotFound;
import org.spoc.shared.web.Texts;

/**
 * One import from the uploaded file to its result: how it is understood, what a trial says, how far it has come, what
 * was not taken and why.
 */
@Named
@ViewScoped
public class ImportJobPage implements Serializable {

    private static final int REJECTS = 20;

    @Inject
    private transient Imports imports;
    @Inject
    private transient Clock clock;
    @Inject
    private transient Texts texts;

    private Long id;
    private transient ImportView view;
    private MappingForm form;

    /** Called when the address has been read. */
    public void open() {
        if (id == null) {
            throw new NotFound("import", "");
        }
        form = new MappingForm(getView());
        readStageValues();
    }

    /** While the work goes on the page looks again; when it has ended all of it is drawn anew. */
    public void look() {
        view = null;
        if (!getView().state().underWay()) {
            PrimeFaces.current().ajax().update("jobForm");
        }
    }

    /** The columns or their meaning have changed: what hangs on them is shown. */
    public void remap() {
        form.keepFieldsOfTarget();
        readStageValues();
    }

    private void readStageValues() {
        if (form.isMigration()) {
            form.stageColumn().ifPresent(column -> form.offer(imports.values(id, column)));
        }
    }

    /** Finds out what a run would do; nothing is kept. */
    public void check() {
        save();
        imports.check(id);
        view = null;
    }

    public void start() {
        save();
        imports.start(id);
        view = null;
    }

    private void save() {
        imports.map(id, null, form.mapping());
    }

    public void cancel() {
        imports.cancel(id);
        view = null;
    }

    public List<ImportWarning> getWarnings() {
        return imports.warnings(id);
    }

    /** The first rejected rows; the file to take away has all of them. */
    public List<ImportReject> getRejects() {
        return imports.rejects(id, 0, REJECTS);
    }

    /** Why a row was not taken, each reason with the field it is about. */
    public String reasons(ImportReject reject) {
        return reject.reasons().stream().map(this::reason).collect(Collectors.joining(" "));
    }

    private String reason(RowReason reason) {
        String why = texts.of(reason.reason());
        return reason.field() == null ? why : texts.name(reason.field()) + ": " + why;
    }

    public String warning(ImportWarning warning) {
        return texts.of(warning.reason());
    }

    /** How far it has come, in words. */
    public String getPace() {
        long rate = getView().progress().rate(clock.instant());
        long left = getView().progress().secondsLeft(clock.instant());
        return left < 0 ? texts.of("import.waiting") : texts.of("import.pace", rate, left);
    }

    /** What kind of file it is, in words. */
    public String getFormat() {
        var format = getView().format();
        return format.sheet() != null ? texts.of("import.workbook", format.sheet())
                : texts.of("import.text", format.charset(), texts.of("delimiter." + (int) format.delimiter().charAt(0)));
    }

    public ImportView getView() {
        if (view == null) {
            view = imports.open(id);
        }
        return view;
    }

    public MappingForm getForm() {
        return form;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}
