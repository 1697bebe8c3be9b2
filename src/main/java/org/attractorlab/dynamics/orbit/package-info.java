/**
 * Orbits x, f(x), f²(x), … of many starts at once: where they begin, how they move, how they end.
 */
@NullMarked
package org.attractorlab.dynamics.orbit;

import org.jspecify.annotations.NullMarked;
