/**
 * What is measured, one tab each: a chart or a table, its numbers, and a sentence that says how to
 * read it.
 */
@NullMarked
package org.attractorlab.ui.measures;

import org.jspecify.annotations.NullMarked;
