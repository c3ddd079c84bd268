"""Finding text: embeddings, durable vectors and keyword search."""
