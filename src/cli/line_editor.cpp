// SPDX-License-Identifier: MIT
#include "hipplan/cli/line_editor.hpp"

#include <histedit.h>
#include <locale.h>

#include <new>

#include "hipplan/cli/terminal.hpp"

namespace hipplan::cli {
namespace {

struct EndEditing {
  void operator()(EditLine* line) const { el_end(line); }
};

/// libedit takes bytes apart by the locale. Ours is set for this thread, and only while it reads: everything else keeps
/// to the locale of C.
class LettersOfTerminal {
 public:
  LettersOfTerminal()
      : letters_(locale_is_utf8() ? newlocale(LC_CTYPE_MASK, "C.UTF-8", locale_t{}) : locale_t{}),
        before_(uselocale(letters_)) {}
  ~LettersOfTerminal() {
    uselocale(before_);
    if (letters_ != locale_t{}) freelocale(letters_);
  }
  LettersOfTerminal(const LettersOfTerminal&) = delete;
  LettersOfTerminal& operator=(const LettersOfTerminal&) = delete;

 private:
  locale_t letters_;
  locale_t before_;
};

char* prompt_of(EditLine* line) {
  void* prompt = nullptr;
  el_get(line, EL_CLIENTDATA, &prompt);
  return static_cast<std::string*>(prompt)->data();
}

/// An end of input that was typed before the terminal was ours arrives as this character (Linux).
unsigned char end_of_input(EditLine* line, int) {
  const LineInfo* typed = el_line(line);
  return typed->lastchar == typed->buffer ? CC_EOF : CC_ERROR;
}

}  // namespace

struct LineEditor::State {
  std::string prompt;
  std::unique_ptr<EditLine, EndEditing> line;
};

LineEditor::LineEditor(std::FILE* in, std::FILE* out) : state_(std::make_unique<State>()) {
  const LettersOfTerminal letters;
  EditLine* const line = el_init("hipplan", in, out, out);
  if (line == nullptr) throw std::bad_alloc();
  state_->line.reset(line);
  el_set(line, EL_CLIENTDATA, &state_->prompt);
  el_set(line, EL_PROMPT, &prompt_of);
  el_set(line, EL_EDITOR, "emacs");
  el_set(line, EL_SIGNAL, 1);
  el_set(line, EL_ADDFN, "end-of-input", "End of input", &end_of_input);
  el_set(line, EL_BIND, "^@", "end-of-input", nullptr);
}

LineEditor::~LineEditor() = default;

std::optional<std::string> LineEditor::read(const std::string& prompt) {
  const LettersOfTerminal letters;
  state_->prompt = prompt;
  int length = 0;
  const char* const typed = el_gets(state_->line.get(), &length);
  if (typed == nullptr || length <= 0) return std::nullopt;
  std::string line(typed, static_cast<std::size_t>(length));
  while (line.ends_with('\n') || line.ends_with('\r')) line.pop_back();
  return line;
}

}  // namespace hipplan::cli
