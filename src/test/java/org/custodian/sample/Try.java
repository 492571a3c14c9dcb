package org.custodian.sample;

public class Try {
  public static void main(String[] a) throws Exception {
    for (int i = 0; i < Integer.parseInt(a[1]); i++) {
      long t = System.nanoTime();
      SampleHospital.write(java.nio.file.Path.of(a[0]));
      System.out.println((System.nanoTime() - t) / 1000000 + " ms");
    }
  }
}
