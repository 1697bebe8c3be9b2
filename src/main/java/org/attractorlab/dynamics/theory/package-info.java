/**
 * What theory says about memorizing maps, as formulas, and as checks that compare each formula with
 * a computation that does not know it. Plain Java in double precision; the same numbers every time.
 */
@NullMarked
package org.attractorlab.dynamics.theory;

import org.jspecify.annotations.NullMarked;
