// A small driver for compilers without libFuzzer: takes the files of a folder, cuts, joins, repeats and
// changes them at random, from a seed.
//     language_fuzz FOLDER [ROUNDS [SEED]]
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

std::vector<std::string> seeds_of(const char* folder) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    std::vector<std::string> seeds;
    for (const auto& file : files) {
        std::ifstream in(file, std::ios::binary);
        seeds.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
    }
    return seeds;
}

void take(const std::string& input) {
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
}

/// One change at a random place.
void change(std::string& input, const std::vector<std::string>& seeds, std::mt19937_64& random) {
    const std::size_t at = random() % (input.size() + 1);
    const std::size_t length = random() % 12;
    const std::string& other = seeds[random() % seeds.size()];
    const std::size_t from = random() % (other.size() + 1);
    switch (random() % 5) {
    case 0:
        input.erase(at, length);
        break;
    case 1:
        input.insert(at, other.substr(from, random() % 40));
        break;
    case 2:
        input.insert(at, input.substr(at, length));
        break;
    case 3:
        input.insert(at, 1, static_cast<char>(random()));
        break;
    default:
        if (at < input.size()) {
            input[at] = static_cast<char>(random());
        }
    }
}

} // namespace

int main(int count, char** argument) {
    const std::vector<std::string> seeds = count > 1 ? seeds_of(argument[1]) : std::vector<std::string>();
    if (seeds.empty()) {
        std::fprintf(stderr,
                     "usage: language_fuzz FOLDER [ROUNDS [SEED]], the folder with inputs to begin with\n");
        return 2;
    }
    const long rounds = count > 2 ? std::strtol(argument[2], nullptr, 10) : 5000;
    std::mt19937_64 random(count > 3 ? std::strtoull(argument[3], nullptr, 10) : 20210824ULL);
    for (const std::string& seed : seeds) {
        take(seed);
    }
    for (long round = 0; round < rounds; ++round) {
        std::string input = seeds[random() % seeds.size()];
        for (std::size_t changes = 1 + random() % 6; changes > 0; --changes) {
            change(input, seeds, random);
        }
        take(input);
    }
    std::printf("language_fuzz: %ld inputs, no broken promise\n", rounds);
    return 0;
}
