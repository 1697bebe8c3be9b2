package org.attractorlab.ui.plane;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** Which layers of the picture are shown; of those that colour every place, one at the most. */
final class PlaneLayers {
  private final Map<Layer, BooleanProperty> shown = new EnumMap<>(Layer.class);

  PlaneLayers() {
    for (Layer layer : Layer.values()) {
      shown.put(layer, new SimpleBooleanProperty(layer.isShownFirst()));
    }
    instead(Layer.BASINS, Layer.RADIUS);
    instead(Layer.RADIUS, Layer.BASINS);
  }

  private void instead(Layer of, Layer layer) {
    shown
        .get(layer)
        .subscribe(
            on -> {
              if (on) {
                shown.get(of).set(false);
              }
            });
  }

  BooleanProperty shownProperty(Layer layer) {
    return shown.get(layer);
  }

  boolean shows(Layer layer) {
    return shown.get(layer).get();
  }

  /** Calls whenever one is switched. */
  void onSwitch(Runnable listener) {
    shown.values().forEach(layer -> layer.subscribe(listener));
  }
}
