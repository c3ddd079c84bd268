"""Everyday words of interviews, which name no thing, tool, number or level; anything else has to come from somewhere.

Kept by hand: a word belongs here only if a question can hold it in any trade without saying something new of a role.
"""

from __future__ import annotations

from knowledge.interview.terms import tokens

_TELLING = """
tell describe walk take talk explain say said show share give gave given example case story time occasion moment
situation piece part recent recently last most best worst hardest harder difficult difficulty easy easier closest
nearest
"""
_DOING = """
do did does done doing make made making use used using work worked working works try tried trying find found finding
put set start started begin began stop stopped end ended finish finished keep kept keeping hold held go went gone come
came become became get got take took taken bring brought call called ask asked asking answer answered hear heard listen
listened see saw seen look looked watch read write wrote written check checked checking choose chose chosen decide
decided deciding decision decisions choice choices judge judged weigh weighed plan planned prepare prepared change
changed changing changes handle handled deal dealt solve solved settle settled fix fixed follow followed learn learned
learnt know knew known understand understood think thought expect expected notice noticed spot spotted explain explained
agree agreed disagree disagreed persuade persuaded convince convinced help helped need needed want wanted mean meant
matter mattered happen happened result results resulted rely relied depend depended involve involved happens approach
approached turn turned leave left miss missed cover covered order ordered compare compared improve improved name named
names call state stated states give gives gave say says tell tells shows showed shown explains describes keeps makes
takes goes comes asks leaves
"""
_THINGS = """
thing things something anything everything nothing way ways step steps reason reasons result outcome outcomes
consequence consequences problem problems question questions answer difference mistake mistakes idea ideas detail
details point points side sides kind sort place people person someone somebody anyone anybody everyone everybody
nobody others other another day days week weeks month months word words task tasks job role own effect
somewhere evidence fact facts sign signs information doubt doubts option options
"""
_JOINING = """
after afterwards again against ago all alone along already also although always apart around away back because before
behind better besides but clear clearly close differently different early earlier else enough even ever exact exactly
far few first once one only instead just late later least less like little long longer lot many might more much near
never new next no not now off often on or own per quite rather really right round same several since so some soon still
such sure than then there though through together too toward towards under until up usual usually very well were while
whole why with without wrong yet your yours yourself them themselves here good hard high if no nor both each every
today it its itself main mainly
"""

STEMS = frozenset(token.stem for token in tokens(f"{_TELLING} {_DOING} {_THINGS} {_JOINING}"))
