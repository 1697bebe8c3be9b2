/**
 * The stage: training images with their badges, the grid of watched orbits drawn as one picture,
 * its transport, and where the orbits start.
 */
@NullMarked
package org.attractorlab.ui.stage;

import org.jspecify.annotations.NullMarked;
