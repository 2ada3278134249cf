# SPDX-License-Identifier: GPL-3.0-or-later
"""Text and people of the sample data: one invented person, Ines Corbally.

Ines is a hospital librarian with a family, on X, Mastodon, Facebook, LinkedIn, Instagram, Threads and Bluesky, with a blog and an
address book. What is planted stands in truth.json:

  people, x, mastodon, slips, labels, tiers, trust, kinds, same_person, events, drift, …   the first two networks
  accounts          her accounts on the later ones, with their purposes
  counts            what each of the later files has, as --check prints it (read from the files again)
  post_labels       "platform:key" -> professional, personal or none (no text)
  post_visibility   where it is neither public nor unknown
  plants            posts with the rules of the findings that they are there for
  profile_plants    the same of profiles and accounts
  wrong_side        people trusted with work only who see a private account
  copies            one text on two accounts: exact, contained or near_identical, and which copy more people can see
  cast              everybody: kind, tier, trust, roles, and who they are on each network
  homonyms          pairs who share a name and nothing else
"""
