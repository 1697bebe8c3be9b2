/**
 * What Basins shows besides shares: recovery by level of noise, and attractors nobody asked for.
 */
@NullMarked
package org.attractorlab.ui.basins;

import org.jspecify.annotations.NullMarked;
