/** Interactions over REST. */
package org.spoc.interaction.api;
