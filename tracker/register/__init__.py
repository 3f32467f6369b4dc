"""The official register: records of the Tweede Kamer's ``Toezegging`` and what they become here; pure."""
