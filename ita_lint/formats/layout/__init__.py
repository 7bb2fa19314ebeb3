"""The pages of a PDF: from where letters and lines are drawn to texts and tables."""
