"""What is printed, and the pages of the minutes desk, in English."""

from types import MappingProxyType

PAPERS = MappingProxyType(
    {
        "invitation": "Invitation",
        "enter step": "Open {address} and type this code, or use the camera.",
        "enter once": "It works once, for 60 days. With it you read and prepare; it does not sign for you.",
        "scan": "For the camera",
        "signing codes": "Codes to sign with at the desk",
        "signing codes say": "Each signs one step. Cross it out when you used it. Show them to nobody: who has them signs for you.",
        "key file says": "You get the file with your key apart. With “asamblea key sign” you sign without this sheet.",
    }
)

FOUNDING = MappingProxyType(
    {
        "title": "Name of the body",
        "roll": "CSV file with the roll",
        "chair": "Who presides",
        "secretary": "Who keeps the minutes",
        "teller": "Who counts the votes",
        "opens_at": "Day and hour of the founding sitting (2027-01-15T10:00)",
        "out": "Folder to make",
        "founded": "Founded: {title} ({origin}), {members} members on the roll.",
        "hand_over": "Hand each person her key and her invitation, then delete these copies:",
        "keep": "{folder}/log-keys writes the record, and {folder}/heads goes into no backup; keep {folder}/private where no outsider reads it.",
        "next": "Go on with:",
        "roll_told": "{members} members, root {root}",
        "roll_kept": "Sheet: {sheet}",
        "roll_unwritten": "No sheet was written; --out FOLDER keeps one.",
    }
)

SENTENCES = MappingProxyType(
    {
        "enter_title": "Enter",
        "enter_says": "The code of your invitation opens a session on this device: it is for reading and preparing, and does not sign for you. The code works once.",
        "enter_code": "Code of the invitation",
        "enter_now": "Enter",
        "code_unknown": "No invitation bears this code. Check every letter.",
        "code_used": "This invitation was used. If it was not you, tell the board.",
        "code_expired": "This invitation has expired. Ask the board for another.",
    }
)
