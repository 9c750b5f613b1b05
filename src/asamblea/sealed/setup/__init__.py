"""What an election begins with: the questions, the key and who holds it, the credentials."""
