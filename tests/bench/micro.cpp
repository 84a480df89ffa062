// SPDX-License-Identifier: MIT
// How long each step takes, from the catalog to the bytes of each format, for one person with the catalog at hand; and
// with a large catalog, where HIPPLAN_BENCH_CATALOG names a folder of one (tests/bench/catalog.py).
#include <benchmark/benchmark.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include "hipplan/cli/builtin_catalog.hpp"
#include "hipplan/formats/csv.hpp"
#include "hipplan/formats/html.hpp"
#include "hipplan/formats/ics.hpp"
#include "hipplan/formats/json.hpp"
#include "hipplan/formats/markdown.hpp"
#include "hipplan/formats/text.hpp"
#include "hipplan/load/read_catalog.hpp"
#include "hipplan/pages/plan_page.hpp"
#include "hipplan/person/answer_books.hpp"
#include "hipplan/person/answers.hpp"
#include "hipplan/plan/first_week.hpp"
#include "hipplan/plan/planner.hpp"
#include "hipplan/rules/judge.hpp"
#include "hipplan/rules/tables.hpp"

namespace {

using namespace hipplan;

const Catalog& builtin() {
  static const Catalog catalog = cli::builtin_catalog();
  return catalog;
}

std::vector<TextFile> read_folder(const char* folder) {
  std::vector<TextFile> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".yaml") continue;
    std::ifstream file(entry.path());
    files.push_back({entry.path().string(), std::string(std::istreambuf_iterator<char>(file), {})});
  }
  std::sort(files.begin(), files.end(), [](const TextFile& a, const TextFile& b) { return a.name < b.name; });
  return files;
}

/// Of the large catalog; empty where none is named.
const std::vector<TextFile>& large_files() {
  static const std::vector<TextFile> files = [] {
    const char* const folder = std::getenv("HIPPLAN_BENCH_CATALOG");
    return folder == nullptr ? std::vector<TextFile>() : read_folder(folder);
  }();
  return files;
}

const Catalog& large() {
  static const Catalog catalog = [] {
    CatalogReading reading = read_catalog(large_files(), {}, "the large catalog");
    if (has_errors(reading.diagnostics)) {
      std::cerr << describe(reading.diagnostics.front()) << '\n';
      std::exit(1);
    }
    return std::move(reading.catalog);
  }();
  return catalog;
}

Profile somebody(const Catalog& catalog) {
  Answers answers;
  answers.pain = {{"4", {}, {}}};
  return read_answers(answers, &catalog).profile;
}

// Load

void load_blob(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(cli::builtin_catalog());
}
BENCHMARK(load_blob);

void load(benchmark::State& state, const std::vector<TextFile>& files) {
  std::size_t bytes = 0;
  for (const TextFile& file : files) bytes += file.text.view().size();
  for (auto _ : state) benchmark::DoNotOptimize(read_catalog(files, {}, "the catalog"));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes));
}

/// Takes everything and keeps nothing: what yaml-cpp costs by itself.
class Nobody : public YAML::EventHandler {
 public:
  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t, const std::string&) override {}
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {}
  void OnSequenceEnd() override {}
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {}
  void OnMapEnd() override {}
};

void yaml_events(benchmark::State& state, const std::vector<TextFile>& files) {
  for (auto _ : state) {
    for (const TextFile& file : files) {
      std::istringstream stream{std::string(file.text.view())};
      YAML::Parser parser(stream);
      Nobody nobody;
      while (parser.HandleNextDocument(nobody)) {
      }
    }
  }
}

// A person

void read_a_person(benchmark::State& state) {
  const AnswerBooks books(&builtin());
  Answers answers;
  answers.pain = {{"4", {}, {}}};
  answers.equipment = {{"household,band,mat", {}, {}}};
  answers.condition = {{"osteoarthritis", {}, {}}};
  answers.days = {{"mon,wed,fri", {}, {}}};
  for (auto _ : state) benchmark::DoNotOptimize(read_answers(answers, books));
}
BENCHMARK(read_a_person);

void judge_all(benchmark::State& state, const Catalog& (*catalog)()) {
  const Profile profile = somebody(catalog());
  for (auto _ : state) benchmark::DoNotOptimize(judge(catalog(), profile));
}

void choose(benchmark::State& state, const Catalog& (*catalog)()) {
  const auto tables = std::make_shared<const LazyTables>();
  const Assessment assessment = assess(catalog(), somebody(catalog()), tables);
  for (auto _ : state) benchmark::DoNotOptimize(first_week(catalog(), assessment));
}

void plan_weeks(benchmark::State& state) {
  const auto tables = std::make_shared<const LazyTables>();
  Profile profile = somebody(builtin());
  profile.weeks = static_cast<int>(state.range(0));
  const Assessment assessment = assess(builtin(), profile, tables);
  for (auto _ : state) benchmark::DoNotOptimize(make_plan(builtin(), assessment, Notices::none));
}
BENCHMARK(plan_weeks)->Arg(1)->Arg(4)->Arg(12);

/// From the answers to the plan: what a command asks for.
void assess_and_plan(benchmark::State& state, const Catalog& (*catalog)(), Notices notices) {
  const Profile profile = somebody(catalog());
  for (auto _ : state) benchmark::DoNotOptimize(make_plan(catalog(), assess(catalog(), profile), notices));
}

BENCHMARK_CAPTURE(judge_all, builtin, builtin);
BENCHMARK_CAPTURE(choose, builtin, builtin);
BENCHMARK_CAPTURE(assess_and_plan, builtin, builtin, Notices::all);
BENCHMARK_CAPTURE(assess_and_plan, builtin_without_notices, builtin, Notices::none);

// Formats

void render(benchmark::State& state, std::string (*format)(const Plan&)) {
  const Plan plan = make_plan(builtin(), somebody(builtin()));
  std::size_t bytes = 0;
  for (auto _ : state) {
    const std::string text = format(plan);
    bytes = text.size();
    benchmark::DoNotOptimize(bytes);
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes));
}

BENCHMARK_CAPTURE(render, text, [](const Plan& plan) { return to_text(plan_page(builtin(), plan)); });
BENCHMARK_CAPTURE(render, markdown, [](const Plan& plan) { return to_markdown(plan_page(builtin(), plan)); });
BENCHMARK_CAPTURE(render, html, [](const Plan& plan) { return to_html(plan_page(builtin(), plan), "Plan"); });
BENCHMARK_CAPTURE(render, csv, [](const Plan& plan) { return plan_csv(builtin(), plan); });
BENCHMARK_CAPTURE(render, json, [](const Plan& plan) { return plan_json(builtin(), plan); });
BENCHMARK_CAPTURE(render, ics, [](const Plan& plan) { return plan_ics(builtin(), plan); });

void add_large_ones() {
  if (large_files().empty()) return;
  benchmark::RegisterBenchmark("judge_all/large", judge_all, large);
  benchmark::RegisterBenchmark("choose/large", choose, large);
  benchmark::RegisterBenchmark("assess_and_plan/large", assess_and_plan, large, Notices::all);
  benchmark::RegisterBenchmark("assess_and_plan/large_without_notices", assess_and_plan, large, Notices::none);
  benchmark::RegisterBenchmark("load/large", load, large_files());
  benchmark::RegisterBenchmark("yaml_events/large", yaml_events, large_files());
}

}  // namespace

int main(int count, char** words) {
  const std::vector<TextFile> files = cli::builtin_files();
  benchmark::RegisterBenchmark("load/builtin", load, files);
  benchmark::RegisterBenchmark("yaml_events/builtin", yaml_events, files);
  add_large_ones();
  benchmark::Initialize(&count, words);
  if (benchmark::ReportUnrecognizedArguments(count, words)) return 1;
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
  return 0;
}
