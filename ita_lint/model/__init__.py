"""The nouns: frozen values that every floor shares."""
