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

    private boolean noting;
    private Type type = Type.CALL;
    private Direction direction = Direction.OUT;
    private LocalDateTime at;
    private String subject;
    private String body;

    /** Opens the panel for a note, which has neither way nor other side. */
    public void note() {
        noting = true;
        type = Type.NOTE;
        direction = Direction.OUT;
        page.show(Panel.INTERACTION);
    }

    /** Opens the panel for whatever was said or written, as a call of ours until somebody says otherwise. */
    public void log() {
        clear();
        page.toggle(Panel.INTERACTION);
    }

    /** Opens the panel for what came from them, which is what shows their interest. */
    public void logTheirs() {
        clear();
        direction = Direction.IN;
        page.show(Panel.INTERACTION);
    }

    public void record() {
        Instant when = at == null ? null : at.atZone(visitor.getZone()).toInstant();
        interactions.record(page.getId(), new Interaction.Details(type, direction, when, subject, body));
        Type recorded = type;
        clear();
        page.done("party.interactionRecorded", recorded);
    }

    private void clear() {
        type = noting ? Type.CALL : type;
        noting = false;
        at = null;
        subject = null;
        body = null;
    }

    public boolean isNoting() {
        return noting;
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
