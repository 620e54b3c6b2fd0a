/**
 * Reads uploaded files: what they are by their content, and their rows one after the other in a fixed amount of memory,
 * from any row on.
 */
package org.spoc.importing.service;
