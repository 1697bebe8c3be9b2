/**
 * Which images are stored and from where they are reached: verdicts on training images, recovery
 * from noise, spurious attractors, and basins in a plane through three images.
 */
@NullMarked
package org.attractorlab.dynamics.attractor;

import org.jspecify.annotations.NullMarked;
