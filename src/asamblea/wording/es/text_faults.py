"""What is out of form in a text that is read from a file, in Spanish."""

from types import MappingProxyType

SENTENCES = MappingProxyType(
    {
        "is not Akoma Ntoso of the namespace {}": "no es Akoma Ntoso del espacio de nombres {}",
        "holds no document with a body": "no contiene un documento con cuerpo",
        "holds no provision": "no contiene ninguna disposición",
        "holds no article": "no contiene ningún artículo",
        "holds no article, heading or paragraph under a name": "no contiene ningún artículo, título ni párrafo bajo un nombre",
        "is longer than {} bytes": "pasa de {} bytes",
        "is longer than {} characters": "pasa de {} caracteres",
        "is no DOCX file: not a ZIP archive": "no es un archivo DOCX: no es un archivo ZIP",
        "is no DOCX file: it names no main document": "no es un archivo DOCX: no nombra un documento principal",
        "unpacks to more than {} bytes or {} parts": "desempaquetado pasa de {} bytes o de {} partes",
        "has no readable part {}": "no tiene una parte legible {}",
        "is not UTF-8; save the text as UTF-8": "no está en UTF-8; guarde el texto como UTF-8",
        "the name ends in none of {}": "el nombre no termina en ninguno de {}",
        "is not well-formed XML: {}": "no es XML bien formado: {}",
        "declares a document type; entities are not accepted": "declara un tipo de documento; no se aceptan entidades",
        "is not JSON in UTF-8: {}": "no es JSON en UTF-8: {}",
        "is not of the form {}": "no tiene la forma {}",
        "names no language of two or three letters": "no nombra una lengua de dos o tres letras",
        "has no list of nodes": "no tiene una lista de nodos",
        "{} is no kind of provision": "{} no es una clase de disposición",
        "{} is no id of a provision": "{} no es un identificador de disposición",
        "{} is no number of a provision": "{} no es un número de disposición",
        "holds something else where words belong": "contiene otra cosa donde van palabras",
        "holds words that are not composed (NFC) or not one blank apart": "contiene palabras que no están compuestas (NFC) o no separadas por un espacio",
        "is not an object with the keys {}": "no es un objeto con los campos {}",
        "holds the character {}, which no text may hold": "contiene el carácter {}, que ningún texto puede contener",
        "has {} paragraphs; the text has {} with words": "tiene {} párrafos; el texto tiene {} con palabras",
        "has {} articles; the text has {}": "tiene {} artículos; el texto tiene {}",
        "has {} provisions from “{}” to the next article; the text has {} from “{}”": "tiene {} disposiciones desde «{}» hasta el artículo siguiente; el texto tiene {} desde «{}»",
        "stands twice in the text": "está dos veces en el texto",
        "lies in {}, which does not stand before it": "está en {}, que no está antes",
        "is of kind {}, which may not lie in {}": "es de la clase {}, que no puede estar en {}",
        "lies deeper than {} levels": "está a más de {} niveles de profundidad",
    }
)
