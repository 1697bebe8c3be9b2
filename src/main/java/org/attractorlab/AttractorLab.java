package org.attractorlab;

import ai.djl.engine.Engine;
import ai.djl.ndarray.*;
import ai.djl.training.GradientCollector;
import java.util.*;
import org.attractorlab.engine.*;
import org.attractorlab.network.*;

public final class AttractorLab {
  private AttractorLab() {}

  public static void main(String[] args) throws Exception {
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
    System.setProperty("ai.djl.pytorch.num_threads", "1");
    System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
    EngineThread engine = new EngineThread();
    engine.call(() -> { 
      long t=System.nanoTime();
      NDManager m = engine.newManager(DeviceChoice.CPU);
      System.out.println("engine " + (System.nanoTime()-t)/1e6);
      Network net = Network.build(new FullyConnected(12,256,Activation.LEAKY_RELU,true,new Initialization(Initialization.Scheme.LECUN_UNIFORM,1)),new org.attractorlab.data.ImageShape(1,28,28),m,7);
      NDArray x = m.randomUniform(0,1,new ai.djl.ndarray.types.Shape(10,784));
      for (int round=0;round<5;round++) {
        long f=0,b=0,g=0;
        for(int i=0;i<100;i++) {
          try (NDManager _ = m.newSubManager()) {
            NDArray xs = x; 
            long t0=System.nanoTime();
            try (GradientCollector gc = Engine.getInstance().newGradientCollector()) {
              long t1=System.nanoTime();
              try (NDScope _ = new NDScope()) {
                NDArray y = net.forward(xs);
                NDArray loss = y.sub(xs).square().mean();
                long t2=System.nanoTime();
                gc.backward(loss);
                long t3=System.nanoTime();
                f+=t2-t1;b+=t3-t2;g+=t1-t0;
              }
            }
          }
        }
        System.out.printf("collector %.2f forward %.2f backward %.2f ms%n", g/1e8,f/1e8,b/1e8);
      }
      return 0; }).get();
  }
}
