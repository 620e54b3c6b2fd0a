/** What somebody has to do today, put together from all features; stands at the end of their line. */
package org.spoc.work.service;
