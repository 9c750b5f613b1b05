"""Votaciones selladas en español: lo que pasó, por qué no, y qué halla quien verifica."""

from types import MappingProxyType

EVENTS = MappingProxyType(
    {
        "sealed_vote.opened/1": "Se abre la votación sellada {sealed_vote} sobre {matter} hasta {closes_at:instant}: {device.count} votan por dispositivo y {paper.count} en papel. Huella de la preparación: {fingerprint}.",
        "tracker.entered/1": "Llegó una papeleta a la votación sellada {sealed_vote}: número de seguimiento {tracker}.",
        "voting_code.suspended/1": "Se suspende un código de votación de la votación sellada {sealed_vote}: se perdió un puesto. Las primeras {after} papeletas quedan en pie.",
        "sealed_vote.closed/1": "Se cierra la votación sellada {sealed_vote}, con {ballots} papeletas.",
        "sealed_vote.ended/1": "Las {ballots} papeletas de la votación sellada {sealed_vote} terminan en el suceso {last} de su archivo.",
        "sealed_vote.published/1": "Se publica el resultado de la votación sellada {sealed_vote}: votaron {cast}. Como está en el archivo: {result}",
        "sealed_vote.counted/1": "La votación sellada {sealed_vote} suma {yes} a favor, {no} en contra y {blank} en blanco.",
        "sealed_vote.failed/1": "La votación sellada {sealed_vote} quedó en nada: {cause}.",
    }
)

REFUSALS = MappingProxyType(
    {
        "SealedVoteUnknown": "No hay ninguna votación sellada {sealed_vote}.",
        "SealedVoteNotAtStage": "La votación sellada {sealed_vote} está así: {stage}; para esto hace falta: {needed}.",
        "SealedVoteRunning": "El asunto, o la preparación, ya tiene la votación sellada {sealed_vote}.",
        "ElectorateTooSmall": "Votarían {voters} por dispositivo y el reglamento exige {needed}: un resultado de tan pocas personas muestra cómo votó alguna. Se vota en papel, con escrutinio público.",
        "VoterListUnfit": "La lista de quienes votan por {way} no tiene la forma debida: las delegadas y delegados solo por su identificador, las demás personas por número, raíz y lista restringida.",
        "VotesInBothWays": "{member:member} está en las dos listas: se vota por dispositivo o en papel.",
        "VoterListsDiffer": "Las dos listas juntas son quienes pueden votar, cada persona una vez: constan {listed} y pueden votar {electors}.",
        "VotingCodesDiffer": "Se hicieron {codes} códigos de votación para {voters} votantes por dispositivo: es uno por persona.",
        "SealedFieldUnfit": "Lo que dice {field} no tiene la forma que lleva una votación sellada, o no es de esta.",
        "TrackerKnown": "El número de seguimiento {tracker} ya está anotado.",
        "NoSeatLost": "Puestos perdidos por votantes por dispositivo: {lost}; códigos de votación suspendidos: {suspended}. No se suspende ninguno más.",
        "VotingCodeSuspendedBefore": "El código de votación {code} ya está suspendido.",
        "OfficersFirst": "Esto lo firman dos cargos; firmaron {signed}. Desde {until:instant} puede hacerlo sola cualquier persona inscrita, si nadie lo hizo.",
        "BallotsDiffer": "El archivo tendría {ballots} papeletas y se anotaron {entered}.",
        "CastDiffers": "Votaron {cast} y se contaron {counted} papeletas: o son iguales o no hay resultado.",
        "CastUnfit": "No pueden haber votado {cast}: con estos códigos y papeletas son a lo más {most}, y al menos una persona si hubo papeleta.",
        "ResultUnfit": "El resultado de la votación sellada {sealed_vote} no es del asunto, que pide una sola pregunta: {shape}, respuestas: {answers} (y antes la papeleta en blanco, si la hay).",
        "BallotUnfit": "La papeleta pide: {shape}, respuestas: {answers}. El asunto lleva una sola pregunta: {takes}, respuestas: {needed}.",
        "ArchiveUnsound": "El archivo no se sostiene, en {place}, por la regla {rule}: {fault}.",
        "SealedVoteFirst": "La votación sellada {sealed_vote} no tiene resultado: antes no se cuenta ni se mueve nada de ella.",
        "PaperNow": "Nadie publicó el resultado de la votación sellada {sealed_vote} sobre esta revocatoria: de ahora en adelante se vota en papel.",
        "PaperFirst": "Hay quienes votan en papel. El resultado se publica cuando pasó su hora y constan sus papeletas, o desde {until:instant}.",
    }
)

FINDINGS = MappingProxyType(
    {
        "sealed.record": "el archivo no es el de la votación sellada del registro",
        "sealed.count": "el número de quienes votaron no es el de papeletas contadas",
        "sealed.trackers": "las papeletas del archivo no son las que se anotaron en el registro",
        "sealed.suspended": "un código de votación cuenta una papeleta posterior a su suspensión",
    }
)

WORDS = MappingProxyType(
    {
        "on_election": "elección",
        "on_vote": "votación de una moción",
        "on_recall": "revocatoria",
        "one_of_sealed_votes": "votación sellada",
        "ended": "a la espera de su resultado",
        "published": "publicada",
        "too_few": "pueden votar ya tan pocas personas que un resultado mostraría cómo votó alguna",
        "not_published": "nadie publicó un resultado a tiempo",
        "for_and_against": "papeletas a favor y en contra",
        "sums": "una suma por candidata o candidato",
        "rankings": "papeletas con números",
        "candidate_lists": "listas de candidatas y candidatos",
        "several_questions": "varias preguntas",
        "matter_ended": "ya no se vota el asunto sobre el que era",
        "device": "dispositivo",
    }
)
