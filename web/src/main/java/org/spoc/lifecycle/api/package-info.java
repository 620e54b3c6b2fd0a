/** Stages over REST: the moves possible, the move itself, and the history. */
package org.spoc.lifecycle.api;
