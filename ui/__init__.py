"""Where things stand on the page, and what the browser is told."""
