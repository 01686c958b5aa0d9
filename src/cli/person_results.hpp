// What a command about one person writes beside its table: a page (--report) and JSON (--json).
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/error.hpp"
#include "cli/console.hpp"
#include "cli/result_file.hpp"
#include "records/plain_words_file.hpp"

namespace relimb {

class PersonResults {
 public:
  /// Opens both files and reads the page's words, so that what cannot be written or read is known
  /// before the work starts. `reads`: files of the user's that must not be written over.
  PersonResults(std::optional<std::string> page, std::optional<std::string> json,
                const std::vector<std::optional<std::string>>& reads,
                const std::string& laws_folder, const ScaleTable& scales)
      : page_path_(std::move(page)), json_path_(std::move(json)) {
    auto not_json = reads;
    not_json.push_back(page_path_);
    refuse_overwriting("--json", json_path_, not_json);
    refuse_overwriting("--report", page_path_, reads);
    if (page_path_ == "-") {
      throw InputError({}, "--report", "\"-\"", "a file, e.g. report.html");
    }
    if (json_path_) json_.emplace(json_path_);
    if (!page_path_) return;
    page_.emplace(page_path_);
    words_ = load_plain_words(laws_folder + "/plain_words.toml", scales);
  }

  bool wants_page() const { return page_.has_value(); }
  const PlainWords& words() const { return words_; }  // of the page
  void add_page(const std::string& html) { page_->append(html); }

  /// Both files whole; then the table, unless the JSON went where the table would go.
  void finish(const std::string& json, const std::string& table) {
    if (json_) json_->append(json);
    if (page_) page_->commit();
    if (json_) json_->commit();
    if (json_path_ != "-") print(table);
    if (page_path_) remark("Report: " + *page_path_);
    if (json_path_ && json_path_ != "-") remark("JSON: " + *json_path_);
  }

 private:
  std::optional<std::string> page_path_, json_path_;
  std::optional<ResultFile> page_, json_;
  PlainWords words_;
};

}  // namespace relimb
