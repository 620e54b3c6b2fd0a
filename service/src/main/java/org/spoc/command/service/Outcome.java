package org.spoc.command.service;

/**
 * What a call came to, as the caller was told.
 *
 * @param location address of what came into being; null for none
 * @param tag its version; null for none
 * @param type of the body; null for none
 * @param body null when it held a secret, which is told once and never kept, or told of a party that was erased since
 */
@SuppressWarnings("java:S6218")
public record Outcome(int status, String location, String tag, String type, byte[] body) {
}
