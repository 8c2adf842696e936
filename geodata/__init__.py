"""What is known: the records, their sources, the base map, and the reader that checks them."""
