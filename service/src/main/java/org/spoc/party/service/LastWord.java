package org.spoc.party.service;

import java.io.Serializable;
import org.spoc.party.ConsentChannel;

/** What a party said last about a channel. A party that never said anything matches neither yes nor no. */
public record LastWord(ConsentChannel channel, boolean allowed) implements Serializable {
}
