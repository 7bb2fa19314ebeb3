"""OpenDocument texts: the tree of their XML, what is seen of it, and the writing of edits and remarks."""
