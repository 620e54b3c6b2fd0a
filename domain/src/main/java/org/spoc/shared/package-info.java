/**
 * What every feature needs and no feature owns: refusals that people can act on, converters of the store, and how mail
 * addresses, telephone numbers and words to search for are understood.
 */
package org.spoc.shared;
