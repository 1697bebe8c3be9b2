package org.attractorlab.experiment.report;

import java.util.ArrayList;
import java.util.List;
import org.attractorlab.data.read.Progress;
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
  static AllSpectra of(Model model, Progress progress) {
    ModelSpectra spectra = new ModelSpectra(model);
    List<List<Eigenvalue>> all = new ArrayList<>();
    for (int image = 0; image < model.images().count(); image++) {
      progress.check();
      progress.at((double) image / model.images().count(), "Spectrum of image " + image);
      all.add(spectra.add(image));
    }
    return new AllSpectra(all, spectra.table());
  }
}
