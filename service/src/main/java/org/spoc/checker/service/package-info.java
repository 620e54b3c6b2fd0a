/** Verifies that what must always hold does hold in the database, whoever wrote to it. */
package org.spoc.checker.service;
