"""From a document to a plan: which table it is, what its columns are, what each row says."""
