// Minimises a function of a few numbers without derivatives: Nelder and Mead's simplex (1965),
// with their coefficients 1, 2, 1/2, 1/2. Deterministic. For smooth functions of up to about five
// numbers.
#pragma once

#include <algorithm>
#include <functional>
#include <vector>

namespace relimb {

/// Best point found within `steps` moves of the simplex that starts at `start` with edges `edge`.
inline std::vector<double> nelder_mead(
    const std::function<double(const std::vector<double>&)>& cost, std::vector<double> start,
    double edge, int steps) {
  struct Vertex {
    std::vector<double> at;
    double cost;
  };
  std::vector<Vertex> simplex{{start, cost(start)}};
  for (double& coordinate : start) {
    coordinate += edge;
    simplex.push_back({start, cost(start)});
    coordinate -= edge;
  }
  const std::size_t size = start.size();
  const auto between = [&](const std::vector<double>& a, const std::vector<double>& b, double t) {
    Vertex made{a, 0};
    for (std::size_t i = 0; i < size; ++i) made.at[i] += t * (b[i] - a[i]);
    made.cost = cost(made.at);
    return made;
  };
  const auto by_cost = [](const Vertex& a, const Vertex& b) { return a.cost < b.cost; };
  for (int step = 0; step < steps; ++step) {
    std::sort(simplex.begin(), simplex.end(), by_cost);
    Vertex& worst = simplex.back();
    std::vector<double> centre(size, 0.0);
    for (std::size_t v = 0; v < size; ++v) {
      for (std::size_t i = 0; i < size; ++i) centre[i] += simplex[v].at[i] / double(size);
    }
    const Vertex reflected = between(centre, worst.at, -1);
    if (reflected.cost < simplex.front().cost) {
      const Vertex expanded = between(centre, worst.at, -2);
      worst = expanded.cost < reflected.cost ? expanded : reflected;
    } else if (reflected.cost < simplex[size - 1].cost) {
      worst = reflected;
    } else {
      const Vertex contracted =
          between(centre, reflected.cost < worst.cost ? reflected.at : worst.at, 0.5);
      if (contracted.cost < std::min(reflected.cost, worst.cost)) {
        worst = contracted;
      } else {
        for (std::size_t v = 1; v <= size; ++v) {
          simplex[v] = between(simplex.front().at, simplex[v].at, 0.5);
        }
      }
    }
  }
  return std::min_element(simplex.begin(), simplex.end(), by_cost)->at;
}

}  // namespace relimb
