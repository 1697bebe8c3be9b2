/** The theorem checks as a list, run on demand, and charts of what the theorems say. */
@NullMarked
package org.attractorlab.ui.theory;

import org.jspecify.annotations.NullMarked;
