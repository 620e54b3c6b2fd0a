package org.spoc.importing.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import org.spoc.importing.service.ImportRow;
import org.spoc.importing.service.ImportUpload;
import org.spoc.importing.service.Imports;

/** Uploading a file, and the imports so far. */
@Named
@RequestScoped
public class ImportPage {

    private static final int SHOWN = 50;

    @Inject
    private Imports imports;
    @Inject
    private ImportUpload upload;

    private Part file;
    private List<ImportRow> rows;

    @PostConstruct
    void open() {
        rows = imports.list(null, SHOWN);
    }

    /** Takes the file in and goes on to its own page. */
    public String upload() throws IOException {
        try (var content = file.getInputStream()) {
            long id = upload.upload(content, file.getSubmittedFileName());
            return "/import-job?faces-redirect=true&id=" + id;
        } finally {
            file.delete();
        }
    }

    public List<ImportRow> getRows() {
        return rows;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
