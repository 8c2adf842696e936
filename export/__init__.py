"""What leaves the page by way of the server: documents, decks, films, data, a page of its own."""
