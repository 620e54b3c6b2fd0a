/** Several nodes on one database, and what becomes of work when parts of them fail. */
package org.spoc.nodes;
