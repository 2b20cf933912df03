package corridor.engine.efficiency;

import corridor.engine.run.UndefinedResultException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.optim.MaxIter;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;

/**
 * A linear program over variables that are at least 0; the only place that sees the solver. The
 * solver's tableau loses figures where amounts differ by many orders, so rows and columns are
 * scaled first, and an answer is only taken if the dual program has the same value: that one proves
 * the other.
 */
final class LinearProgram {
  private static final int MOST_PIVOTS = 10_000;
  private static final int SCALING_SWEEPS = 6;
  private static final double FEASIBLE = 1e-6;
  private static final int ULPS = 10;
  private static final double NEGLIGIBLE_PIVOT = 1e-10;
  private static final double SAME = 1e-7;

  private final int variables;
  private final List<double[]> rows = new ArrayList<>();
  private final List<Double> bounds = new ArrayList<>();

  LinearProgram(int variables) {
    this.variables = variables;
  }

  /** Requires {@code coefficients · x ≤ bound}. */
  void atMost(double[] coefficients, double bound) {
    atLeast(negative(coefficients), -bound);
  }

  /** Requires {@code coefficients · x ≥ bound}. */
  void atLeast(double[] coefficients, double bound) {
    rows.add(coefficients.clone());
    bounds.add(bound);
  }

  /** Requires {@code coefficients · x = value}. */
  void exactly(double[] coefficients, double value) {
    atLeast(coefficients, value);
    atMost(coefficients, value);
  }

  double[] maximise(double[] objective) {
    return minimise(negative(objective));
  }

  double[] minimise(double[] objective) {
    double[][] matrix = rows.toArray(double[][]::new);
    double[] ofRow = new double[matrix.length];
    double[] ofColumn = new double[variables];
    scale(matrix, ofRow, ofColumn);
    double[][] scaled = new double[matrix.length][variables];
    double[] bound = new double[matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < variables; j++) {
        scaled[i][j] = matrix[i][j] * ofRow[i] * ofColumn[j];
      }
      bound[i] = bounds.get(i) * ofRow[i];
    }
    double[] cost = new double[variables];
    Arrays.setAll(cost, j -> objective[j] * ofColumn[j]);
    double largestBound = normalise(bound);
    normalise(cost);
    double[] solution = solve(scaled, bound, cost, GoalType.MINIMIZE, Relationship.GEQ);
    double[] proof = solve(transposed(scaled), cost, bound, GoalType.MAXIMIZE, Relationship.LEQ);
    double value = dot(cost, solution);
    double provenValue = dot(bound, proof);
    if (Math.abs(value - provenValue) > SAME * Math.max(1, Math.abs(value))) {
      throw new UndefinedResultException(
          "the linear program has the value %s and its dual %s: amounts differ by too many orders"
              .formatted(value, provenValue));
    }
    Arrays.setAll(solution, j -> solution[j] * ofColumn[j] * largestBound);
    return solution;
  }

  // The largest becomes 1; says what it was.
  private static double normalise(double[] values) {
    double largest = Arrays.stream(values).map(Math::abs).max().orElse(0);
    if (largest == 0) {
      return 1;
    }
    Arrays.setAll(values, k -> values[k] / largest);
    return largest;
  }

  private static double[] solve(
      double[][] matrix, double[] bound, double[] cost, GoalType goal, Relationship relation) {
    List<LinearConstraint> constraints = new ArrayList<>();
    for (int i = 0; i < matrix.length; i++) {
      constraints.add(new LinearConstraint(matrix[i], relation, bound[i]));
    }
    try {
      return new SimplexSolver(FEASIBLE, ULPS, NEGLIGIBLE_PIVOT)
          .optimize(
              new MaxIter(MOST_PIVOTS),
              new LinearObjectiveFunction(cost, 0),
              new LinearConstraintSet(constraints),
              goal,
              new NonNegativeConstraint(true))
          .getPoint();
    } catch (MathIllegalStateException e) {
      throw new UndefinedResultException(
          "the linear program has no solution that the solver finds: " + e.getMessage());
    }
  }

  // Geometric means of the smallest and the largest amount of each row and column become 1.
  private static void scale(double[][] matrix, double[] ofRow, double[] ofColumn) {
    Arrays.fill(ofRow, 1);
    Arrays.fill(ofColumn, 1);
    for (int sweep = 0; sweep < SCALING_SWEEPS; sweep++) {
      for (int i = 0; i < ofRow.length; i++) {
        double[] amounts = new double[ofColumn.length];
        for (int j = 0; j < amounts.length; j++) {
          amounts[j] = Math.abs(matrix[i][j]) * ofColumn[j];
        }
        ofRow[i] = 1 / middle(amounts);
      }
      for (int j = 0; j < ofColumn.length; j++) {
        double[] amounts = new double[ofRow.length];
        for (int i = 0; i < amounts.length; i++) {
          amounts[i] = Math.abs(matrix[i][j]) * ofRow[i];
        }
        ofColumn[j] = 1 / middle(amounts);
      }
    }
  }

  private static double middle(double[] amounts) {
    double least = Arrays.stream(amounts).filter(amount -> amount > 0).min().orElse(1);
    double most = Arrays.stream(amounts).filter(amount -> amount > 0).max().orElse(1);
    return Math.sqrt(least) * Math.sqrt(most);
  }

  private static double[][] transposed(double[][] matrix) {
    double[][] columns = new double[matrix[0].length][matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < columns.length; j++) {
        columns[j][i] = matrix[i][j];
      }
    }
    return columns;
  }

  private static double[] negative(double[] values) {
    double[] negative = new double[values.length];
    Arrays.setAll(negative, k -> -values[k]);
    return negative;
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int k = 0; k < one.length; k++) {
      sum += one[k] * other[k];
    }
    return sum;
  }
}
