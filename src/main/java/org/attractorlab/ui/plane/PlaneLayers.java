package org.attractorlab.ui.plane;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** Which layers of the picture are shown. */
final class PlaneLayers {
  private final Map<Layer, BooleanProperty> shown = new EnumMap<>(Layer.class);

  PlaneLayers() {
    for (Layer layer : Layer.values()) {
      shown.put(layer, new SimpleBooleanProperty(layer.isShownFirst()));
    }
  }

  BooleanProperty shownProperty(Layer layer) {
    return shown.get(layer);
  }

  boolean shows(Layer layer) {
    return shown.get(layer).get();
  }
}
