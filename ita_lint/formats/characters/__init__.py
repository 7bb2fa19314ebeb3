"""Files of characters (text, CSV, web pages): read, edited and marked."""
