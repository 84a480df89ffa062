// SPDX-License-Identifier: MIT
#include "hipplan/cli/figure_command.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>

#include "hipplan/cli/exit_status.hpp"
#include "hipplan/cli/figure_source.hpp"
#include "hipplan/cli/files.hpp"
#include "hipplan/cli/pager.hpp"
#include "hipplan/cli/terminal.hpp"
#include "hipplan/figure/checks.hpp"
#include "hipplan/figure/description.hpp"
#include "hipplan/formats/json.hpp"
#include "hipplan/formats/svg.hpp"
#include "hipplan/formats/text.hpp"
#include "hipplan/pages/picture.hpp"
#include "hipplan/text/lists.hpp"
#include "hipplan/text/unicode.hpp"

namespace hipplan::cli {
namespace {

namespace fs = std::filesystem;

int complain(const Place& place, std::string message, int status) {
  const Diagnostic diagnostic{Severity::error, place, std::move(message), {}};
  report(std::span(&diagnostic, 1));
  return status;
}

/// Nothing, or why there can be no such folder.
std::optional<std::string> why_no_folder(const std::string& folder) {
  std::error_code error;
  if (fs::exists(folder, error) && !fs::is_directory(folder, error)) return "is no folder; expected one, or a new name";
  fs::create_directories(folder, error);
  if (error) return fmt::format("cannot make this folder: {}", error.message());
  return std::nullopt;
}

int write_svg(const std::string& folder, const Picture& picture, std::optional<std::size_t> frame,
              const InputFiles& inputs) {
  const std::string path = (fs::path(folder) / (picture.id + ".svg")).string();
  const auto problem = write_output(path, to_svg(picture.drawing, {picture.title, picture.description}, frame), inputs);
  if (!problem) return done;
  report(std::span(&*problem, 1));
  return failed;
}

bool is_to_file(const Arguments& arguments) { return !arguments.output.empty() && arguments.output != "-"; }

class FigureCommand {
 public:
  FigureCommand(const Arguments& arguments, const LoadedCatalog& loaded, const InputFiles& inputs)
      : arguments_(arguments), loaded_(loaded), inputs_(inputs) {}

  int one(Index<Exercise> index) const {
    const Exercise& exercise = loaded_.catalog.exercises[index];
    const figure::Figure figure = figure_for(loaded_, index);
    if (figure.frames.empty())
      return complain({}, fmt::format("'{}' has no figure; its entry may have one, under 'figure'", exercise.id),
                      failed);
    std::optional<std::size_t> frame;
    if (arguments_.frame) {
      frame = frame_in(exercise, figure.frames.size());
      if (!frame) return wrong_use;
    }
    const int drawn = write(in_format(exercise, figure, frame));
    return std::max(drawn, report_faults(index));
  }

  int all() const {
    if (const auto why = why_no_folder(arguments_.output))
      return complain({printable(arguments_.output), 0, 0, 1}, *why, failed);
    const figure::Figures figures = all_figures(loaded_);
    std::size_t count = 0;
    for (const Index<Exercise> i : figures.indices()) {
      const Exercise& exercise = loaded_.catalog.exercises[i];
      const auto picture = picture_of(exercise, figures[i]);
      if (!picture) continue;
      std::optional<std::size_t> frame;
      if (arguments_.frame && !(frame = frame_in(exercise, figures[i].frames.size()))) return wrong_use;
      if (write_svg(arguments_.output, *picture, frame, inputs_) != done) return failed;
      ++count;
    }
    if (!arguments_.quiet && is_terminal(stderr)) {
      tell(stderr, fmt::format("Written to {}: {}.\n", printable(arguments_.output),
                               counted(static_cast<int>(count), "figure", "figures")));
    }
    return done;
  }

 private:
  /// Counted from 0; nothing, after saying so, where there is none.
  std::optional<std::size_t> frame_in(const Exercise& exercise, std::size_t count) const {
    const auto frame = parse_digits(arguments_.frame->text);
    if (frame && *frame >= 1 && static_cast<std::size_t>(*frame) <= count) return static_cast<std::size_t>(*frame - 1);
    complain(arguments_.frame->place,
             fmt::format("'{}' has no frame '{}'; expected a whole number from 1 to {}", exercise.id,
                         quoted_word(arguments_.frame->text), count),
             wrong_use);
    return std::nullopt;
  }

  std::string in_format(const Exercise& exercise, const figure::Figure& figure,
                        std::optional<std::size_t> frame) const {
    if (arguments_.format == Format::json) return figure_json(exercise, figure, frame);
    const Picture picture = *picture_of(exercise, figure);
    if (arguments_.format == Format::svg) return to_svg(picture.drawing, {picture.title, picture.description}, frame);
    return in_text(picture, figure, frame);
  }

  /// The drawing, and below it the same in words.
  std::string in_text(const Picture& picture, const figure::Figure& figure, std::optional<std::size_t> frame) const {
    std::FILE* const stream = is_to_file(arguments_) ? nullptr : stdout;
    const TextStyle style = text_style(stream, arguments_.colour, arguments_.width);
    // Who asks for a figure in a pipe wants one.
    const bool at_a_terminal = stream != nullptr && is_terminal(stream);
    Art art = at_a_terminal ? art_for(stream, arguments_.art) : arguments_.art.value_or(Art::blocks);
    if (style.ascii && art != Art::none) art = Art::ascii;
    std::string out = to_art(picture.drawing, art, style.width, frame);
    if (!out.empty()) out += '\n';
    const std::vector<std::string> words = figure::descriptions(figure);
    Page page{Heading{1, picture.title}};
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (!frame || *frame == i) page.push_back(Paragraph{words[i]});
    }
    return out + to_text(page, style);
  }

  int write(const std::string& text) const {
    const auto problem = is_to_file(arguments_) ? write_output(arguments_.output, text, inputs_)
                                                : print_paged(text, arguments_.pager, inputs_);
    if (!problem) return done;
    report(std::span(&*problem, 1));
    return failed;
  }

  /// For authors: what is shipped has none.
  int report_faults(Index<Exercise> index) const {
    if (!loaded_.sketches || !loaded_.sketches->of_exercise[index]) return done;
    const Diagnostics found = figure::check(*loaded_.sketches->of_exercise[index], loaded_.sketches->fences);
    report(with_excerpts(found, loaded_));
    return has_errors(found) ? failed : done;
  }

  const Arguments& arguments_;
  const LoadedCatalog& loaded_;
  const InputFiles& inputs_;
};

}  // namespace

int draw_figure(const Arguments& arguments, const LoadedCatalog& loaded, const Request& request,
                const InputFiles& inputs) {
  const FigureCommand command(arguments, loaded, inputs);
  return arguments.all ? command.all() : command.one(*request.exercise);
}

int write_pictures(const Page& page, const std::string& folder, const InputFiles& inputs) {
  const std::vector<const Picture*> pictures = pictures_of(page);
  if (pictures.empty()) return done;
  if (const auto why = why_no_folder(folder)) return complain({printable(folder), 0, 0, 1}, *why, failed);
  for (const Picture* picture : pictures) {
    if (write_svg(folder, *picture, {}, inputs) != done) return failed;
  }
  return done;
}

std::string link_to(const std::string& folder, const std::string& output) {
  const bool to_file = !output.empty() && output != "-";
  const fs::path from = to_file ? fs::absolute(output).parent_path() : fs::current_path();
  const std::string link =
      fs::absolute(folder).lexically_normal().lexically_proximate(from.lexically_normal()).string();
  return link.ends_with('/') ? link.substr(0, link.size() - 1) : link;
}

}  // namespace hipplan::cli
