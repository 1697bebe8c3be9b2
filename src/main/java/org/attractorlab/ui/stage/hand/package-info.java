/**
 * Starts made by hand: the editor beside the stage in which a start is spoilt, painted, blended or
 * replaced, and what becomes of its orbit.
 */
@NullMarked
package org.attractorlab.ui.stage.hand;

import org.jspecify.annotations.NullMarked;
