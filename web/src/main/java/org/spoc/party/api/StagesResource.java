package org.spoc.party.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Map;
import org.spoc.lifecycle.Stage;
import org.spoc.party.service.PartyList;
import org.spoc.shared.api.Page;
import org.spoc.shared.api.Wording;
import org.spoc.shared.web.Sentences;

/** The stages, and how many of the parties that the caller sees are in each. */
@RequestScoped
@Path("stages")
@Produces(MediaType.APPLICATION_JSON)
public class StagesResource {

    /** @param name in the language asked for */
    public record StageCount(Stage stage, String name, long parties) {
    }

    @Inject
    private PartyList list;
    @Inject
    private Wording wording;

    @GET
    public Page<StageCount> stages() {
        Map<Stage, Long> counts = list.countByStage();
        Sentences sentences = wording.sentences();
        return Page.whole(Arrays.stream(Stage.values())
                .map(stage -> new StageCount(stage, sentences.name(stage), counts.getOrDefault(stage, 0L))).toList());
    }
}
