"""What the readers and writers of workbooks share: sheets laid out as blocks, numbers as shown, parts of a package."""
