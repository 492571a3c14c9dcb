package org.custodian.cli;

import picocli.CommandLine.IVersionProvider;

/** Which program this is. */
final class Version implements IVersionProvider {
  static String number() {
    String packaged = Version.class.getPackage().getImplementationVersion();
    return packaged == null ? "development" : packaged;
  }

  @Override
  public String[] getVersion() {
    return new String[] {"Custodian " + number()};
  }
}
