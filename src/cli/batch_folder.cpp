// SPDX-License-Identifier: MIT
#include "hipplan/cli/batch_folder.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <cerrno>
#include <cstring>
#include <filesystem>

#include "hipplan/catalog/vocabulary.hpp"
#include "hipplan/cli/files.hpp"
#include "hipplan/load/csv_rows.hpp"
#include "hipplan/text/digest.hpp"
#include "hipplan/text/spelling.hpp"

namespace hipplan::cli {
namespace {

namespace fs = std::filesystem;

/// A file before it has its name.
constexpr const char* part_file = ".hipplan-batch.part";
/// Longer than any row of the list: the last of them may be half there.
constexpr std::size_t longest_row = 2 * longest_record;
constexpr std::size_t piece = 64 * 1024;
constexpr std::size_t longest_file_name = 240;
constexpr std::size_t digits = 12;
constexpr auto columns_of_index =
    static_cast<std::size_t>(std::count(index_csv_header.begin(), index_csv_header.end(), ',')) + 1;

/// Makes the folder; its descriptor, or none, with errno.
int opened_folder(const std::string& path) {
  std::error_code error;
  fs::create_directories(path, error);
  return uninterrupted([&] { return ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); });
}

std::string read_at(int file, std::size_t at, std::size_t bytes) {
  std::string text(bytes, '\0');
  const ssize_t got = uninterrupted([&] { return ::pread(file, text.data(), bytes, static_cast<off_t>(at)); });
  text.resize(static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
  return text;
}

std::size_t size_of(int file) {
  struct stat status {};
  return ::fstat(file, &status) == 0 ? static_cast<std::size_t>(status.st_size) : 0;
}

}  // namespace

std::optional<std::string> why_no_file_name(const std::string& id, std::string_view ending) {
  const std::string name = fmt::format("{}.{}", id, ending);
  if (id.find_first_of("/\\:*?\"<>|") != std::string::npos || id.starts_with('.') || id.starts_with('-'))
    return "cannot be the name of a file; expected no dot or hyphen at the front, and none of / \\ : * ? \" < > |";
  if (name.size() > longest_file_name) return "is too long for the name of a file";
  if (same_word(name, index_file)) return fmt::format("is the name of the list ({}); expected another id", index_file);
  return std::nullopt;
}

BatchFolder::BatchFolder(const std::string& path, bool resume, std::string making)
    : path_(path), making_(std::move(making)), folder_(opened_folder(path)) {
  if (folder_.valid()) {
    open_index(resume);
  } else {
    fail({}, errno);
  }
  if (!problem_) part_.emplace(fmt::format("{}/{}", path_, part_file));
}

void BatchFolder::fail(std::string_view file, int error) {
  const std::string name = file.empty() ? path_ : fmt::format("{}/{}", path_, file);
  problem_ = Diagnostic{Severity::error, {name, 0, 0, 1}, fmt::format("cannot write: {}", std::strerror(error)), {}};
}

void BatchFolder::open_index(bool resume) {
  const std::string name(index_file);
  const auto refuse = [&](const char* why) {
    problem_ = Diagnostic{Severity::error, {fmt::format("{}/{}", path_, name), 0, 0, 1}, why, {}};
  };
  const int flags = O_RDWR | O_CREAT | O_APPEND | O_NOFOLLOW | O_CLOEXEC | (resume ? 0 : O_EXCL);
  index_.emplace(uninterrupted([&] { return ::openat(folder_.get(), name.c_str(), flags, 0666); }));
  if (!index_->valid() && errno == EEXIST)
    return refuse("an earlier run was written here; expected --resume to go on with it, or another folder");
  if (!index_->valid()) return fail(name, errno);
  if (uninterrupted([&] { return ::flock(index_->get(), LOCK_EX | LOCK_NB); }) != 0 && errno == EWOULDBLOCK)
    return refuse("another run is writing here; expected it to end first, or another folder");
  take_up();
  if (problem_ || rows_size_ > 0) return;
  if (!write_all(index_->get(), index_csv_header)) fail(name, errno);
}

/// Drops what is half there, and reads the header.
void BatchFolder::take_up() {
  const std::size_t size = size_of(index_->get());
  const std::size_t from = size - std::min(size, longest_row);
  const std::size_t end = read_at(index_->get(), from, size - from).rfind('\n');
  rows_size_ = end == std::string::npos ? from : from + end + 1;
  if (rows_size_ == size && size == 0) return;
  if (uninterrupted([&] { return ::ftruncate(index_->get(), static_cast<off_t>(rows_size_)); }) != 0)
    return fail(index_file, errno);
  if (rows_size_ == 0) return;
  may_be_there_ = true;
  rows_.set_separator(',');
  const std::string header = read_at(index_->get(), 0, index_csv_header.size());
  rows_read_ = header.size();
  if (header == index_csv_header) return read_next();
  problem_ = Diagnostic{Severity::error,
                        {fmt::format("{}/{}", path_, index_file), 0, 0, 1},
                        "this is no list of a batch; expected another folder",
                        {}};
}

/// The next row of the earlier run.
void BatchFolder::read_next() {
  next_.reset();
  auto record = rows_.next();
  while (!record && rows_read_ < rows_size_) {
    const std::string text = read_at(index_->get(), rows_read_, std::min(piece, rows_size_ - rows_read_));
    // Gone while it was read: what it said goes with no record.
    if (text.empty()) return void(next_ = Row{});
    rows_read_ += text.size();
    rows_.feed(text);
    record = rows_.next();
  }
  if (!record) return;
  const CsvRow row = read_csv_row(*record, ',');
  // A row that somebody has changed goes with no record.
  if (row.cells.size() != columns_of_index) return void(next_ = Row{});
  next_ = Row{parse_digits(row.cells[1].text).value_or(0), row.cells[2].text, row.cells[3].text != "0",
              row.cells.back().text};
}

BatchFolder::Before BatchFolder::look_up(const Record& record, std::string_view first_day) {
  assert(next_);
  if (next_->line > record.line) return Before::nobody;
  if (next_->line != record.line || next_->digest != digest_of(record, first_day)) return Before::changed;
  ++before_.people[next_->status];
  before_.failures += next_->has_mistakes || next_->status == name_of(Outcome::Kind::no_plan);
  read_next();
  return Before::done;
}

std::string BatchFolder::digest_of(const Record& record, std::string_view first_day) const {
  return sha256(fmt::format("{}\n{}\n{}", making_, first_day, record.text)).substr(0, digits);
}

bool BatchFolder::is_taken(const std::string& name) const {
  struct stat status {};
  return ::fstatat(folder_.get(), name.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0;
}

bool BatchFolder::is_there_as(const std::string& name, std::string_view text) const {
  const Descriptor file(uninterrupted(
      [&] { return ::openat(folder_.get(), name.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC); }));
  return file.valid() && size_of(file.get()) == text.size() && read_at(file.get(), 0, text.size()) == text;
}

bool BatchFolder::write_part(std::string_view text) {
  // It may be another name of a file that has one: an earlier run was ended in between.
  if (::unlinkat(folder_.get(), part_file, 0) != 0 && errno != ENOENT) return false;
  Descriptor file(uninterrupted(
      [&] { return ::openat(folder_.get(), part_file, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666); }));
  return file.valid() && write_all(file.get(), text) && file.close();
}

/// Never over another file. Some file systems have no second names (memory cards): there the lock on the list must do.
bool BatchFolder::give_name(const std::string& name) {
  const int folder = folder_.get();
  if (uninterrupted([&] { return ::linkat(folder, part_file, folder, name.c_str(), 0); }) == 0)
    return ::unlinkat(folder, part_file, 0) == 0;
  constexpr std::array no_second_names{EPERM, ENOTSUP, EOPNOTSUPP, ENOSYS, EMLINK};
  if (std::find(no_second_names.begin(), no_second_names.end(), errno) == no_second_names.end()) return false;
  return uninterrupted([&] { return ::renameat(folder, part_file, folder, name.c_str()); }) == 0;
}

bool BatchFolder::store(const std::string& file, const std::string& other, std::string_view text) {
  if (is_taken(file)) return may_be_there_ && is_there_as(file, text);
  if (!other.empty() && is_taken(other)) return false;
  if (!write_part(text) || !give_name(file)) {
    fail(file, errno);
    ::unlinkat(folder_.get(), part_file, 0);
  }
  return true;
}

void BatchFolder::note(const IndexRow& row) {
  may_be_there_ = false;
  if (!write_all(index_->get(), index_csv_row(row))) fail(index_file, errno);
}

void BatchFolder::finish() {
  if (!problem_ && !index_->close()) fail(index_file, errno);
}

}  // namespace hipplan::cli
