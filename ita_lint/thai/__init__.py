"""What is known about Thai writing: digits, dates, spelling, likeness."""
