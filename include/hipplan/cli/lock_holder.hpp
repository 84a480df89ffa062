// SPDX-License-Identifier: MIT
// Which program holds a file.
#pragma once

#include <string>

namespace hipplan::cli {

/// "'hipplan' (process 1234)", as far as the system tells; else "another program". Of a file that is open.
std::string lock_holder(int descriptor);

}  // namespace hipplan::cli
