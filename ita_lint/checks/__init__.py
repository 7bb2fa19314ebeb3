"""The logic of the rules, one module per topic; `rules/<topic>/<name>.yaml` holds the words of each."""
