package org.spoc.ownership.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.spoc.ownership.service.Directory;
import org.spoc.shared.Invalid;
import org.spoc.shared.api.Page;
import org.spoc.shared.api.Parameters;
import org.spoc.shared.api.Wording;
import org.spoc.shared.web.Sentences;

/** The directory question: who is the contact of whom I am looking for? */
@RequestScoped
@Path("contacts")
@Produces(MediaType.APPLICATION_JSON)
public class ContactsResource {

    private static final int MOST = 50;

    @Inject
    private Directory directory;
    @Inject
    private Wording wording;

    @GET
    public Page<DirectoryItem> ask(@QueryParam("q") String question, @QueryParam("limit") String limit) {
        if (question == null) {
            throw Invalid.member("q", "shape.NotNull");
        }
        Sentences sentences = wording.sentences();
        return Page.whole(directory.ask(question, Parameters.limit(limit, MOST)).stream()
                .map(match -> DirectoryItem.of(match, sentences.name(match.contact().cause()))).toList());
    }
}
