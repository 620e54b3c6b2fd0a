package org.spoc.importing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.spoc.importing.UnreadableFile;
import org.spoc.importing.service.ImportRow;
import org.spoc.importing.service.ImportUpload;
import org.spoc.importing.service.Imports;
import org.spoc.shared.Invalid;

/** Uploading a file, and the imports so far. */
@Named
@RequestScoped
public class ImportPage {

    private static final int SHOWN = 50;

    @Inject
    private Imports imports;
    @Inject
    private ImportUpload upload;
    @Inject
    private FacesContext faces;

    private Part file;
    private List<ImportRow> jobs;

    /** Called when the page is opened: who may not import does not see it. */
    public void open() {
        jobs = imports.list(null, SHOWN);
    }

    /** Takes the file in and goes on to its import. */
    public void upload() throws IOException {
        if (file == null || file.getSize() == 0) {
            throw Invalid.member("file", "file.empty");
        }
        try (InputStream content = file.getInputStream()) {
            long id = upload.upload(content, file.getSubmittedFileName());
            faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + "/import-job.xhtml?id=" + id);
        } catch (UnreadableFile refused) {
            throw Invalid.member("file", refused.code(), refused.arguments());
        }
    }

    public List<ImportRow> getJobs() {
        return jobs == null ? imports.list(null, SHOWN) : jobs;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
