package org.spoc.micro;

import java.nio.file.Path;

/**
 * What an administrator names to have SPOC answer over TLS.
 *
 * @param certificate {@code SPOC_TLS_CERTIFICATE}: SPOC's own certificate first, then those who signed it
 * @param key {@code SPOC_TLS_KEY}: the private key that belongs to it
 */
record TlsFiles(Path certificate, Path key) {
}
