/** Taking results home: what is written and how, and pictures of any view. */
@NullMarked
package org.attractorlab.ui.export;

import org.jspecify.annotations.NullMarked;
