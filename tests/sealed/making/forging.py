"""A trustee who cheats: a wrong factor that passes the protocol's own proof."""

from tests.sealed.making.election import seeded

from asamblea.sealed.elgamal import Ciphertext
from asamblea.sealed.groups import Element
from asamblea.sealed.making.chance import exponent
from asamblea.sealed.making.decryptions import Part, Place, decrypt, sign_statement
from asamblea.sealed.proofs.challenges import Proof, challenge
from asamblea.sealed.proofs.knowledge import prove_knowledge
from asamblea.sealed.tally.decryption import PartialDecryption, decryption_bytes, decryption_prefix, read_decryption


def read(part: Part, decryption: bytes) -> PartialDecryption:
    election = part.setup.election
    return read_decryption(decryption, election.group, election.questions, part.tally, "decryption")[0]


def false_factor(part: Part, secret: int, question: int, place: int) -> tuple[bytes, bytes]:
    """A decryption with one wrong factor that passes the protocol's proof: the factor is chosen after the challenge.
    With it the statement that its maker can sign, which proves what is not so as if it were.
    """
    below, group = seeded(9), part.group
    honest, _ = decrypt(part, secret, below)
    value, alpha = read(part, honest), part.tally.questions[question][place].alpha
    nonce, shift = exponent(group, below), group.power(group.generator, 7)
    second = group.times(group.power(alpha, nonce), shift)
    prefix = decryption_prefix(group, part.setup.election.hash, part.public)
    asked = challenge(group, prefix, [group.power(group.generator, nonce), second])
    response = (nonce - secret * asked) % group.order
    factor = group.power(group.over(second, group.power(alpha, response)), pow(asked, -1, group.order))
    factors, proofs = [list(row) for row in value.factors], [list(row) for row in value.proofs]
    factors[question][place], proofs[question][place] = factor, Proof(asked, response)
    made = PartialDecryption(tuple(map(tuple, factors)), tuple(map(tuple, proofs)))
    decryption = decryption_bytes(group, part.setup.election.questions, made)
    strong = [
        (prove(part, secret, (index, column), each, made.factors[index][column]))
        for index, row in enumerate(part.tally.questions)
        for column, each in enumerate(row)
    ]
    return decryption, sign_statement(part, decryption, (tuple(strong),), secret, below)


def prove(part: Part, secret: int, place: Place, ciphertext: Ciphertext, factor: Element) -> Proof:
    """What she would prove if the factor were right."""
    group = part.group
    prefix = part.prefix(part.tally_hash, (place[0] + 1, place[1] + 1), ciphertext, factor)
    bases = [group.generator, ciphertext.alpha]
    return prove_knowledge(group, prefix, bases, secret, exponent(group, seeded(3)))
