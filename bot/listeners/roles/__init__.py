"""The recruiters' journeys with roles: brought in, published, corrected, withdrawn, released; thin."""
