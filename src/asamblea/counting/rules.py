"""The rules of the single transferable vote that are counted here, each with its source."""

from asamblea.counting.stv import Rule

# Scottish Local Government Elections Order 2011 (SSI 2011/399), schedule 1, rules 46 to 53: whole Droop quota; values
# to five places, the remainder ignored (48(3)); the largest surplus first, all papers (48, 49); equals by the most
# recent stage at which they differed, then by lot; an exclusion in one stage; no transfer once the last seat is filled.
SCOTTISH = Rule("scottish")

# Weighted inclusive Gregory with nothing ignored: the same choices in exact fractions.
WIG = Rule("wig", places=None)

# Ireland, Electoral Act 1992, sections 118 to 126, for the choices; the values of the Seanad's rules (Seanad Electoral
# (Panel Members) Act 1947, section 4 and second schedule: a paper is 1,000), so that no paper is drawn by chance.
# A surplus comes from the last parcel; equals by the first stage at which they differed.
IRISH = Rule("irish", places=3, surplus="last", ties="forwards")

# Australia, Commonwealth Electoral Act 1918, section 273: one value a paper for a whole surplus; elected first, passed
# on first; an excluded candidate's papers by value, the highest first, each in its own stage.
# The Act cuts each transfer to whole votes; `senate` here cuts the value to eight places instead.
SENATE = Rule("senate", places=8, surplus="unweighted", order="earliest", parcels="by-value", majority=True)
