package corridor.engine.prediction;

import corridor.engine.run.Run;
import corridor.engine.run.UndefinedResultException;

/**
 * Poisson pseudo-maximum likelihood with a logarithmic link, by iteratively reweighted least
 * squares. Rows are centred and scaled and weights divided by their mean first: only so do masses
 * in the billions and distances in kilometres not cost digits.
 */
final class PoissonFit {
  private static final String TASK = "gravity";
  private static final int HALVINGS = 30;

  private final Design design;
  private final int p;
  private final int pairs;
  private final double[] centre;
  private final double[] scale;
  private final double meanWeight;
  private final double[] row;
  private double[] beta;
  private double deviance;
  private int iterations;
  private final double[] estimate;
  private final double[] standardError;

  private PoissonFit(Design design, Run run) {
    this.design = design;
    this.p = design.names().size();
    this.pairs = design.pairs();
    this.row = new double[p];
    this.centre = new double[p];
    this.scale = new double[p];
    this.beta = new double[p];
    this.estimate = new double[p];
    this.standardError = new double[p];
    if (pairs <= p) {
      throw new UndefinedResultException(
          "the gravity model has %d coefficients, which takes more than %d pairs of nodes; there are %d"
              .formatted(p, p, pairs));
    }
    run.checkpoint(TASK, 0, pairs);
    double sum = 0;
    for (int pair = 0; pair < pairs; pair++) {
      sum += design.weight(pair);
    }
    if (sum == 0) {
      throw new UndefinedResultException("the gravity model explains ties, but there are none");
    }
    this.meanWeight = sum / pairs;
    standardise();
  }

  static PoissonFit of(Design design, Gravity.Options options, Run run) {
    PoissonFit fit = new PoissonFit(design, run);
    fit.iterate(options, run);
    fit.tell();
    return fit;
  }

  private void standardise() {
    for (int pair = 0; pair < pairs; pair++) {
      design.row(pair, row);
      for (int k = 1; k < p; k++) {
        centre[k] += row[k] / pairs;
      }
    }
    double[] largest = new double[p];
    for (int pair = 0; pair < pairs; pair++) {
      design.row(pair, row);
      for (int k = 1; k < p; k++) {
        double off = row[k] - centre[k];
        scale[k] += off * off / pairs;
        largest[k] = Math.max(largest[k], Math.abs(row[k]));
      }
    }
    scale[0] = 1;
    for (int k = 1; k < p; k++) {
      scale[k] = Math.sqrt(scale[k]);
      if (scale[k] <= 1e-12 * Math.max(1, largest[k])) {
        throw new UndefinedResultException(
            "the exponent of %s cannot be told: it is the same for all pairs"
                .formatted(design.names().get(k)));
      }
    }
  }

  private void standardRow(int pair) {
    design.row(pair, row);
    for (int k = 1; k < p; k++) {
      row[k] = (row[k] - centre[k]) / scale[k];
    }
  }

  private double dot(double[] coefficients) {
    double sum = 0;
    for (int k = 0; k < p; k++) {
      sum += row[k] * coefficients[k];
    }
    return sum;
  }

  // Starts from the weights themselves, as is usual; from then on these are Newton steps, halved
  // where a step makes the fit worse.
  private void iterate(Gravity.Options options, Run run) {
    NormalEquations start = new NormalEquations(p);
    for (int pair = 0; pair < pairs; pair++) {
      standardRow(pair);
      double y = design.weight(pair) / meanWeight;
      double mu = (y + 1) / 2;
      start.add(row, mu, mu * Math.log(mu) + (y - mu));
    }
    beta = solved(start, start.right());
    deviance = deviance(beta);
    for (iterations = 1; iterations <= options.maxIterations(); iterations++) {
      run.checkpoint(TASK, iterations, options.maxIterations());
      NormalEquations newton = new NormalEquations(p);
      for (int pair = 0; pair < pairs; pair++) {
        standardRow(pair);
        double mu = Math.exp(dot(beta));
        newton.add(row, mu, design.weight(pair) / meanWeight - mu);
      }
      double change = step(solved(newton, newton.right()));
      if (change <= options.tolerance()) {
        return;
      }
    }
    throw new UndefinedResultException(
        "the gravity model did not converge in %d iterations: a mass or distance may tell exactly which"
                .formatted(options.maxIterations())
            + " pairs have no tie");
  }

  private double step(double[] full) {
    double share = 1;
    for (int i = 0; i < HALVINGS; i++, share /= 2) {
      double[] next = beta.clone();
      double change = 0;
      for (int k = 0; k < p; k++) {
        next[k] += share * full[k];
        change = Math.max(change, Math.abs(share * full[k]));
      }
      double nextDeviance = deviance(next);
      // At the optimum the deviance is flat, and rounding decides which of two is less.
      if (nextDeviance <= deviance + 1e-9 * Math.max(1, deviance)) {
        beta = next;
        deviance = nextDeviance;
        return change;
      }
    }
    throw new UndefinedResultException("the gravity model did not converge: no step improves it");
  }

  private double[] solved(NormalEquations equations, double[] right) {
    return equations
        .solve(right)
        .orElseThrow(
            () ->
                new UndefinedResultException(
                    "the exponents cannot be told apart: among "
                        + String.join(", ", design.names().subList(1, p))
                        + " one follows from the others; leave one out"));
  }

  private double deviance(double[] coefficients) {
    double sum = 0;
    for (int pair = 0; pair < pairs; pair++) {
      standardRow(pair);
      double eta = dot(coefficients);
      double y = design.weight(pair) / meanWeight;
      sum += 2 * ((y > 0 ? y * (Math.log(y) - eta) : 0) - (y - Math.exp(eta)));
    }
    return sum;
  }

  // The errors are worked out for the centred and scaled rows; the constant collects what centring
  // moved.
  private void tell() {
    NormalEquations bread = new NormalEquations(p);
    NormalEquations meat = new NormalEquations(p);
    for (int pair = 0; pair < pairs; pair++) {
      standardRow(pair);
      double mu = Math.exp(dot(beta));
      double residual = design.weight(pair) / meanWeight - mu;
      bread.add(row, mu, 0);
      meat.add(row, residual * residual, 0);
    }
    double correction = pairs / (double) (pairs - p);
    for (int k = 0; k < p; k++) {
      double[] linear = new double[p];
      linear[k] = 1 / scale[k];
      for (int other = 1; k == 0 && other < p; other++) {
        linear[other] = -centre[other] / scale[other];
      }
      for (int other = 0; other < p; other++) {
        estimate[k] += linear[other] * beta[other];
      }
      double[] solved = solved(bread, linear);
      standardError[k] = Math.sqrt(correction * meat.quadratic(solved));
    }
    estimate[0] += Math.log(meanWeight);
  }

  double estimate(int coefficient) {
    return estimate[coefficient];
  }

  double standardError(int coefficient) {
    return standardError[coefficient];
  }

  int iterations() {
    return iterations;
  }

  double predicted(int pair) {
    standardRow(pair);
    return Math.exp(dot(beta)) * meanWeight;
  }

  double devianceExplained() {
    double none = 0;
    for (int pair = 0; pair < pairs; pair++) {
      double y = design.weight(pair) / meanWeight;
      none += 2 * ((y > 0 ? y * Math.log(y) : 0) - (y - 1));
    }
    return allEqual() ? Double.NaN : 1 - deviance / none;
  }

  double pseudoR2() {
    double mean = 0;
    for (int pair = 0; pair < pairs; pair++) {
      mean += predicted(pair) / pairs;
    }
    double both = 0;
    double observed = 0;
    double modelled = 0;
    for (int pair = 0; pair < pairs; pair++) {
      double y = design.weight(pair) - meanWeight;
      double mu = predicted(pair) - mean;
      both += y * mu;
      observed += y * y;
      modelled += mu * mu;
    }
    // Rounding must not make more of it than all.
    return allEqual() ? Double.NaN : Math.min(1, both * both / (observed * modelled));
  }

  private boolean allEqual() {
    for (int pair = 1; pair < pairs; pair++) {
      if (design.weight(pair) != design.weight(0)) {
        return false;
      }
    }
    return true;
  }
}
