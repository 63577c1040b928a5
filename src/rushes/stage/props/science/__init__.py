"""What stands in laboratories and on craft tables: glassware, liquids, lumps of stuff."""
