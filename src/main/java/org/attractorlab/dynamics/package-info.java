/** What the trained map does when it is applied again and again. */
@NullMarked
package org.attractorlab.dynamics;

import org.jspecify.annotations.NullMarked;
