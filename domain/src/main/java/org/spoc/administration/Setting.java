package org.spoc.administration;

/** What an administrator may decide about an installation, by the name of the variable. */
public enum Setting {
    SPOC_PORT("8080"),
    SPOC_DATA("spoc-data"),
    SPOC_DB_URL(null),
    SPOC_DB_USER("spoc"),
    SPOC_DB_PASSWORD(null),
    /** The certificate with which SPOC answers over TLS; nothing for plain HTTP. */
    SPOC_TLS_CERTIFICATE(null),
    /** The private key that belongs to it. */
    SPOC_TLS_KEY(null),
    /** Folder for the files of the log; nothing for standard error. */
    SPOC_LOG(null),
    SPOC_ADMIN_PASSWORD(null),
    SPOC_DEMO("false"),
    /** Calls over REST in a second, of each user and each token. */
    SPOC_API_RATE("60"),
    /** Calls over REST at once. */
    SPOC_API_BURST("120"),
    /** Seconds that the database may work on one statement of a request. */
    SPOC_STATEMENT_SECONDS("15"),
    /** Seconds that it may work on one of a report or an export. */
    SPOC_REPORT_SECONDS("60"),
    /** Seconds after which a request is given no more of them. */
    SPOC_REQUEST_SECONDS("30"),
    /** Seconds that the body of a request may take to arrive. */
    SPOC_BODY_SECONDS("30"),
    /** Whether who is not signed in may read what REST offers. */
    SPOC_OPENAPI_PUBLIC("false"),
    /** Names under which SPOC is asked for, separated by commas; nothing for this machine's own. */
    SPOC_HOSTS(null),
    /** Networks whose proxies are believed when they tell how a request came to them, separated by commas; nothing for none. */
    SPOC_PROXIES(null),
    /** Networks that may ask how the server is doing, separated by commas; nothing for this machine alone. */
    SPOC_PROBES_FROM(null);

    private final String usual;

    Setting(String usual) {
        this.usual = usual;
    }

    /** What counts when nobody says anything; null for nothing. */
    public String usual() {
        return usual;
    }

    /** Its value is never shown; only whether there is one. */
    public boolean secret() {
        return name().endsWith("_PASSWORD");
    }
}
