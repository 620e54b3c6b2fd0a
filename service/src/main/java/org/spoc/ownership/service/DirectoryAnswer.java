package org.spoc.ownership.service;

import java.io.Serializable;
import org.spoc.lifecycle.Stage;
import org.spoc.party.PartyKind;

/**
 * One match of the directory: enough to recognise the party, and its contact.
 *
 * @param organisation name of the organisation a person belongs to, or of the parent of an organisation; null for none
 * @param country ISO 3166-1 alpha-2; null when not known
 * @param seen whether the caller may open the party itself
 */
public record DirectoryAnswer(long party, PartyKind kind, String name, Stage stage, String organisation, String industry,
        String city, String country, ContactView contact, boolean seen) implements Serializable {
}
