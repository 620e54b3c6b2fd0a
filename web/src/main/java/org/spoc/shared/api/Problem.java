package org.spoc.shared.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;

/**
 * A refusal as RFC 9457 tells it.
 *
 * @param type stable and relative, for example {@code /spoc/problems/move-refused}; programs decide by it
 * @param title what kind of refusal it is, in the language asked for
 * @param detail what happened this time and what to do
 * @param instance the address that was asked
 * @param errors what is wrong in the request, member by member; null when it is not about members
 * @param broken the criteria that a move lacks; null when it is not about a move
 * @param reference under which an unexpected failure stands in the log; null otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(String type, String title, int status, String detail, String instance, List<Error> errors,
        List<Broken> broken, String reference) {

    public static final String MEDIA_TYPE = "application/problem+json";
    /** In how many seconds to ask again what the absence of the database prevented. */
    static final String SOON = "5";
    private static final String TYPES = "/spoc/problems/";

    /**
     * @param member path of the member or name of the parameter; empty for the body as a whole
     * @param code stable; programs decide by it
     * @param detail the sentence for people
     */
    public record Error(String member, String code, String detail) {
    }

    /**
     * @param criterion the statement that does not hold; programs decide by it
     * @param seen the value that was seen; empty when there is nothing to show
     * @param title the statement for people
     * @param detail what to do about it
     */
    public record Broken(String criterion, String seen, String title, String detail) {
    }

    /** {@code transfer.sameOwner} gives {@code /spoc/problems/transfer-same-owner}. */
    static String type(String code) {
        return TYPES + code.replaceAll("(?<=[a-z])(?=[A-Z])", "-").replaceAll("[. ]", "-").toLowerCase(Locale.ROOT);
    }
}
