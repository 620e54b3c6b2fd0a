/** What the server answers beside SPOC itself: as little as possible. */
package org.spoc.root;
