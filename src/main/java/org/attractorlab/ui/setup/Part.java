package org.attractorlab.ui.setup;

import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.attractorlab.experiment.Experiment;
import org.attractorlab.ui.Laboratory;

/**
 * One value of the experiment as a property that a control can be bound to in both directions: it
 * follows the experiment, and setting it changes the experiment.
 */
final class Part {
  private Part() {}

  static <T> ObjectProperty<T> of(
      Laboratory lab,
      Function<Experiment, T> get,
      BiFunction<Experiment, T, Experiment> with,
      T whileNoneIsOpen) {
    ObjectProperty<T> property = new SimpleObjectProperty<>(whileNoneIsOpen);
    lab.experimentProperty()
        .subscribe(
            experiment -> {
              if (experiment != null) {
                property.set(get.apply(experiment));
              }
            });
    property.subscribe(
        value -> {
          // A control without a selection sets null, which no part of an experiment may be.
          if (value != null) {
            lab.edit(e -> get.apply(e).equals(value) ? e : with.apply(e, value));
          }
        });
    return property;
  }
}
