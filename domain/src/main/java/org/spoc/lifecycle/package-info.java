/**
 * Where a party stands: {@link org.spoc.lifecycle.Stage} says which stage follows which,
 * {@link org.spoc.lifecycle.Criterion} what must hold to move, {@link org.spoc.lifecycle.Policy} which criteria guard
 * which arrow and with which thresholds, {@link org.spoc.lifecycle.StageEntry} what happened.
 */
package org.spoc.lifecycle;
