// SPDX-License-Identifier: GPL-3.0-or-later
// makexarchive POSTS CONTACTS OUT.zip [SEED]: a big invented X archive to measure with.
#include <cstdio>
#include <cstdlib>
#include <exception>

#include "support/xgenerator.h"

int main(int argc, char **argv) {
    if (argc < 4) {
        std::fprintf(stderr, "usage: makexarchive POSTS CONTACTS OUT.zip [SEED]\n");
        return 2;
    }
    twofold::test::XArchiveOptions options;
    options.posts = std::atoll(argv[1]);
    options.contacts = std::atoi(argv[2]);
    if (argc > 4) options.seed = std::strtoull(argv[4], nullptr, 10);
    try {
        const auto facts = twofold::test::writeXArchive(argv[3], options);
        std::printf("%lld posts (%lld reposts, %lld replies, %lld quotes), %lld following, %lld followers, %lld bytes of tweets\n",
                    static_cast<long long>(facts.posts), static_cast<long long>(facts.reposts), static_cast<long long>(facts.replies),
                    static_cast<long long>(facts.quotes), static_cast<long long>(facts.following), static_cast<long long>(facts.followers),
                    static_cast<long long>(facts.tweetBytes));
    } catch (const std::exception &error) {
        std::fprintf(stderr, "makexarchive: %s\n", error.what());
        return 1;
    }
    return 0;
}
