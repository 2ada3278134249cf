"""Text and people of the sample data: one invented person, Ines Corbally."""
