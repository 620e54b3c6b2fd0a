/** What people who mean harm send: texts, values and files, to every place that takes something. */
package org.spoc.hostile;
