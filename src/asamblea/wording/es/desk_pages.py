"""Lo que se imprime y las páginas de la mesa de actas, en español."""

from types import MappingProxyType

PAPERS = MappingProxyType(
    {
        "invitation": "Invitación",
        "enter step": "Abra {address} y escriba este código, o use la cámara.",
        "enter once": "Sirve una sola vez y por 60 días. Con él se lee y se prepara; no firma por usted.",
        "scan": "Para la cámara",
        "signing codes": "Códigos para firmar en la mesa",
        "signing codes say": "Cada uno firma un solo paso. Táchelo cuando lo use. No los muestre: quien los tiene firma por usted.",
        "key file says": "Se le entrega aparte el archivo de su llave. Con «asamblea key sign» firma sin esta hoja.",
    }
)

FOUNDING = MappingProxyType(
    {
        "title": "Nombre del organismo",
        "roll": "Archivo CSV del padrón",
        "chair": "Quién preside",
        "secretary": "Quién lleva las actas",
        "teller": "Quién cuenta los votos",
        "opens_at": "Día y hora de la sesión fundacional (2027-01-15T10:00)",
        "out": "Carpeta que se hará",
        "founded": "Fundado: {title} ({origin}), {members} miembros en el padrón.",
        "hand_over": "Entregue a cada persona su llave y su invitación, y borre después estas copias:",
        "keep": "{folder}/log-keys escribe el registro y {folder}/heads no entra en ninguna copia de respaldo; guarde {folder}/private donde nadie de fuera lo lea.",
        "next": "Siga con:",
        "roll_told": "{members} miembros, raíz {root}",
        "roll_kept": "Hoja: {sheet}",
        "roll_unwritten": "No se escribió ninguna hoja; con --out CARPETA se guarda.",
    }
)

SENTENCES = MappingProxyType(
    {
        "enter_title": "Entrar",
        "enter_says": "Con el código de su invitación se abre una sesión en este aparato: sirve para leer y preparar, no firma por usted. El código sirve una sola vez.",
        "enter_code": "Código de la invitación",
        "enter_now": "Entrar",
        "code_unknown": "Ninguna invitación lleva este código. Revise cada letra.",
        "code_used": "Esta invitación ya se usó. Si no fue usted, dígalo a la mesa.",
        "code_expired": "Esta invitación venció. Pida otra a la mesa.",
    }
)
