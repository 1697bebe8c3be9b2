package org.attractorlab.ui.chart;

import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/**
 * A line of a {@link CurveChart}; a value that is not finite is a gap.
 *
 * @param name in the legend; empty for none
 * @param colour null for that of the theme's accent
 * @param strong whether it is a thick line, else a thin one
 */
public record Curve(String name, double[] x, double[] y, @Nullable Color colour, boolean strong) {}
