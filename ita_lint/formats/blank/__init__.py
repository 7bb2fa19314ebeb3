"""Blank plans: what stands in one before it is filled in, and its files."""
