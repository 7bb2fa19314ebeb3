"""Plans as data: the mapping itself, and the YAML and JSON files that hold one."""
