"""The pages: server-rendered, readable and preparable without JavaScript, under a strict content security policy."""
