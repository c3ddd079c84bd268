"""Text that a non-programmer may edit."""
