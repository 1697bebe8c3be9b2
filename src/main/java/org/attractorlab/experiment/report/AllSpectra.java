package org.attractorlab.experiment.report;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.attractorlab.dynamics.spectrum.Eigenvalue;
import org.attractorlab.experiment.model.Model;
import org.attractorlab.experiment.model.ModelSpectra;

/**
 * The spectra at all training images.
 *
 * @param eigenvalues for each image, the largest modulus first
 * @param table the same as {@code spectra.csv}
 */
record AllSpectra(List<List<Eigenvalue>> eigenvalues, String table) {
  static AllSpectra of(Model model, BooleanSupplier cancelled) {
    ModelSpectra spectra = new ModelSpectra(model);
    List<List<Eigenvalue>> all = new ArrayList<>();
    for (int image = 0; image < model.images().count(); image++) {
      if (cancelled.getAsBoolean()) {
        throw new CancellationException();
      }
      all.add(spectra.add(image));
    }
    return new AllSpectra(all, spectra.table());
  }
}
