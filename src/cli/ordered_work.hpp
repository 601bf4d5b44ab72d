#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace dateline {

/// Runs `work(item, worker)` on `threads` threads and gives the results to `take` in the order of the items.
/// `give` makes the next item (nothing: no more); it and `take` run on the calling thread. At most eight
/// items a thread wait at a time. `take` returns false to stop early. One thread: no thread is started.
template <class Item, class Value, class Give, class Work, class Take>
void work_in_order(std::size_t threads, Give give, Work work, Take take) {
    if (threads <= 1) {
        while (std::optional<Item> item = give()) {
            if (!take(work(std::move(*item), std::size_t{0}))) {
                return;
            }
        }
        return;
    }
    struct Slot {
        Item item{};
        std::optional<Value> value{};
    };
    std::mutex mutex;
    std::condition_variable_any to_do;
    std::condition_variable_any done;
    std::deque<std::shared_ptr<Slot>> waiting; // not begun
    std::deque<std::shared_ptr<Slot>> ordered; // not taken
    std::vector<std::jthread> workers;
    for (std::size_t worker = 0; worker < threads; ++worker) {
        workers.emplace_back([&, worker](const std::stop_token& stop) {
            while (true) {
                std::unique_lock lock(mutex);
                if (!to_do.wait(lock, stop, [&] { return !waiting.empty(); })) {
                    return;
                }
                const std::shared_ptr<Slot> slot = waiting.front();
                waiting.pop_front();
                lock.unlock();
                Value value = work(std::move(slot->item), worker);
                lock.lock();
                slot->value = std::move(value);
                done.notify_one();
            }
        });
    }
    bool more = true;
    while (true) {
        while (more && ordered.size() < threads * 8) {
            std::optional<Item> item = give();
            more = item.has_value();
            if (more) {
                auto slot = std::make_shared<Slot>(Slot{.item = std::move(*item)});
                const std::lock_guard lock(mutex);
                waiting.push_back(slot);
                ordered.push_back(std::move(slot));
                to_do.notify_one();
            }
        }
        if (ordered.empty()) {
            return;
        }
        std::unique_lock lock(mutex);
        done.wait(lock, [&] { return ordered.front()->value.has_value(); });
        Value value = std::move(*ordered.front()->value);
        lock.unlock();
        ordered.pop_front();
        if (!take(std::move(value))) {
            const std::lock_guard stop_lock(mutex);
            waiting.clear();
            return;
        }
    }
}

} // namespace dateline
