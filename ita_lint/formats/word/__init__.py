"""Word documents: the package and its parts, the walk over their XML, and the writing of edits and remarks."""
