/**
 * What the program shows a network: image sets, their readers, the catalogue, corruption, and
 * tiling images to pixels. Knows neither the learning engine nor the window.
 */
@NullMarked
package org.attractorlab.data;

import org.jspecify.annotations.NullMarked;
