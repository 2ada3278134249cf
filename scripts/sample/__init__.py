# SPDX-License-Identifier: GPL-3.0-or-later
"""Text and people of the sample data: one invented person, Ines Corbally."""
