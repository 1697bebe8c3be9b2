/** What depth makes of a network: its matrix, its answers, series of depths, the study of depth. */
@NullMarked
package org.attractorlab.ui.depth;

import org.jspecify.annotations.NullMarked;
