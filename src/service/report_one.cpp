#include "service/report_one.hpp"

#include "report/page.hpp"
#include "service/version.hpp"

namespace relimb {
namespace {

/// What the laws' folder held of what the page rests on.
std::string model_hash(const ForecastAnswer& forecast, const ExplainAnswer* explained,
                       const PlanAnswer* planned) {
  std::string hash = explained != nullptr ? explained->model_hash : forecast.model_hash;
  if (planned != nullptr) hash += ", levers " + planned->book.hash;
  return hash;
}

}  // namespace

std::string report_one(const Laws& laws, const ReportRequest& request, const ReportParts& parts,
                       const Progress& progress) {
  const bool explains = parts.explained == nullptr && request.explain.has_value();
  const double share = parts.forecast != nullptr ? 0 : explains ? 0.4 : 1;
  std::optional<ForecastAnswer> forecast;
  if (parts.forecast == nullptr) {
    forecast = forecast_one(laws, request.forecast, part(progress, 0, share));
  }
  std::optional<ExplainAnswer> explained;
  if (explains) explained = explain_one(laws, *request.explain, part(progress, share, 1));
  const ForecastAnswer& told = forecast ? *forecast : *parts.forecast;
  const ExplainAnswer* why = explained ? &*explained : parts.explained;

  ReportExtras extras;
  extras.words = &request.words;
  if (why != nullptr) {
    extras.explanation = &why->explanation;
    extras.counterfactuals = &why->counterfactuals;
  }
  if (parts.planned != nullptr) {
    extras.plan = &parts.planned->plan;
    extras.levers = &parts.planned->book;
  }
  tell(progress, 1);
  return report_page(
      told.forecast, laws.scales,
      {program_version(), model_hash(told, why, parts.planned), told.data_hash, request.created},
      told.at, extras);
}

}  // namespace relimb
