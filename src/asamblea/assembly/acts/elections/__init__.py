"""Electing persons to any office: nominations, the poll, the count, the declaration, vacancies."""
