// SPDX-License-Identifier: MIT
// A log on a disk that is full, shut, gone, linked, held or pulled away: what stands in it stays, and what could not be
// written is told.
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <filesystem>

#include "catch.hpp"
#include "program.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

namespace fs = std::filesystem;
using tests::Run;
using tests::Workplace;

const std::string preloaded = "ASAN_OPTIONS=verify_asan_link_order=0 LD_PRELOAD=" HIPPLAN_PRELOAD " ";
const std::string& titles = tests::log_titles;
const std::string old_row = "2026-11-24,day,,,,,,,,,,,,,3,,,,\n";
const std::string new_row = "2026-11-25,day,,,,,,,,,,,,,4,,,,\n";
const std::string write_four = "hipplan log -q --log mine.csv --today 2026-11-25 --usual-pain 4";

std::string refused(const std::string& why) { return "hipplan: mine.csv: error: cannot write: " + why + '\n'; }

Workplace& with_log(Workplace& place) {
  place.write("mine.csv", titles + old_row);
  return place;
}

TEST_CASE("a log is made for its owner alone, with its folders") {
  const Workplace place;
  place.write("config/hipplan/profile.yaml", "version: 2\npain: 4\n");
  const auto at = [&](const char* data) {
    return place.hipplan({"log", "--usual-pain", "4", "--today", "2026-11-25"},
                         {{"XDG_CONFIG_HOME", (place.folder() / "config").string()}, {"XDG_DATA_HOME", data}});
  };
  CHECK(at((place.folder() / "data/deep").c_str()).status == 0);
  CHECK(place.read("data/deep/hipplan/log.csv") == titles + new_row);
  for (const char* folder : {"data", "data/deep", "data/deep/hipplan"})
    CHECK((fs::status(place.folder() / folder).permissions() & fs::perms::mask) == fs::perms::owner_all);
  CHECK((fs::status(place.folder() / "data/deep/hipplan/log.csv").permissions() & fs::perms::mask) ==
        (fs::perms::owner_read | fs::perms::owner_write));
  // A relative path is to be ignored.
  CHECK(at("data").status == 0);
  CHECK(place.read(".local/share/hipplan/log.csv") == titles + new_row);
  // The mode that its owner gave it stays.
  fs::permissions(place.folder() / ".local/share/hipplan/log.csv", fs::perms::owner_all);
  CHECK(at("data").status == 0);
  CHECK((fs::status(place.folder() / ".local/share/hipplan/log.csv").permissions() & fs::perms::mask) ==
        fs::perms::owner_all);
}

TEST_CASE("what cannot be written whole is taken away again, and told") {
  struct Failure {
    std::string variables;
    int error;
  };
  for (const Failure& failure : std::vector<Failure>{{"HIPPLAN_TEST_APPEND=half ", ENOSPC},
                                                     {"HIPPLAN_TEST_APPEND=" + std::to_string(EDQUOT) + " ", EDQUOT},
                                                     {"HIPPLAN_TEST_APPEND=" + std::to_string(EIO) + " ", EIO},
                                                     {"HIPPLAN_TEST_FSYNC=" + std::to_string(EIO) + " ", EIO},
                                                     {"HIPPLAN_TEST_FSYNC=" + std::to_string(ENOSPC) + " ", ENOSPC}}) {
    INFO(failure.variables);
    Workplace place;
    // A log that is new leaves nothing behind.
    const Run first = place.shell(failure.variables + preloaded + write_four);
    CHECK(first.status == 1);
    CHECK(first.errors == refused(std::strerror(failure.error)));
    CHECK(place.names().empty());
    const Run run = with_log(place).shell(failure.variables + preloaded + write_four);
    CHECK(run.status == 1);
    CHECK(run.errors == refused(std::strerror(failure.error)));
    CHECK(place.read("mine.csv") == titles + old_row);
  }
  Workplace place;
  for (const char* way : {"interrupted", "95", "22"}) {
    INFO(way);
    CHECK(with_log(place).shell(std::string("HIPPLAN_TEST_FSYNC=") + way + ' ' + preloaded + write_four).status == 0);
    CHECK(place.read("mine.csv") == titles + old_row + new_row);
  }
}

TEST_CASE("a limit on the size of files leaves a log as it was") {
  Workplace place;
  place.write("mine.csv", titles + "# " + std::string(1024 - titles.size() - 10, 'x') + '\n');
  const std::string before = place.read("mine.csv");
  const Run run = place.shell("ulimit -f 2; " + write_four + " --note " + std::string(900, 'y'));
  CHECK(run.status == 1);
  CHECK(run.errors == refused(std::strerror(EFBIG)));
  CHECK(place.read("mine.csv") == before);
}

TEST_CASE("half a line that a crash has left is ended before the next row, and no row is lost with it") {
  Workplace place;
  const Run killed = with_log(place).shell("HIPPLAN_TEST_APPEND=killed " + preloaded + write_four);
  CHECK(killed.status == 128 + SIGKILL);
  const std::string half = place.read("mine.csv");
  CHECK(half == titles + old_row + new_row.substr(0, new_row.size() / 2));
  CHECK(place.shell(write_four).status == 0);
  CHECK(place.read("mine.csv") == half + '\n' + new_row);
  const Run list = place.shell("hipplan log --log mine.csv --list --today 2026-11-25");
  CHECK(list.errors == "mine.csv:3: warning: 4 cells where the first line has 19; the line is passed over\n");
  CHECK(list.output.find("0 sessions, written down from Tue 2026-11-24 to Wed 2026-11-25.") != std::string::npos);
  // Zero bytes are no line's end either.
  place.write("mine.csv", titles + old_row + std::string(100, '\0'));
  CHECK(place.shell(write_four).status == 0);
  CHECK(place.read("mine.csv") == titles + old_row + std::string(100, '\0') + '\n' + new_row);
}

TEST_CASE("what is no plain file is not written to") {
  Workplace place;
  const std::vector<std::pair<std::string, std::string>> others{
      {"mkfifo mine.csv", "this is a named pipe; expected a file"},
      {"mkdir mine.csv", "this is a folder; expected a file"},
      {"ln -s /dev/zero mine.csv", "this is a device; expected a file"},
      {"ln -s mine.csv mine.csv", std::strerror(ELOOP)}};
  for (const auto& [make, why] : others) {
    INFO(make);
    place.shell("rm -rf mine.csv; " + make);
    const Run run = place.shell("timeout 20 " + write_four);
    CHECK(run.status == 1);
    CHECK(run.errors == refused(why));
  }
  CHECK(place.hipplan({"log", "--log", "gone/mine.csv", "--usual-pain", "4"}).errors ==
        "hipplan: gone/mine.csv: error: cannot write: No such file or directory\n");
  CHECK(place.shell("ls -A | grep -v fixtures").output == "mine.csv\n");
}

TEST_CASE("a log that is a link is written where it leads, and that is said") {
  Workplace place;
  place.write("synchronised/kept.csv", titles + old_row);
  fs::create_symlink("synchronised/kept.csv", place.folder() / "mine.csv");
  const Run run = place.hipplan({"log", "--log", "mine.csv", "--today", "2026-11-25", "--usual-pain", "4"});
  CHECK(run.errors ==
        "Written down: Wed 2026-11-25, usual pain 4.\n"
        "It stands in mine.csv (a link to synchronised/kept.csv).\n");
  CHECK(fs::is_symlink(place.folder() / "mine.csv"));
  CHECK(place.read("synchronised/kept.csv") == titles + old_row + new_row);
  // One that leads nowhere yet is filled in there.
  fs::remove(place.folder() / "mine.csv");
  fs::create_symlink("synchronised/new.csv", place.folder() / "mine.csv");
  CHECK(place.shell(write_four).status == 0);
  CHECK(place.read("synchronised/new.csv") == titles + new_row);
}

bool is_root() { return ::geteuid() == 0; }

/// The command as somebody who has no special rights: the tests may be run by root, and their program may lie where
/// nobody else can go.
Run as_nobody(const Workplace& place, const std::string& command) {
  place.shell("mkdir -p bin; cp -n \"$(command -v hipplan)\" bin; chmod 755 bin bin/hipplan");
  const std::string found = "PATH=\"$PWD/bin:$PATH\"; " + command;
  return place.shell(is_root() ? "setpriv --reuid 65534 --regid 65534 --clear-groups sh -c '" + found + "'" : found);
}

TEST_CASE("who may not write or read a log is told that") {
  Workplace place;
  place.shell("chmod 777 .");
  REQUIRE(as_nobody(place, "hipplan --version").status == 0);
  with_log(place).shell("chmod 444 mine.csv");
  CHECK(as_nobody(place, write_four).errors == refused(std::strerror(EACCES)));
  CHECK(as_nobody(place, "hipplan log --log mine.csv --list --today 2026-11-25").status == 0);
  place.shell("chmod 000 mine.csv");
  CHECK(as_nobody(place, write_four).errors == refused(std::strerror(EACCES)));
  CHECK(as_nobody(place, "hipplan log --log mine.csv --list").errors ==
        "hipplan: mine.csv: error: cannot read: Permission denied\n");
  // Asked, nobody answers for nothing.
  place.write("me.yaml", "version: 2\npain: 4\n");
  const Run asked = as_nobody(place, "yes | hipplan log --log mine.csv --profile me.yaml");
  CHECK(asked.errors == "hipplan: mine.csv: error: cannot read: Permission denied\n");
  // Nor may one be begun where nobody may write.
  place.shell(std::string("rm mine.csv; chmod 644 me.yaml; chmod ") + (is_root() ? "755 ." : "555 ."));
  CHECK(as_nobody(place, write_four).errors == refused(std::strerror(EACCES)));
  place.shell("chmod 755 .");
  CHECK(place.names() == std::vector<std::string>{"bin/", "me.yaml"});
}

TEST_CASE("a lock that is held is waited for, and after two seconds it is said who holds it") {
  Workplace place;
  with_log(place);
  const int held = ::open((place.folder() / "mine.csv").c_str(), O_RDWR | O_CLOEXEC);
  REQUIRE(held >= 0);
  REQUIRE(::flock(held, LOCK_EX) == 0);
  const Run run = place.shell(write_four);
  CHECK(run.status == 1);
  CHECK(run.errors ==
        refused("'hipplan_tests' (process " + std::to_string(::getpid()) + ") holds it; try again in a moment"));
  CHECK(place.read("mine.csv") == titles + old_row);
  // Reading waits for nobody.
  CHECK(place.shell("hipplan log --log mine.csv --list").status == 0);
  ::close(held);
  // A short while is nothing.
  CHECK(place.shell("flock mine.csv sleep 0.7 & sleep 0.2; " + write_four + "; wait").status == 0);
  CHECK(place.read("mine.csv") == titles + old_row + new_row);
}

TEST_CASE("a file that takes the place of a log while it is waited for, or written, is noticed") {
  Workplace place;
  with_log(place);
  // An editor saves while the old file is held.
  const Run waited = place.shell(
      "cp mine.csv new.csv; echo '# edited' >> new.csv; "
      "flock mine.csv sh -c 'sleep 0.5; mv new.csv mine.csv' & sleep 0.2; " +
      write_four + "; wait");
  CHECK(waited.status == 0);
  CHECK(place.read("mine.csv") == titles + old_row + "# edited\n" + new_row);
  // And between the last look and the write.
  with_log(place).write("new.csv", titles + old_row + "# edited\n");
  const Run run =
      place.shell("HIPPLAN_TEST_APPEND=replaced HIPPLAN_TEST_RENAME=new.csv HIPPLAN_TEST_RENAMED=mine.csv " +
                  preloaded + write_four);
  CHECK(run.status == 1);
  CHECK(run.errors == refused("another program has put a new file in its place meanwhile; expected it once more"));
  CHECK(place.read("mine.csv") == titles + old_row + "# edited\n");
}

TEST_CASE("two who begin a log at the same moment make one") {
  const Workplace place;
  const Run run = place.shell("for i in 1 2 3 4 5 6 7 8; do " + write_four + " & done; wait");
  CHECK(run.errors == "");
  std::string expected = titles;
  for (int i = 0; i < 8; ++i) expected += new_row;
  CHECK(place.read("mine.csv") == expected);
}

}  // namespace
}  // namespace hipplan
