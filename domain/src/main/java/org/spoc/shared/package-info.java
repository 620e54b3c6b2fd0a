/**
 * What every feature may use and what knows none of them: how a text is compared, and how an answer that may be
 * a refusal is carried.
 */
package org.spoc.shared;
