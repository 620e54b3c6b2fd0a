/**
 * Sample data for those who want to look around ({@code SPOC_DEMO}): an invented company with two years of history.
 *
 * <p>The story stands in text files: who works there ({@code staff}, {@code absences}), what happens to how many
 * parties ({@code journeys}), what they are called and what is said ({@code names}, {@code places}, {@code industries},
 * {@code words_en}, {@code words_fr}). {@link org.spoc.sample.service.Plot} makes of it what happens when,
 * {@link org.spoc.sample.service.Performance} carries it out by the services that everybody else uses.
 *
 * <p>Something new in the product appears in the sample data by a constant in {@link org.spoc.sample.service.Step}, a
 * branch in {@code Performance} and its name in {@code journeys}.
 */
package org.spoc.sample.service;
