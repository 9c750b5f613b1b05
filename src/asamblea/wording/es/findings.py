"""Findings in Spanish."""

from types import MappingProxyType

SENTENCES = MappingProxyType(
    {
        "record.index": "el índice logs.json no tiene la forma debida",
        "record.missing": "falta un archivo",
        "checkpoint.form": "la cabecera no tiene la forma debida",
        "checkpoint.signature": "la cabecera no está firmada como se debe",
        "bundle.form": "un paquete de asientos no tiene la forma debida",
        "tree.root": "los asientos no dan la raíz firmada",
        "tile.hash": "una tesela no corresponde a los asientos",
        "entry.form": "el asiento no tiene la forma debida",
        "entry.seq": "el asiento no es el siguiente",
        "entry.time": "el tiempo retrocede",
        "log.origin": "el origen no se sigue del paso de fundación",
        "act.body": "el paso es para otro órgano",
        "act.time": "el paso está fuera de su plazo",
        "act.seen": "lo que se mostró a quien firma no es este registro",
        "act.once": "el paso está repetido",
        "key.id": "el nombre de una llave no se sigue de ella",
        "act.signature": "una firma no vale",
        "blob.hash": "un texto o archivo no es el nombrado",
        "blob.missing": "falta un texto público",
        "evidence.form": "una prueba no vale",
        "decision.refused": "el reglamento no permite este paso",
        "decision.events": "las reglas dan otro resultado que el escrito",
        "due.events": "el paso del tiempo da otra cosa que lo escrito",
        "trust.form": "el archivo de confianza no tiene la forma debida",
        "trust.key": "la llave del registro no es la que se conocía",
        "trust.head": "el registro no continúa la cabecera que se conocía",
        "trust.missing": "falta un registro que se conocía",
        "log.fork": "el registro no continúa lo visto antes: fue reescrito o hay dos",
        "form": "la forma no es la debida",
    }
)
