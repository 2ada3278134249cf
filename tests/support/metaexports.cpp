// SPDX-License-Identifier: GPL-3.0-or-later
// Facebook and Instagram.
#include "support/exportparts.h"

namespace twofold::test {

namespace {

std::string tagsOf(ExportParts &parts) {
    std::string tags;
    for (std::uint64_t i = 0, count = 1 + parts.random.below(3); i < count; ++i)
        tags += (i > 0 ? ",\n" : "") + std::string("      {\n        \"name\": ") + metaQuoted(parts.somebody().name) + "\n      }";
    return ",\n    \"tags\": [\n" + tags + "\n    ]";
}

std::string picture(ExportParts &parts, const std::string &folder, const std::string &seconds, const std::string &title,
                    const std::string &more) {
    const std::string name = parts.random.letters(16);
    return "\"uri\": \"" + folder + name + "_n.jpg\",\n            \"creation_timestamp\": " + seconds +
           ",\n            \"media_metadata\": {\n              \"photo_metadata\": {\n                \"exif_data\": [\n                  "
           "{\n                    \"upload_ip\": \"203.0.113.77\"\n                  }\n                ]\n              }\n            "
           "},\n"
           "            \"title\": " +
           metaQuoted(title) + more;
}

std::string attachment(const std::string &data) {
    return "\n      {\n        \"data\": [\n          {\n            " + data + "\n          }\n        ]\n      }\n    ";
}

std::string facebookPost(ExportParts &parts, std::int64_t number, std::int64_t count) {
    ++parts.facts.posts;
    const bool work = parts.random.percent(30);
    const std::string seconds = std::to_string(ExportParts::secondsOf(number, count));
    std::string text = parts.words(work);
    if (parts.random.percent(15)) {
        const XPerson &person = parts.somebody();
        text += " @[1000" + person.id + ":2048:" + person.name + "]";
    }
    std::string attached;
    if (parts.random.percent(30)) {
        const std::string description = ",\n            \"description\": " + metaQuoted(parts.words(work));
        attached =
            attachment("\"media\": {\n            " +
                       picture(parts, "your_facebook_activity/posts/media/Mobileuploads_1/", seconds, "Mobile uploads", description) +
                       "\n          }");
    } else if (parts.random.percent(30)) {
        attached = attachment("\"external_context\": {\n              \"url\": \"" + address(parts.random, work) + "\"\n            }");
    }
    std::string row = "  {\n    \"timestamp\": " + seconds + ",\n    \"attachments\": [" + attached +
                      "],\n    \"data\": [\n      {\n        \"post\": " + metaQuoted(text) +
                      "\n      },\n      {\n        \"update_timestamp\": " + seconds +
                      "\n      }\n    ],\n    \"title\": " + metaQuoted(parts.people.front().name + " updated her status.");
    if (parts.random.percent(15)) row += tagsOf(parts);
    return row + "\n  }";
}

std::string facebookComment(ExportParts &parts, std::int64_t number, std::int64_t count) {
    ++parts.facts.comments;
    const std::string seconds = std::to_string(ExportParts::secondsOf(number, count));
    const std::string text = metaQuoted(parts.words(false));
    const std::string &owner = parts.people.front().name;
    return "    {\n      \"timestamp\": " + seconds +
           ",\n      \"data\": [\n        {\n          \"comment\": {\n            \"timestamp\": " + seconds +
           ",\n            \"comment\": " + text + ",\n            \"author\": " + metaQuoted(owner) +
           "\n          }\n        }\n      ],\n      \"title\": " +
           metaQuoted(owner + " commented on " + parts.somebody().name + "'s post.") + "\n    }";
}

std::string instagramCaption(ExportParts &parts, bool work) {
    std::string text = parts.words(work);
    if (parts.random.percent(25)) text += " @" + parts.somebody().handle;
    for (std::uint64_t i = 0, count = parts.random.below(4); i < count; ++i) text += " #" + tagWord(parts.random, work);
    if (parts.random.percent(10)) text += " " + address(parts.random, work);
    return text;
}

std::string instagramPost(ExportParts &parts, std::int64_t number, std::int64_t count) {
    ++parts.facts.posts;
    const std::string seconds = std::to_string(ExportParts::secondsOf(number, count));
    const std::string caption = instagramCaption(parts, parts.random.percent(30));
    const std::string source = ",\n            \"cross_post_source\": {\n              \"source_app\": \"FB\"\n            }";
    const auto item = [&](const std::string &title) {
        return "\n      {\n            " + picture(parts, "media/posts/202409/", seconds, title, source) + "\n      }";
    };
    if (parts.random.percent(70)) return "  {\n    \"media\": [" + item(caption) + "\n    ]\n  }";
    std::string items = item("");
    for (int i = 0; i < 2; ++i) items += "," + item("");
    return "  {\n    \"media\": [" + items + "\n    ],\n    \"title\": " + metaQuoted(caption) +
           ",\n    \"creation_timestamp\": " + seconds + "\n  }";
}

std::string instagramComment(ExportParts &parts, std::int64_t number, std::int64_t count) {
    ++parts.facts.comments;
    const std::string text = metaQuoted(parts.words(false));
    return "  {\n    \"media_list_data\": [\n      {\n        \"uri\": \"\"\n      }\n    ],\n    \"string_map_data\": {\n      "
           "\"Comment\": "
           "{\n        \"value\": " +
           text + "\n      },\n      \"Media Owner\": {\n        \"value\": \"" + parts.somebody().handle +
           "\"\n      },\n      \"Time\": {\n        \"timestamp\": " + std::to_string(ExportParts::secondsOf(number, count)) +
           "\n      }\n    }\n  }";
}

std::string instagramLike(ExportParts &parts, std::int64_t number, std::int64_t count) {
    ++parts.facts.interactions;
    const XPerson &person = parts.somebody();
    const std::string url = "\"https://www.instagram.com/p/" + parts.random.letters(11) + "/\"";
    const auto field = [](const std::string &label, const std::string &value) {
        return "              {\n                \"label\": \"" + label + "\",\n                \"value\": " + value + "\n              }";
    };
    return "  {\n    \"timestamp\": " + std::to_string(ExportParts::secondsOf(number, count)) +
           ",\n    \"media\": [],\n    \"label_values\": [\n      {\n        \"label\": \"URL\",\n        \"value\": " + url +
           ",\n        \"href\": " + url + "\n      },\n      {\n        \"dict\": [\n          {\n            \"dict\": [\n" +
           field("URL", "\"\"") + ",\n" + field("Name", metaQuoted(person.name)) + ",\n" + field("Username", metaQuoted(person.handle)) +
           "\n            ],\n            \"title\": \"\"\n          }\n        ],\n        \"title\": \"Owner\"\n      }\n    ],\n    "
           "\"fbid\": \"" +
           std::to_string(17'900'000'000 + number) + "\"\n  }";
}

void instagramPeople(ExportParts &parts) {
    const auto count = static_cast<std::int64_t>(parts.people.size()) - 1;
    parts.facts.people = count;
    const auto entry = [&](std::int64_t number, const std::string &between) {
        const XPerson &person = parts.people[static_cast<std::size_t>(number) + 1];
        return "\"string_list_data\": [\n      {\n        \"href\": \"https://www.instagram.com/" + between + person.handle +
               "\",\n        ";
    };
    const auto time = [&](std::int64_t number) {
        return "\"timestamp\": " + std::to_string(ExportParts::secondsOf(number, count)) + "\n      }\n    ]\n  }";
    };
    const std::string folder = "connections/followers_and_following/";
    parts.list(folder + "followers_1.json", "[\n", "]", 0, count, [&](std::int64_t number) {
        return "  {\n    \"title\": \"\",\n    \"media_list_data\": [],\n    " + entry(number, "") + "\"value\": \"" +
               parts.people[static_cast<std::size_t>(number) + 1].handle + "\",\n        " + time(number);
    });
    parts.list(folder + "following.json", "{\n  \"relationships_following\": [\n", "  ]\n}", 0, count, [&](std::int64_t number) {
        return "  {\n    \"title\": \"" + parts.people[static_cast<std::size_t>(number) + 1].handle + "\",\n    " + entry(number, "_u/") +
               time(number);
    });
}

}  // namespace

JsonExportFacts writeFacebookExport(const std::string &path, std::int64_t posts, int people) {
    ExportParts parts(path, people, metaQuoted);
    const std::string activity = "your_facebook_activity/";
    parts.file("personal_information/profile_information/profile_information.json",
               "{\n  \"profile_v2\": {\n    \"name\": {\n      \"full_name\": " + metaQuoted(parts.people.front().name) +
                   "\n    },\n    \"username\": \"" + parts.people.front().handle +
                   "\",\n    \"profile_uri\": \"https://www.facebook.com/" + parts.people.front().handle +
                   "\",\n    \"registration_timestamp\": 1181000000\n  }\n}");
    parts.facts.people = static_cast<std::int64_t>(parts.people.size()) - 1;
    parts.list("connections/friends/your_friends.json", "{\n  \"friends_v2\": [\n", "  ]\n}", 0, parts.facts.people,
               [&](std::int64_t number) {
                   return "    {\n      \"name\": " + metaQuoted(parts.people[static_cast<std::size_t>(number) + 1].name) +
                          ",\n      \"timestamp\": " + std::to_string(ExportParts::secondsOf(number, parts.facts.people)) + "\n    }";
               });
    parts.lists(activity + "posts/your_posts__check_ins__photos_and_videos_", posts,
                [&](std::int64_t number) { return facebookPost(parts, number, posts); });
    parts.list(activity + "comments_and_reactions/comments.json", "{\n  \"comments_v2\": [\n", "  ]\n}", 0, posts / 10,
               [&](std::int64_t number) { return facebookComment(parts, number, posts / 10); });
    parts.conversations(activity + "messages", posts / 10);
    parts.zip.close();
    return parts.facts;
}

JsonExportFacts writeInstagramExport(const std::string &path, std::int64_t posts, int people) {
    ExportParts parts(path, people, metaQuoted);
    const std::string activity = "your_instagram_activity/";
    const auto field = [](const std::string &label, const std::string &value) {
        return "        \"" + label + "\": {\n          \"href\": \"\",\n          \"value\": " + metaQuoted(value) +
               ",\n          \"timestamp\": 0\n        }";
    };
    parts.file("personal_information/personal_information/personal_information.json",
               "{\n  \"profile_user\": [\n    {\n      \"title\": \"User information\",\n      \"media_map_data\": {},\n      "
               "\"string_map_data\": {\n" +
                   field("Username", parts.people.front().handle) + ",\n" + field("Name", parts.people.front().name) + ",\n" +
                   field("Bio", "Librarian, choir, allotment.") + "\n      }\n    }\n  ]\n}");
    instagramPeople(parts);
    parts.lists(activity + "media/posts_", posts, [&](std::int64_t number) { return instagramPost(parts, number, posts); });
    parts.list(activity + "likes/liked_posts.json", "[\n", "]", 0, posts / 5,
               [&](std::int64_t number) { return instagramLike(parts, number, posts / 5); });
    parts.lists(activity + "comments/post_comments_", posts / 10,
                [&](std::int64_t number) { return instagramComment(parts, number, posts / 10); });
    parts.conversations(activity + "messages", posts / 10);
    parts.zip.close();
    return parts.facts;
}

}  // namespace twofold::test
