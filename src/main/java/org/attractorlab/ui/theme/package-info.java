/** How the window looks: light, dark, and large for a projector. */
@NullMarked
package org.attractorlab.ui.theme;

import org.jspecify.annotations.NullMarked;
