/** Imports in REST. */
package org.spoc.importing.api;
