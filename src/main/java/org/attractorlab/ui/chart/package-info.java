/** Charts: the only room that knows the chart library. */
@NullMarked
package org.attractorlab.ui.chart;

import org.jspecify.annotations.NullMarked;
