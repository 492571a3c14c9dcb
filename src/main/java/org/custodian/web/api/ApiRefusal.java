package org.custodian.web.api;

/** Ends a call with a problem. */
final class ApiRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  ApiRefusal(Problem problem) {
    super("API-01 The call was refused: " + problem.code() + ".");
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}
