package org.spoc.importing.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.spoc.importing.Mapping;
import org.spoc.importing.UnreadableFile;
import org.spoc.importing.service.ImportRow;
import org.spoc.importing.service.ImportUpload;
import org.spoc.importing.service.ImportView;
import org.spoc.importing.service.Imports;
import org.spoc.importing.web.RejectsFile;
import org.spoc.shared.Invalid;
import org.spoc.shared.api.Created;
import org.spoc.shared.api.Cursor;
import org.spoc.shared.api.Page;
import org.spoc.shared.api.Parameters;
import org.spoc.shared.api.SeenVersion;
import org.spoc.shared.api.TokenReach;
import org.spoc.shared.api.Wording;
import org.spoc.user.TokenScope;

/**
 * Imports: a file is uploaded, mapped, tried out and run. A file may be as large as imports allow, not only as large as
 * a body of JSON.
 */
@RequestScoped
@Path("imports")
@Produces(MediaType.APPLICATION_JSON)
@TokenReach(read = TokenScope.IMPORT, change = TokenScope.IMPORT)
public class ImportsResource {

    private static final String ORDER = "imports";

    @Inject
    private Imports imports;
    @Inject
    private ImportUpload upload;
    @Inject
    private Wording wording;
    @Inject
    private HttpServletRequest request;

    @GET
    public Page<ImportItem> list(@QueryParam("after") String after, @QueryParam("limit") String limit) {
        int size = Parameters.limit(limit);
        Cursor place = Cursor.read(after, ORDER);
        List<ImportRow> rows = imports.list(place == null ? null : place.id(), size + 1);
        String next = rows.size() > size ? new Cursor(ORDER, "", rows.get(size - 1).id()).text() : null;
        return new Page<>(rows.stream().limit(size).map(ImportItem::of).toList(), next);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response uploadParts() throws IOException {
        var input = new UploadInput(request);
        Part file = input.file();
        Mapping mapping = input.mapping();
        String run = run(input.run());
        return created(file.getInputStream(), file.getSubmittedFileName(), mapping, run);
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    public Response uploadBody(@Context HttpServletRequest sent, @QueryParam("name") String name, @QueryParam("run") String run)
            throws IOException {
        // not as an entity: an empty one never reaches a method that wants one
        return created(sent.getInputStream(), name, null, run(run));
    }

    private static String run(String wanted) {
        if (wanted != null && !wanted.equals("dry") && !wanted.equals("run")) {
            throw Invalid.member("run", "json.notOneOf", "dry, run");
        }
        return wanted;
    }

    private Response created(InputStream content, String name, Mapping mapping, String run) throws IOException {
        long id = store(content, name);
        if (mapping != null) {
            imports.map(id, null, mapping);
        }
        if (run != null) {
            begin(id, run.equals("dry"));
        }
        ImportView view = imports.open(id);
        return Created.at("imports/" + id, view.version(), answer(view));
    }

    private long store(InputStream content, String name) throws IOException {
        try (content) {
            return upload.upload(content, name);
        } catch (UnreadableFile refused) {
            throw Invalid.member("file", refused.code(), refused.arguments());
        }
    }

    @GET
    @Path("{id: \\d+}")
    public Response one(@PathParam("id") long id) {
        ImportView view = imports.open(id);
        return Response.ok(answer(view)).tag(SeenVersion.tag(view.version())).build();
    }

    @PUT
    @Path("{id: \\d+}/mapping")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response map(@PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) String seen, Mapping mapping) {
        imports.map(id, SeenVersion.required(seen), mapping);
        return one(id);
    }

    @POST
    @Path("{id: \\d+}/runs")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response run(@PathParam("id") long id, RunInput input) {
        begin(id, input.dryRun());
        return Response.fromResponse(one(id)).status(Response.Status.ACCEPTED).build();
    }

    private void begin(long id, boolean dryRun) {
        if (dryRun) {
            imports.check(id);
        } else {
            imports.start(id);
        }
    }

    @DELETE
    @Path("{id: \\d+}")
    public void cancel(@PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) String seen) {
        imports.cancel(id, SeenVersion.required(seen));
    }

    @GET
    @Path("{id: \\d+}/rejects")
    @Produces("text/csv;charset=utf-8")
    public Response rejects(@PathParam("id") long id) {
        var file = new RejectsFile(imports, imports.open(id), wording.sentences());
        return Response.ok((StreamingOutput) file::write)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"").build();
    }

    private ImportAnswer answer(ImportView view) {
        return ImportAnswer.of(view, imports.warnings(view.id()), wording.sentences());
    }
}
