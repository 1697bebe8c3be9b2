/**
 * The basins in a plane through three images: the picture, its three images, orbits from a click.
 */
@NullMarked
package org.attractorlab.ui.slice;

import org.jspecify.annotations.NullMarked;
