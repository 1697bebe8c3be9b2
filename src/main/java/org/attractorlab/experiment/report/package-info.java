/** What an experiment gave, as files: the report, tables, pictures and the film. */
@NullMarked
package org.attractorlab.experiment.report;

import org.jspecify.annotations.NullMarked;
