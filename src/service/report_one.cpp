#include "service/report_one.hpp"

#include <optional>

#include "report/page.hpp"
#include "service/version.hpp"

namespace relimb {
namespace {

/// What the laws' folder held of what the page rests on.
std::string model_hash(const ExplainAnswer& explained, const PlanAnswer* planned) {
  std::string hash = explained.model_hash;
  if (planned != nullptr) hash += ", levers " + planned->book.hash;
  return hash;
}

/// The forecast of the page. Beside a plan it is of the person as planned for, so that usual care
/// is the same in both: without the file's care ahead, with the weeks lived of an earlier plan.
ForecastAnswer forecast_beside(const Laws& laws, const ForecastRequest& request,
                               const PlanAnswer* planned, const Progress& progress) {
  if (planned == nullptr) return forecast_one(laws, request, progress);
  ForecastAnswer answer = forecast_person(laws, planned->plan.person, request, progress);
  answer.data_hash = planned->data_hash;
  return answer;
}

}  // namespace

std::string report_one(const Laws& laws, const ReportRequest& request, const ReportParts& parts,
                       const Progress& progress) {
  const double share = parts.forecast != nullptr ? 0 : parts.explained == nullptr ? 0.4 : 1;
  std::optional<ForecastAnswer> forecast;
  if (parts.forecast == nullptr) {
    forecast = forecast_beside(laws, request.forecast, parts.planned, part(progress, 0, share));
  }
  const ForecastAnswer& told = forecast ? *forecast : *parts.forecast;
  std::optional<ExplainAnswer> explained;
  if (parts.explained == nullptr) {
    explained = explain_forecast(laws, told, request.laws_folder, request.forecast.threads,
                                 part(progress, share, 1));
  }
  const ExplainAnswer& why = explained ? *explained : *parts.explained;

  ReportExtras extras;
  extras.words = &request.words;
  extras.overload = told.overload;
  extras.explanation = &why.explanation;
  extras.counterfactuals = &why.counterfactuals;
  if (parts.planned != nullptr) {
    extras.plan = &parts.planned->plan;
    extras.levers = &parts.planned->book;
  }
  tell(progress, 1);
  return report_page(
      told.forecast, laws.scales,
      {program_version(), model_hash(why, parts.planned), told.data_hash, request.created}, told.at,
      extras);
}

}  // namespace relimb
