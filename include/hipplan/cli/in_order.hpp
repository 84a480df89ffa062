// SPDX-License-Identifier: MIT
// Work on several threads, whose results come out in the order in which the pieces went in.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <exception>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace hipplan::cli {

/// The three steps of it. No thread has a step of its own: each takes a piece, works on it, and gives away whatever is
/// next, unless another one is giving just now.
template <class Piece, class Result>
struct Steps {
  /// The next piece; nothing at the end. By one thread at a time.
  std::function<std::optional<Piece>()> take;
  /// By several threads at once.
  std::function<Result(Piece)> work;
  /// By one thread at a time, in the order of taking. Whether to go on.
  std::function<bool(Result)> give;
};

template <class Piece, class Result>
class InOrder {
 public:
  InOrder(std::size_t jobs, const Steps<Piece, Result>& steps) : steps_(steps), most_waiting_(4 * jobs) {
    std::vector<std::thread> threads;
    // Where the system has no more of them, or no memory for them, those that there are do the work. None may be
    // left behind by an exception: that would end the program at once.
    try {
      threads.reserve(jobs);
      while (threads.size() + 1 < jobs) threads.emplace_back([this] { run(); });
    } catch (const std::exception&) {
    }
    run();
    for (std::thread& thread : threads) thread.join();
    if (failure_) std::rethrow_exception(failure_);
  }

 private:
  struct Numbered {
    std::size_t number;
    Piece piece;
  };

  void run() {
    try {
      while (auto taken = take()) give(taken->number, steps_.work(std::move(taken->piece)));
    } catch (...) {
      const std::lock_guard lock(giving_);
      if (!failure_) failure_ = std::current_exception();
      stopped_ = true;
      room_.notify_all();
    }
  }

  /// Waits while too many results wait for one that is still being worked on: memory is bounded.
  std::optional<Numbered> take() {
    const std::lock_guard taking(taking_);
    {
      std::unique_lock giving(giving_);
      room_.wait(giving, [this] { return stopped_ || taken_ < given_ + most_waiting_; });
      if (stopped_ || ended_) return std::nullopt;
    }
    auto piece = steps_.take();
    const std::lock_guard giving(giving_);
    ended_ = !piece.has_value();
    if (ended_) return std::nullopt;
    return Numbered{taken_++, std::move(*piece)};
  }

  void give(std::size_t number, Result result) {
    std::unique_lock lock(giving_);
    waiting_.emplace(number, std::move(result));
    if (is_giving_) return;
    is_giving_ = true;
    while (!stopped_ && !waiting_.empty() && waiting_.begin()->first == given_) {
      auto next = waiting_.extract(waiting_.begin());
      lock.unlock();
      const bool go_on = steps_.give(std::move(next.mapped()));
      lock.lock();
      ++given_;
      stopped_ = stopped_ || !go_on;
      room_.notify_all();
    }
    is_giving_ = false;
  }

  const Steps<Piece, Result>& steps_;
  const std::size_t most_waiting_;
  std::mutex taking_;
  /// Guards what follows.
  std::mutex giving_;
  std::condition_variable room_;
  std::size_t taken_ = 0;
  std::size_t given_ = 0;
  bool ended_ = false;
  bool stopped_ = false;
  bool is_giving_ = false;
  std::map<std::size_t, Result> waiting_;
  std::exception_ptr failure_;
};

/// Does it all, and returns when it is done or `give` has stopped it. Throws what a step has thrown.
template <class Piece, class Result>
void in_order(std::size_t jobs, const Steps<Piece, Result>& steps) {
  InOrder<Piece, Result>(jobs, steps);
}

}  // namespace hipplan::cli
