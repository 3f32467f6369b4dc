"""Who was minister of what, and which post a portfolio went to: tables as checked data, and what they answer; pure."""
