// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in profiles and is no word of work. All words folded, as foldWord() makes them. Written for this purpose.
#pragma once

#include <string_view>

namespace twofold::analysis {

/// Joins or begins a phrase and is no part of it: "of", "für", "chez".
[[nodiscard]] bool isConnecting(std::string_view folded);
/// Leads to the name of an employer: "at", "bei", "presso".
[[nodiscard]] bool leadsToEmployer(std::string_view folded);
/// Leads to what somebody has a part in: "founder" (of), "editor" (of).
[[nodiscard]] bool isTitle(std::string_view folded);
/// An organisation, whoever speaks of it: "hospital", "universidad".
[[nodiscard]] bool isOrganisation(std::string_view folded);
/// Countries, nationalities, and cities that profiles name often.
[[nodiscard]] bool isPlace(std::string_view folded);
/// What follows is a place: "born" (in), "based" (in).
[[nodiscard]] bool leadsToPlace(std::string_view folded);
/// Stands within names: "University of Leeds".
[[nodiscard]] bool joinsName(std::string_view folded);
/// Takes the whole stretch between two signs with it: "views" (my own), "opinions", "DMs" (open).
[[nodiscard]] bool isDisclaimer(std::string_view folded);
/// Says nothing by itself and stands at the edge of phrases: "senior", "passionate", "experienced", "work".
[[nodiscard]] bool isCommon(std::string_view folded);
/// Degrees and titles: "phd", "msc", "dr".
[[nodiscard]] bool isDegree(std::string_view folded);
/// People by what they like and are: "lover", "runner", "feminist", "libra".
[[nodiscard]] bool isPrivate(std::string_view folded);
/// Somebody by what they do for a living, by the ending: "cardiologist", "Pflegerin", "enseignante".
[[nodiscard]] bool looksLikeOccupation(std::string_view folded);
/// A field by its ending: "hydrology", "genomics".
[[nodiscard]] bool looksLikeField(std::string_view folded);
/// Hashtags of anybody: "tbt", "mondaymotivation".
[[nodiscard]] bool isCommonTag(std::string_view folded);

}  // namespace twofold::analysis
