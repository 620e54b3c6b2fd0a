/** What every feature needs and no feature owns: refusals that people can act on, and converters of the store. */
package org.spoc.shared;
