// SPDX-License-Identifier: MIT
// Files that are none, files that cannot be read, and writing that is interrupted.
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <filesystem>
#include <functional>

#include "catch.hpp"
#include "program.hpp"

namespace hipplan {
namespace {

namespace fs = std::filesystem;
using tests::Run;
using tests::Workplace;

constexpr const char* own = ".config/hipplan/profile.yaml";

void make_socket(const fs::path& path) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  REQUIRE(path.string().size() < sizeof address.sun_path);
  std::strcpy(address.sun_path, path.c_str());
  const int made = ::socket(AF_UNIX, SOCK_STREAM, 0);
  REQUIRE(::bind(made, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
  ::close(made);
}

/// Puts something that is no readable file where `path` says, with what is to be said of it.
struct Unreadable {
  std::string why;
  std::function<void(const Workplace&, const std::string& path)> put;
};

const std::vector<Unreadable>& unreadable() {
  static const std::vector<Unreadable> all{
      {"cannot read: this is a named pipe; expected a file",
       [](const Workplace& place, const std::string& path) { place.shell("mkfifo " + path); }},
      {"cannot read: this is a socket; expected a file",
       [](const Workplace& place, const std::string& path) { make_socket(place.folder() / path); }},
      {"cannot read: this is a device; expected a file",
       [](const Workplace& place, const std::string& path) { fs::create_symlink("/dev/zero", place.folder() / path); }},
      {"cannot read: this is a device; expected a file",
       [](const Workplace& place, const std::string& path) { fs::create_symlink("/dev/tty", place.folder() / path); }},
      {"cannot read: this is a folder; expected a file",
       [](const Workplace& place, const std::string& path) { fs::create_directory(place.folder() / path); }}};
  return all;
}

/// The command as somebody who has no special rights: the tests may be run by root.
Run as_nobody(const Workplace& place, const std::string& command) {
  place.shell("chmod 777 .; chmod -R a+rX mine 2> /dev/null");
  const bool root = ::geteuid() == 0;
  return place.shell(root ? "setpriv --reuid 65534 --regid 65534 --clear-groups sh -c '" + command + "'" : command);
}

/// Whether `as_nobody` may run the program at all.
bool nobody_may_run() { return as_nobody(Workplace(), "hipplan --version").status == 0; }

std::vector<std::string> shipped_files() {
  std::vector<std::string> files;
  const fs::path catalog = HIPPLAN_SOURCE_DIR "/catalog";
  for (const auto& entry : fs::recursive_directory_iterator(catalog))
    if (entry.path().extension() == ".yaml") files.push_back(entry.path().lexically_relative(catalog).string());
  std::sort(files.begin(), files.end());
  return files;
}

TEST_CASE("a file of the catalog that cannot be read is one error, and what it may hold is not missed") {
  for (const std::string& file : shipped_files()) {
    const Workplace place;
    fs::copy(HIPPLAN_SOURCE_DIR "/catalog", place.folder() / "mine", fs::copy_options::recursive);
    for (const Unreadable& kind : unreadable()) {
      INFO(file + ": " + kind.why);
      fs::remove(place.folder() / "mine" / file);
      kind.put(place, "mine/" + file);
      const Run run = place.hipplan({"plan", "--pain", "4", "--catalog", "mine"});
      CHECK(run.status == 1);
      CHECK(run.errors == "hipplan: mine/" + file + ": error: " + kind.why + '\n');
      const Run checked = place.hipplan({"check", "mine"});
      CHECK(checked.errors == run.errors);
      CHECK(checked.output == "mine: 1 error, 0 warnings\n");
    }
    // Nor what may stand in one that is no YAML.
    fs::remove(place.folder() / "mine" / file);
    place.write("mine/" + file, "exercises: [\n");
    CHECK(place.hipplan({"check", "mine"}).output == "mine: 1 error, 0 warnings\n");
  }
}

TEST_CASE("beside a file that cannot be read the mistakes of the others are told") {
  const Workplace place;
  fs::copy(HIPPLAN_SOURCE_DIR "/catalog", place.folder() / "mine", fs::copy_options::recursive);
  fs::remove(place.folder() / "mine/sources.yaml");
  fs::create_symlink("nowhere.yaml", place.folder() / "mine/sources.yaml");
  place.write("mine/more.yaml", "exersises: []\n");
  const Run run = place.hipplan({"check", "mine"});
  CHECK(run.errors.starts_with(
      "hipplan: mine/sources.yaml: error: cannot read: the link leads nowhere\nmine/more.yaml:1:1: "));
  CHECK(run.errors.find("'exersises'") != std::string::npos);
  CHECK(run.errors.find("unknown source") == std::string::npos);
}

TEST_CASE("who may not read or write is told that, not that nothing is there") {
  if (!nobody_may_run()) {
    WARN("the build folder cannot be entered without special rights");
    return;
  }
  const Workplace place;
  fs::copy(HIPPLAN_SOURCE_DIR "/catalog", place.folder() / "mine", fs::copy_options::recursive);
  place.write("shut/catalog/x.yaml", "version: 1\npain: 4\n");
  place.write("secret.yaml", "version: 1\npain: 4\n");
  fs::create_symlink("../shut/catalog/x.yaml", place.folder() / "mine/link.yaml");
  place.shell("chmod 000 secret.yaml shut; mkdir dry");
  const auto complaint = [&](const std::string& command) {
    INFO(command);
    const Run run = as_nobody(place, command);
    CHECK(run.status == 1);
    CHECK(run.output == "");
    return run.errors;
  };
  const auto denied = [](const std::string& path) {
    return "hipplan: " + path + ": error: cannot read: Permission denied\n";
  };
  CHECK(complaint("hipplan plan --pain 4 --catalog mine") == denied("mine/link.yaml"));
  CHECK(complaint("hipplan plan --pain 4 --catalog shut") == denied("shut"));
  CHECK(complaint("hipplan plan --pain 4 --catalog shut/catalog") == denied("shut/catalog"));
  CHECK(complaint("hipplan plan --pain 4 --add secret.yaml") == denied("secret.yaml"));
  CHECK(complaint("hipplan plan --profile shut/me.yaml") == denied("shut/me.yaml"));
  CHECK(complaint("hipplan plan --pain 4 -o dry/plan.txt") ==
        "hipplan: dry/plan.txt: error: cannot write: Permission denied\n");
  const Run init = as_nobody(place, "printf \"4\\n\\n\\n\\n\\n\\n\\n\\n\" | hipplan init --profile dry/new/me.yaml");
  CHECK(init.status == 1);
  CHECK(init.errors.find("Permission denied") != std::string::npos);
  fs::remove(place.folder() / "mine/link.yaml");
  place.shell("chmod 000 mine/exercises");
  CHECK(place
            .shell("chmod 755 . && " +
                   std::string(::geteuid() == 0 ? "setpriv --reuid 65534 --regid 65534 --clear-groups " : "") +
                   "hipplan plan --pain 4 --catalog mine")
            .errors == denied("mine/exercises"));
  place.shell("chmod 755 mine/exercises shut");
}

TEST_CASE("where a profile stands of itself nothing but a file is read") {
  for (const Unreadable& kind : unreadable()) {
    INFO(kind.why);
    const Workplace place;
    fs::create_directories((place.folder() / own).parent_path());
    kind.put(place, own);
    const Run run = place.hipplan({"plan", "--pain", "4"});
    CHECK(run.status == 1);
    CHECK(run.output == "");
    CHECK(run.errors == "hipplan: " + (place.folder() / own).string() + ": error: " + kind.why + '\n');
  }
}

TEST_CASE("a pipe that is named is read to its end, whoever made it") {
  const Workplace place;
  place.write("me.yaml", "version: 1\npain: 4\n");
  const std::string plan = place.hipplan({"plan", "--profile", "me.yaml"}).output;
  REQUIRE_FALSE(plan.empty());
  for (const char* command :
       {"cat me.yaml | hipplan plan --profile /dev/stdin", "hipplan plan --profile /dev/stdin < me.yaml",
        "bash -c 'hipplan plan --profile <(cat me.yaml)'", "bash -c 'hipplan plan --profile <(sleep 0.2; cat me.yaml)'",
        "bash -c 'hipplan plan --profile <(head -c 9 me.yaml; sleep 3; tail -c +10 me.yaml)'",
        "mkfifo a; cat me.yaml > a & hipplan plan --profile a",
        "mkfifo b; (sleep 0.3; cat me.yaml > b) & hipplan plan --profile b",
        "mkfifo c; (exec 3> c; sleep 3; cat me.yaml >&3) & hipplan plan --profile c",
        "cat fixtures/my-exercise.yaml | hipplan show bridge --add /dev/stdin > /dev/null && cat me.yaml | hipplan "
        "plan --profile /proc/self/fd/0"}) {
    INFO(command);
    const Run run = place.shell(command);
    CHECK(run.status == 0);
    CHECK((run.output == plan));
  }
  CHECK(place.shell("yes | hipplan plan --pain 4 --add /dev/stdin").errors ==
        "hipplan: /dev/stdin: error: the file is larger than 4 MB; refused unread\n");
}

TEST_CASE("a named pipe into which nobody writes is waited for no longer than a moment") {
  const Workplace place;
  place.shell("mkfifo pipe");
  for (const char* command : {"plan --profile pipe", "plan --pain 4 --add pipe", "check pipe", "init --profile pipe"}) {
    INFO(command);
    const Run run = place.shell(std::string("timeout 20 hipplan ") + command);
    CHECK(run.status == 1);
    CHECK(run.errors.starts_with("hipplan: pipe: error: cannot read: nothing comes from a named pipe\n"));
  }
  CHECK(place.shell("timeout 20 hipplan plan --pain 4 --catalog pipe").errors ==
        "hipplan: pipe: error: this is a file; expected a catalog folder\n");
}

TEST_CASE("a device that is named is read up to the limit, and not waited for") {
  const Workplace place;
  CHECK(place.shell("timeout 20 hipplan plan --profile /dev/zero").errors ==
        "hipplan: /dev/zero: error: the file is larger than 64 kB; refused unread\n");
  CHECK(place.shell("test -c /dev/ptmx || exit 1; timeout 20 hipplan plan --profile /dev/ptmx").status == 1);
  make_socket(place.folder() / "socket");
  CHECK(place.hipplan({"plan", "--profile", "socket"}).errors ==
        "hipplan: socket: error: cannot read: this is a socket; expected a file\n");
}

/// What is loaded before the program; the sanitizers' own library need not come first.
const std::string preloaded = "ASAN_OPTIONS=verify_asan_link_order=0 LD_PRELOAD=" HIPPLAN_PRELOAD " ";

/// hipplan writes over old.txt and waits with the file half made, until the signal comes.
Run interrupted_by(const Workplace& place, const std::string& signal, const std::string& before = "") {
  return place.shell(before + "echo old > old.txt; HIPPLAN_TEST_FSYNC=wait " + preloaded +
                     "env --default-signal=INT,QUIT hipplan plan --pain 4 -o old.txt & "
                     "until ls -A | grep -q '^[.]hipplan' || ! kill -0 $!; do sleep 0.02; done; kill -" +
                     signal + " $!; wait $!");
}

TEST_CASE("no signal that can be caught leaves a temporary file, and each ends the program as it would") {
  const std::vector<std::pair<std::string, int>> signals{
      {"INT", SIGINT},   {"TERM", SIGTERM}, {"HUP", SIGHUP},   {"QUIT", SIGQUIT}, {"ALRM", SIGALRM},
      {"USR1", SIGUSR1}, {"USR2", SIGUSR2}, {"XCPU", SIGXCPU}, {"PROF", SIGPROF}, {"ABRT", SIGABRT}};
  for (const auto& [name, number] : signals) {
    INFO(name);
    const Workplace place;
    CHECK(interrupted_by(place, name, "ulimit -c 0; ").status == 128 + number);
    CHECK(place.shell("ls -A | grep -v fixtures").output == "old.txt\n");
    CHECK(place.read("old.txt") == "old\n");
  }
}

TEST_CASE("a signal that is ignored, as under nohup, stays ignored") {
  const Workplace place;
  const Run run = interrupted_by(place, "HUP; sleep 0.2; kill -TERM", "trap '' HUP; ");
  CHECK(run.status == 128 + SIGTERM);
  CHECK(place.shell("ls -A | grep -v fixtures").output == "old.txt\n");
}

Run with_fsync(const Workplace& place, const std::string& way) {
  return place.shell("HIPPLAN_TEST_FSYNC=" + way + " " + preloaded + "hipplan plan --pain 4 -o plan.txt");
}

TEST_CASE("flushing that is interrupted or not offered is no failure, one that fails is") {
  for (const std::string& way : {std::string("interrupted"), std::to_string(EINVAL), std::to_string(ENOTSUP),
                                 std::to_string(EROFS), std::to_string(ENOSYS)}) {
    INFO(way);
    const Workplace place;
    const Run run = with_fsync(place, way);
    CHECK(run.status == 0);
    CHECK(run.errors == "");
    CHECK(place.names() == std::vector<std::string>{"plan.txt"});
  }
  for (const int error : {EIO, ENOSPC, EDQUOT}) {
    INFO(error);
    const Workplace place;
    const Run run = with_fsync(place, std::to_string(error));
    CHECK(run.status == 1);
    CHECK(run.errors == std::string("hipplan: plan.txt: error: cannot write: ") + std::strerror(error) + '\n');
    CHECK(place.shell("ls -A | grep -v fixtures").output == "");
  }
}

TEST_CASE("a pipe that does not wait is waited for") {
  const Workplace place;
  const Run run = place.shell(
      "python3 -c 'import os; os.set_blocking(1, False); os.execlp(\"hipplan\", \"hipplan\", "
      "\"plan\", \"--pain\", \"1\", \"--weeks\", \"12\", \"--days\", \"7\", \"--format\", "
      "\"json\")' | (sleep 0.5; cat)");
  CHECK(run.errors == "");
  CHECK(run.output.ends_with("}\n"));
}

}  // namespace
}  // namespace hipplan
