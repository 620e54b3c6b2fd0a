package org.spoc.report.service;

import java.io.Serializable;
import java.util.List;
import org.spoc.report.Ratio;

/**
 * The funnel of a period.
 *
 * @param stages all of them, in their order
 * @param conversion customers who bought ÷ parties who inquired
 */
public record FunnelView(FunnelFilter filter, List<FunnelStage> stages, Ratio conversion) implements Serializable {
}
