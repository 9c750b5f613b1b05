"""The list of what nobody contests, voted as one."""
