package org.spoc.party.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import org.spoc.interaction.Interaction;
import org.spoc.interaction.Interaction.Direction;
import org.spoc.interaction.Interaction.Type;
import org.spoc.interaction.service.Interactions;
import org.spoc.shared.web.Visitor;

/** Logging a call, e-mail, meeting, visit, message or note. */
@Named
@ViewScoped
public class InteractionPanel implements Serializable {

    @Inject
    private transient Interactions interactions;
    @Inject
    private transient Visitor visitor;
    @Inject
    private PartyPage page;

    private Type type = Type.CALL;
    private Direction direction = Direction.OUT;
    private LocalDateTime at;
    private String subject;
    private String body;

    public void record() {
        Instant when = at == null ? null : at.atZone(visitor.getZone()).toInstant();
        interactions.record(page.getId(), new Interaction.Details(type, direction, when, subject, body));
        at = null;
        subject = null;
        body = null;
        page.done("party.interactionRecorded", type);
    }

    public Type[] getTypes() {
        return Type.values();
    }

    public Direction[] getDirections() {
        return Direction.values();
    }

    public Type getType() {
        return type;
    }

    public void setType(Type type) {
        this.type = type;
    }

    public Direction getDirection() {
        return direction;
    }

    public void setDirection(Direction direction) {
        this.direction = direction;
    }

    public LocalDateTime getAt() {
        return at;
    }

    public void setAt(LocalDateTime at) {
        this.at = at;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }
}
