package org.spoc.audit.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.spoc.audit.service.AuditRow;
import org.spoc.shared.web.Sentences;
import org.spoc.shared.web.Visitor;

/** What an entry of the audit trail says, in words. */
@Named
@RequestScoped
public class AuditText {

    private static final int FEW = 4;

    @Inject
    private Visitor visitor;

    /** Who did it. */
    public String actor(AuditRow row) {
        return actor(row, words());
    }

    static String actor(AuditRow row, Sentences words) {
        return row.actorName() != null ? row.actorName() : row.channel() == null ? words.of("audit.aroundSpoc", row.role()) : words.of("audit.spoc");
    }

    /** The way in. */
    public String channel(AuditRow row) {
        return row.channel() == null ? "" : words().name(row.channel());
    }

    /** What it belongs to. */
    public String object(AuditRow row) {
        return object(row, words());
    }

    static String object(AuditRow row, Sentences words) {
        return row.object() == null ? words.name(row.kind())
                : row.objectName() != null ? row.objectName() : words.of("audit.nameless", row.kind(), row.object().toString());
    }

    /** Where in it. */
    public String part(AuditRow row) {
        return words().of("table." + row.part());
    }

    /** What a column is called. */
    public String column(String name) {
        return words().of("column." + name);
    }

    /** Whether the values are shown at once, and not behind a click. */
    public boolean isFew(AuditRow row) {
        return row.values().size() <= FEW;
    }

    /** Address of the page that shows it; null when there is none, or no more. */
    public String page(AuditRow row) {
        boolean named = row.objectName() != null;
        return switch (row.kind()) {
            case PARTY -> named ? "/party.xhtml?id=" + row.object() : null;
            case USER -> named ? "/user.xhtml?id=" + row.object() : null;
            case TEAM -> named ? "/team.xhtml?id=" + row.object() : null;
            case IMPORT -> named ? "/import-job.xhtml?id=" + row.object() : null;
            case BULK -> "/bulk-job.xhtml?id=" + row.object();
            case UNIT, VIEW, SETTING -> null;
        };
    }

    private Sentences words() {
        return Sentences.in(visitor.getLocale());
    }
}
