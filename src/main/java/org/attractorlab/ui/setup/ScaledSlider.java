package org.attractorlab.ui.setup;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Slider;
import org.attractorlab.ui.Described;

/** A slider on any scale, bound to a value in both directions. */
final class ScaledSlider<T> extends Slider {
  private static final int KEY_STEPS = 40;

  // A typed value lies between two positions of the slider, and must not be rounded by it.
  private boolean following;

  /**
   * @param key of the texts that name and explain the slider
   */
  ScaledSlider(String key, ObjectProperty<T> value, Scale<T> scale) {
    super(scale.least(), scale.most(), scale.least());
    Described.by(key, this);
    setId(key.substring(key.lastIndexOf('.') + 1) + "-slider");
    setBlockIncrement((scale.most() - scale.least()) / KEY_STEPS);
    value.subscribe(
        now -> {
          following = true;
          setValue(scale.position().apply(now));
          following = false;
        });
    valueProperty()
        .subscribe(
            position -> {
              if (!following) {
                value.set(scale.value().apply(position.doubleValue()));
              }
            });
  }
}
