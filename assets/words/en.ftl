# The interface in English.
# JOSA($word, pair) is the Korean particle function; English has no use for it.

## Brand and title
brand = Alliance Summit
tagline = Two delegations, one alliance, a calendar that runs out.
new-summit = New summit
replays = Replays
how-to-play = How to play
settings = Settings
quit = Quit
hint-choose = choose
hint-open = open
hint-help = help
continue = Continue
continue-note = { $progress }  ·  { $scenario }
back = Back
next = Next
previous = Previous
skip = Skip

## Everywhere
none = none
fate = Fate
home = Home
homes = Homes
issue = Issue
issues = Issues
rounds = Rounds
quarters = Quarters
event = Event
assembly = Assembly
term = { $issue } { $option }
term-change = { $issue } { $old } → { $new }
old-to-new = { $old } → { $new }
from-to = { $old } to { $new }
linked = { $first } with { $second }
effect = { $gauge } { $amount }
effect-none = nothing at once
undo = undo
redo = redo
reset = reset
warning = warning
crisis = crisis
both = Both
start = Start
game-over = the game is over
not-saved = Not being saved: { $why }
to-title = To the title
menu = Menu
continue-game = Go on
take-back = Take back
take-back-note = to your last decision; the other line stays in the record
leave-game = Leave
leave-game-note = the game is saved and can be continued

## When
when-start = before round 1
when-round = round { $round }
when-quarter = year { $year }, Q{ $quarter }
since = since { $when }
since-start = since the start
since-move = since move { $number }
progress-round = Round { $round } of { $rounds }
progress-quarter = Year { $year }, quarter { $quarter }
replay-at = Replay · { $when }
no-change = no change
causes = causes of every change

## Meters
health = Alliance health
gauge-trust = Trust
gauge-deterrence = Deterrence
gauge-prosperity = Prosperity
gauge-cohesion = Cohesion
gauge-institutions = Institutions
gauge-support = Support
gauge-capital = Political capital
gauge-patience = Patience
gauge-ours = Our { $gauge }
gauge-theirs = Their { $gauge }
gauge-note-support = What the public thinks of you; it sways the vote at home.
gauge-note-capital = What statecraft is paid with.
gauge-note-patience = Worn by offers that give nothing; at zero only accept and walk remain.
meter-note-trust = Whether each believes the other's word. Below crisis some chapters deliver less.
meter-note-deterrence = Whether an adversary believes the alliance.
meter-note-prosperity = Whether trade and investment pay both economies.
meter-note-cohesion = Whether both see the same threats.
meter-note-institutions = Whether there is somewhere to argue: it damps shocks and outlives governments.

## Causes
cause-settling = drift back
cause-event = { $name }
cause-answer = answer to { $name }
cause-play = { $name }
cause-cost = price of { $name }
cause-posture = { $seat }: { $posture }
cause-offer = { $seat }'s offer
cause-retreat = retreat on { $issue }
cause-walk = { $seat } walked out
cause-statement = statement on { $issue }
cause-initial = { $chapter } initialled
cause-reopen = a chapter reopened
cause-signature = the deal as { $seat } sees it
cause-promise = promise: { $name }
cause-stake = what was staked
cause-markets = the dollars that flow
cause-home = time passing at home
cause-clamp = the end of the scale
cause-cap = cap of one turn

## My side
your-delegation = Your side
you = YOU
you-staked = You staked
reached = in the draft
missed = not in the draft
capital = Political capital
red-lines = Red lines
red-line-public = within { $range }; they know it
red-line-secret = within { $range }; kept secret
red-line-within = { $issue } within { $range }
red-line-row = your mandate rules out some options
red-lines-none = none
commitment = said in public; a step back costs { $price } support
retreat-price = the draft steps back from what you said in public: { $price } support
patience-alarm = Nearly gone: soon only accept and walk remain.
promises = Promises
promises-none = none made
promise-due =
    due in quarter { $quarter } · { $left ->
        [one] { $left } quarter left
       *[other] { $left } quarters left
    }
promise-kept = kept
promise-broken = broken
votes-label = { $assembly }, this draft
votes-for = { $number } for
votes-unsure = { $number } unsure
votes-against = { $number } against
votes-now = { $chapter } is the hardest: { $number } as of now
votes-none = no vote needed
votes-needed = { $number } needed
needed-of = { $quorum } of { $total } to pass

## Their side
their-delegation = Their side
them = THEM
mood = Mood
mood-cordial = Cordial
mood-businesslike = Businesslike
mood-restless = Restless
mood-door = At the door
mood-note-cordial = They have time for you.
mood-note-businesslike = They expect movement.
mood-note-restless = An offer that gives nothing costs you now.
mood-note-door = One more empty offer, and they can only accept or walk.
belief-label = Mandate, our guess
belief-note =
    from { $offers ->
        [one] { $offers } offer
       *[other] { $offers } offers
    }, { $told ->
        [one] { $told } disclosure
       *[other] { $told } disclosures
    }
bounds-label = Bounds sounded
commitments-label = Committed to in public
bounds-none = nothing sounded yet
ruled-out = ruled out
last-statement = Last statement
nothing-said = Nothing said in public yet.
statement-red-line = { $again ->
    [0] “On { $issue } there is a line we will not cross.”
    [1] “Our limit on { $issue } is firm.”
   *[other] “We will go no further on { $issue }.”
    }
statement-interest = { $again ->
    [0] “{ $issue } is what matters to us.”
    [1] “{ $issue } comes first for us.”
   *[other] “We look first at { $issue }.”
    }
statement-flexibility = { $again ->
    [0] “On { $issue } we can be flexible.”
    [1] “There is room to move on { $issue }.”
   *[other] “We can move on { $issue }.”
    }

## Term sheet
term-sheet = Term sheet
status-quo = status quo
my-draft = my draft
their-last-ask = their last ask
draft = Draft
state = State
take-term = take theirs
take-chapter = chapter
meet-halfway = halfway
ask-price = price
stands-alone = stands alone
alone-note = They may initial this chapter by itself: in effect at once, kept even if talks fail.
briefing-settled = this game is set up already
already-initialled = already initialled
offered-alone = they let it stand alone
within-mandate = their terms are within your mandate
initial-chapter = Initial chapter
initial-note = in effect at once, kept even if talks fail
chip-agreed = Agreed
chip-close = Close
chip-open = In play
chip-far = Far apart
chip-beyond = Too much
chip-silent = No ask yet
chip-initialled = Initialled
your-value = Your value
theirs = theirs
walk-away = walk-away at { $points }
they-accept = They accept
short-by = short by { $points }
short-of-nothing = past their line
short-tip = Counted in their points, the draft lacks { $points } of what we think they hold out for now. Even past that line they often wait for more: an offer is taken at once at most one time in four.
forecast-label =
    If signed, in { $years ->
        [one] { $years } year
       *[other] { $years } years
    }
forecast-health = health { $now } → { $then }
they-promised = promised

## Statecraft and moves
statecraft = Statecraft
statecraft-note = one play, before your move
capital-of = capital { $capital }
more-plays =
    { $number ->
        [one] { $number } more play
       *[other] { $number } more plays
    }
costs = costs { $capital }
asks-issue = on which issue?
asks-constituency = which constituency?
asks-promise = which promise?
asks-commitment = commit to which drafted term?
your-move = Your move
one-move-ends = one table move ends the turn
table-offer = Table this offer
terms-number =
    { $number ->
        [one] { $number } term
       *[other] { $number } terms
    }
accept = Accept
accept-note = their whole standing offer
hold = Hold
hold-note = offer nothing; wears their patience
walk = Walk out
walk-note = the second walk-out of the talks ends them
walk-question = Walk out of the talks?
walk-first =
    Costs { $rounds ->
        [one] { $rounds } round
       *[other] { $rounds } rounds
    } and { $trust } trust; patience returns at half.
walk-second = This ends the talks. The fallbacks come into force.
say-red-line = State a red line
say-interest = State an interest
say-flexibility = Signal flexibility
say-note-red-line = free, and remembered: stepping back costs support
say-note-interest = free, and remembered
say-note-flexibility = wears their patience less
turn-first = Your turn; you speak first this round.
turn-second = Your turn; they have spoken.
turn-unanswered = Your turn; your offer is still unanswered.
turn-closing = The last word: accept what stands, or let it go.
turn-theirs = { $seat } is deciding.
turn-fate = The calendar turns.
paused = Paused.
pass-seat = { $seat } decides now. The other side looks away.
press = Press
press-quiet = { $title }: delegations at work, nothing announced
press-walk = { $seat } delegation leaves the room
press-signed = { $title }: signed
press-initial = { $chapter } initialled ahead of the rest
press-statement = { $seat } speaks up on { $issue }
press-commit = { $seat } commits in public: { $term }
event-question = It asks for an answer.

## Refusals
reason-not-your-turn = it is not your turn
reason-wrong-phase = not at this stage
reason-played = one play a turn
reason-no-capital = too little political capital
reason-too-early = too early
reason-resting = used a short while ago
reason-spent = can be used once only
reason-condition = its condition is not met
reason-exposed = it was exposed
reason-no-target = nothing to aim it at
reason-not-yours = not open to your delegation
reason-no-patience = your patience is spent: accept or walk out
reason-nothing-stands = they have no offer standing
reason-red-line = it crosses your red line
reason-accept-it = this is their standing offer: accept it
reason-not-alone = no chapter was let stand alone
reason-cannot-split = linked with another chapter
reason-too-many-stakes = at most three stakes
reason-no-such-choice = no such choice
reason-no-deal = there is no deal to reopen
reason-reopened = you have reopened a chapter already
reason-unchanged = nothing would change
reason-malformed = not a complete move
reason-play-no-capital = needs { $capital } capital
reason-play-resting = again in round { $round }
reason-play-too-early = opens in round { $round }
reason-play-condition = needs { $gauge } from { $low } to { $high }
reason-play-exposed = exposed: { $event }

## Adviser
adviser = Adviser's notes
adviser-off = The adviser is off; the settings bring her back.
notes = Notes
adviser-record = forecasts: { $hits } of { $all } right, Brier { $brier }
adviser-record-none = no forecast tested yet
adviser-silent = { $seat } has tabled nothing yet. Their first offer will tell us most.
adviser-likely = I would bet on “{ $mandate }”.
adviser-unsure = Nothing tells yet which mandate they hold.
adviser-moved = They gave most ground on { $issue }.
adviser-firm = They have not moved on { $issue }.
suggestion = A trade worth trying
suggestion-note = you { $gain }; they accept { $chance }
suggestion-none = I see no trade of two steps that pleases both.
suggestion-more = Or hold out for more
suggestion-more-note = you { $gain } on top of that change; they accept { $chance }, and tabling this ends their promise
suggestion-no-more = I would ask no more than that change gives us.
put-it = Put it in my draft
warn-their-patience = { $seat } is close to the door.
warn-our-patience = Our own patience is nearly gone.
warn-deadline =
    { $rounds ->
        [one] { $rounds } round is left
       *[other] { $rounds } rounds are left
    } after this one.
receipt-title = Why they refused
receipt-note = your offer, answered in round { $round }
receipt-worth = worth to them { $worth } ± { $unsure } more than no deal
receipt-worth-less = worth to them { $worth } ± { $unsure } less than no deal
receipt-needed = { $needed } needed to agree
receipt-for = In its favour
receipt-against = What weighed against it
receipt-hatched = hatched: how unsure we are
receipt-red-line = it crosses a line that they may not cross
receipt-votes = their house would vote it down
receipt-home = Home: { $name }
receipt-change = Smallest change that turns it
receipt-binding = they will take it in their next turn; you { $gain }
receipt-tabled = you tabled it: they will take it in their next turn
receipt-own-offer = that is their own offer: accept it; you { $gain }
receipt-stale = it was good for one turn only
receipt-none = nothing would turn it now
receipt-mandate = it would cross your own red line

## Log
log = Log
log-deal = Mandates dealt: { $mandates }
log-mandate = { $seat } holds “{ $mandate }”
log-first = { $seat } speaks first
log-no-event = No event
log-bound = { $told } learns that { $seat } would sign { $range } on { $issue }
log-ruled-out = { $told } learns that { $seat } does not hold “{ $mandate }”
log-stake = Stakes: { $stakes }
log-stake-none = Stakes nothing
log-play-at = { $play }: { $target }
log-offer-first = Opening offer: { $terms }
log-offer = Offer: { $terms }
log-offer-same = The same offer again
log-more = , and { $number } more
log-alone = { $chapters } may stand alone
log-refused = { $seat }'s offer not accepted
log-accept = Accepts { $seat }'s offer
log-initial = Initials { $chapter }
log-hold = Holds
log-walk = Walks out
log-answer = { $event }: { $answer }
log-put-back = Put { $chapter } back to the fallback
log-renegotiate = Reopens { $chapter }: { $terms }
brief-line = { $actor }: { $text }
movement-worth = Their offer is worth { $now } to you, { $before } before.
movement-gave = It gives on { $issues }.
movement-asked = It asks more on { $issues }.
movement-unanswered = It does not answer what you gave on { $issues }.

## Briefing
briefing = Briefing
the-table = The table
the-years =
    { $years ->
        [one] One year
        [3] Three years
       *[other] { $years } years
    }
dossier = Dossier
for-eyes = for { $seat } only
calendar = Calendar
sources-note = Every number has a source and a confidence
agenda = The agenda
agenda-note =
    { $issues ->
        [one] { $issues } issue
       *[other] { $issues } issues
    }, { $chapters ->
        [one] { $chapters } chapter
       *[other] { $chapters } chapters
    }
today = today
no-deal = no deal
links-label = Linked pairs, worth more or less together:
your-mandate = Your mandate
stake-bar = { $issue }: { $option }
stake-label = Stake up to { $most } of these
rarity = computers reach it in { $share }
reached-by = reached by computers
lends = lends { $capital } capital
known-before = what is known before the first word
one-of-mandates = One of { $number } mandates
said-in-public = Said in public
not-known = Not known
unknown-1 = Their walk-away, and how much they bluff
unknown-2 = How long their patience lasts
unknown-3 = What their legislature would forgive
leans-for = leans for
leans-against = leans against
leans-neither = undecided
voice-only = voice
choice-seat = Seat
choice-seat-note = the computer plays the other
choice-opponent = Opponent
choice-level = Level
choice-length = Length
choice-luck = Luck
choice-seed = Seed
length-full = Full
length-quick = Quick
length-note = { $rounds } rounds, { $quarters } quarters
luck-fate = Fate
luck-none = None
luck-note = events by chance
luck-none-note = only the calendar happens
seed-note = same seed, same luck
minutes = about { $minutes } minutes

## Players
player-human = a person
player-random = Random
player-boulware = Boulware
player-linear = Linear
player-conceder = Conceder
player-tit-for-tat = Tit for tat
player-micro = Small steps
player-hardliner = Hardliner
player-ledger-keeper = Ledger-keeper
player-institution-builder = Institution-builder
player-hedger = Hedger
player-hawk = Hawk
player-deal-hungry = Deal-hungry
player-stonewaller = Stonewaller
player-note-human = sits beside you
player-note-random = anything legal
player-note-boulware = holds out, gives at the end
player-note-linear = gives a little every round
player-note-conceder = gives early
player-note-tit-for-tat = gives as you give
player-note-micro = the smallest step, if you step
player-note-hardliner = gives nothing
player-note-ledger-keeper = counts dollars, remembers, rarely bluffs
player-note-institution-builder = pays for bodies that last
player-note-hedger = keeps every door open
player-note-hawk = deterrence first, presses hard
player-note-deal-hungry = wants a signature
player-note-stonewaller = waits for you to tire
level-envoy = Envoy
level-ambassador = Ambassador
level-minister = Minister
level-master = Master
level-note-envoy = errs often, gives in early
level-note-ambassador = steady at the table, errs in the years after
level-note-minister = patient, seldom errs
level-note-master = most patient, reckons without error
player-generous-tit-for-tat = Generous tit for tat
player-note-generous-tit-for-tat = gives as you give, and a little more

## Ratification
ratification-title = Ratification
ratification-signed = signed in round { $round }
vote-ahead = The two houses vote.
ratified = Ratified at both homes.
failed-at = { $assembly } rejected { $chapters }.
chapters-voted =
    { $number ->
        [one] { $number } chapter voted
       *[other] { $number } chapters voted
    }
chip-passed = Passed
chip-failed = Failed
chip-put-back = Put back
chip-no-vote = No vote needed
chip-would-pass = Would pass
chip-would-fail = Would fail
roll-call = { $favour } for, { $against } against
uphold-question = Their house rejected a chapter. What do you answer?
uphold-uphold = Uphold the rest
uphold-fallback = Put a chapter back
uphold-void = Void the whole deal
uphold-note-uphold = the rest of the deal stands
uphold-note-fallback = one chapter of yours falls too
uphold-note-void = back to no agreement

## Quarters
quarter-title = Year { $year }, quarter { $quarter }
quarter-signed =
    the deal in force · { $left ->
        [one] { $left } quarter to go
       *[other] { $left } quarters to go
    }
quarter-no-deal =
    no deal: the fallbacks hold · { $left ->
        [one] { $left } quarter to go
       *[other] { $left } quarters to go
    }
postures-label = Your posture this quarter
posture-deliver = Deliver
posture-slow-walk = Slow-walk
posture-press = Press
posture-invest = Invest
posture-renegotiate = Renegotiate
posture-none = nothing yet
posture-note-deliver = do what was promised
posture-note-slow-walk = save now, be answered later
posture-note-press = coerce for more
posture-note-invest = build what outlives you
posture-note-renegotiate = reopen one chapter, once
posture-letter-deliver = D
posture-letter-slow-walk = S
posture-letter-press = P
posture-letter-invest = I
posture-letter-renegotiate = R
postures-note = D deliver   I invest   S slow-walk   P press   R reopen
delivers = delivers
as-before = As before
run-on = Run on
run-on-note = until something asks
terms-in-force = Terms in force
owed-by = owed by { $seats }
chip-in-force = In force
chip-fallback = Fallback
chip-disrupted = Disrupted
accounts = Accounts
ledger = Dollars won or lost
worth-of-terms = Worth of the terms
over-walk-away = Over the walk-away
renegotiate-label = Reopen which chapter?
reopen-title = { $seat } reopens a chapter
reopen-text = Agreed terms are in force at once; a refusal costs trust.
reopen-value = worth to you { $old } → { $new }
reply-agree = Agree
reply-refuse = Refuse
reply-note-agree = the new terms hold from now
reply-note-refuse = the old terms stay, at a price in trust
chart-title = Meters through time
tick-round = R{ $round }
tick-vote = ratify
tick-quarter = Q{ $quarter }
last-quarter = last quarter

## Verdict
headline-outlived = A deal that outlived the room
headline-ledger = The ledger won, the alliance lost
headline-generous = A generous peace
headline-paper = A deal on paper
headline-bargain = A hard bargain, kept
headline-modest = A deal one can live with
headline-voided = Signed, and undone at home
headline-apart = No deal, and still allies
headline-alone = The calendar ran out
lead-outlived = You argued about terms, and left somewhere to argue.
lead-ledger = You won the sum, and spent the trust behind it.
lead-generous = You bought calm, and paid list price.
lead-paper = It was signed, and it did not hold.
lead-bargain = You asked for much, and it was kept.
lead-modest = Neither side will boast of it, and both can defend it.
lead-voided = What the room agreed, a house at home did not.
lead-apart = You left with nothing signed, and the alliance stood.
lead-alone = Nothing was signed, and nothing held.
signed-in = signed in round { $round }
ratified-by = { $assembly } { $number } at the narrowest
never-signed = no agreement was signed
signed-and-voided = signed, then voided
you-led = You led { $seat }
against = against { $opponent }, { $level }
score-claimed = Claimed
score-created = Created
score-kept = Kept
score-note-claimed = of the best package you could have won
score-note-created = of the joint gain that was within reach
score-note-kept = alliance health in the last year over the start
score-word-claimed-high = a strong claim
score-word-claimed-middle = a fair share
score-word-claimed-low = a thin share
score-word-created-high = little left lying
score-word-created-middle = half the way there
score-word-created-low = much left lying
score-word-kept-high = stronger than before
score-word-kept-middle = about as it was
score-word-kept-low = weaker than before
history-score = history { $points }
what-you-staked = What you staked
staked-nothing = You staked nothing.
kept = Kept
broken = Broken
their-true-mandate = Their true mandate
you-believed = you believed it at { $share }
deal-and-history = Your deal and what happened
deal-title = Your deal
yours = yours
what-happened = what happened
better-for = Yours suits
better-both = both
better-even = even
better-neither = neither
all-issues = All issues, with their sources
the-verdict = The verdict
one-swap = The one swap both would have preferred
swap-note = Neither of you found it.
swap-none = None: on these terms nothing better for both was left.
try-swap = Try the swap
try-swap-note = from round { $round }, same luck
try-swap-late = no turn of yours was left to table it
own-scale = on each side's own scale
gets = { $seat } gets
replay-note = every move, both sides
replay = Replay
swap-seats = Swap seats
swap-seats-note = same luck, from { $seat }
play-again = Play again
play-again-note = same seat, new luck
share = Share
go-on = Go on
share-note = the record is one file

## Replay
timeline = Timeline
move-of = move { $number } of { $all }
hide-future = Hide the future
view = View
view-hidden = hidden until this line of play ends
ratify = Ratify
speed = Speed
step-by = Step by
step-move = Move
step-turn = Turn
step-turning = Turning point
stop-at-mine = Stop at my decisions
play-from-here = Play from here as { $seat }
same-luck = same luck
legend-event = event
legend-offer = { $seat }'s offer
legend-refusal = refusal
legend-play = statecraft
legend-vote = ratification
legend-turning = turning point
legend-initial = initialled
legend-walk = walk-out
legend-crisis = crisis
crisis-of = falls into crisis: { $meters }
plane-frontier = Pareto frontier
plane-zone = Zone of agreement
step-decision = Decision
instant = Move { $number }, { $when }, { $actor }: { $text }
instant-offer = an offer
instant-still = no meter moved
instant-meter = { $meter } { $value } ({ $change }: { $causes })
turning-signed = the signature
turning-walked = a walk-out
turning-rose = the alliance rose: { $cause }
turning-fell = the alliance fell: { $cause }
plane = Utility plane
plane-note = what each package is worth to both
plane-hidden = shown when both mandates may be seen
value-of = { $seat }'s value
walk-away-of = { $seat }'s walk-away
offers-of = { $seat }'s offers
nash-point = Nash point
final-deal = Final deal
better-for-both = Better for both
transcript = Transcript
moves-number =
    { $number ->
        [one] { $number } move
       *[other] { $number } moves
    }
value-to-mover = value to the mover
left-on-table = Value left on the table
left-note = points that nobody took: { $mine } for { $first }, { $theirs } for { $second }
left-none = nothing that pleases both was left
left-hidden = known when the game is over and shown whole
of-value = { $got } of { $all }

## The review of a game
review-title = The review
review-worlds = every decision tried in { $first } worlds that its side could imagine, doubtful ones in { $more } more
review-how = Values are the claim, in points, that a side could expect then by what it knew. A grade counts only what a move lost for sure; accuracy tells how near all moves came to a master's reading.
review-accuracy = accuracy
review-marks = What was well and badly done
review-marks-none = nothing worth a mark
review-hindsight = in truth { $change }
review-parts = What { $seat } claimed, term by term: { $points }
review-way = The way down, own value · theirs
review-both-values = { $own } · { $other }
review-belief = Belief and truth
review-believed = { $seat } gave the truth, “{ $mandate }”, { $first } at first and { $last } at last
review-joint = Created { $points }: gains, of those within reach
review-kept = Kept { $points }: from 50, by meter
review-deeper = For a deeper look: R in the replay, --deep on the command line
review-ask = Review
review-ask-note = every move graded, in a few seconds
review-ask-deeper = Look deeper
review-done = Reviewed deeply
review-busy = Reviewing, { $percent } %
review-busy-note = it is being looked at
review-unfinished = this line of play has no end yet
learn = Learn from mistakes
learn-short = Learn
learn-note = after a review
learn-none = there is nothing to learn here
learn-number =
    { $number ->
        [one] one position to solve
       *[other] { $number } positions to solve
    }
page-question = Question
learn-position = Position { $number } of { $all }
learn-question = { $seat } to move. What would you do?
learn-mine = Yours
learn-theirs = Theirs
learn-worth-theirs = Package value of their offer
learn-worth-mine = Package value of your last offer
learn-belief = You hold most likely
learn-believed = { $mandate }, { $share }
learn-patience = Your patience
learn-expected = score to expect: { $points }
learn-played = score to expect: { $points }; this was played
learn-right = Right: a score of { $points } to expect, { $best } at best.
learn-wrong = Not yet: the best adds { $points } to the score. Try another.
learn-shown = The best: a score of { $best } to expect.
learn-result = { $solved } of { $all } at the first try
learn-over = That was the last one: { $result }.
learn-show = Show the answer
learn-next = Next position
learn-finish = Finish
learn-play = Play on from here
learn-already = it is shown already
learn-worth = package value: { $points }
learn-none-yet = No deal
show-better = Show on the plane
grade-best = Best
grade-good = Good
grade-plain = Plain
grade-inaccuracy = Inaccuracy
grade-mistake = Mistake
grade-blunder = Blunder
count-none = no faults
count-inaccuracy =
    { $number ->
        [one] { $number } inaccuracy
       *[other] { $number } inaccuracies
    }
count-mistake =
    { $number ->
        [one] { $number } mistake
       *[other] { $number } mistakes
    }
count-blunder =
    { $number ->
        [one] { $number } blunder
       *[other] { $number } blunders
    }
why-none = nothing
why-sold-early = sold early: going on was worth { $points } more
why-passed-up = what stood was worth { $points } more
why-asked-too-much = asks too much: { $about }; chance { $chance }, not { $better }
why-gave-too-much = gives more than it had to: { $about }
why-repeated = repeats a refused offer; { $about } could move
why-wrong-terms = pays the wrong price: { $about }
why-held-back = an offer had a { $better } chance of being taken
why-too-soon = waiting was worth { $points } more
why-walked = talks were worth { $points } more
why-missed-play = “{ $about }” first was worth { $points }
why-other-play = “{ $about }” was worth { $points } more
why-spent = “{ $about }” cost more than it brought
why-posture = “{ $about }” promised { $points } more
why-took-it = taken at the right time, by { $points }
why-turned = turns their answer
why-strong = the best there was, by { $points }
why-held-firm = right to wait, by { $points }
why-paid = worth its capital
part-issue = terms
part-link = terms worth more together
part-talks = the rounds of talks
part-events = events
part-conduct = delivery, meters and markets
part-clamp = the end of the scale
part-start = the start
part-meter = meters

## The verdict as two cabinets tell it
tell-taken = { $seat } took { $other }'s offer in round { $round }, { $spare }. What was new in it: { $terms }.
tell-voided = { $seat } took { $other }'s offer in round { $round }, { $spare }, and it was undone at home. What had been new in it: { $terms }.
rounds-spared =
    { $number ->
        [0] the last there was
        [one] with one round to spare
       *[other] with { $number } rounds to spare
    }
tell-walked = { $seat } walked out in round { $round }, and nothing was signed.
tell-unsigned = { $rounds } rounds went by, and nothing was signed.
tell-same-terms = nothing but the answer
tell-term = { $issue } ({ $option })
tell-both = { $first } and { $second }
tell-claimed = { $seat }'s claim came to { $points }.
tell-other-claimed = Counted by its own interests, { $seat }'s claim came to { $points }.
tell-gains-none = Nothing earned it as much as a point.
tell-gains-one = It gained most on { $name1 }, worth { $points1 }.
tell-gains-two = It gained most on { $name1 }, worth { $points1 }, and { $name2 }, worth { $points2 }.
tell-costs-none = It lost next to nothing.
tell-costs-one = It lost { $points1 } to { $name1 }.
tell-costs-two = It lost { $points1 } to { $name1 }, and { $points2 } to { $name2 }.
tell-clean = The review marks no move of { $seat }'s as a fault.
tell-worst = One move { $seat } would take back: { $act }, in { $when }. It could expect { $best } before that move, and { $value } after. The review's remark: { $why }.
tell-worst-quarter = Given { $when } again, { $seat } would choose another posture: { $why }.
tell-best = Its best move was { $act }, in { $when }: { $why }.
tell-history = With the same mandates, the real settlement of { $date } would have claimed { $claimed } for { $seat }, and created { $created }.
tell-source = What happened: { $note }
tell-knew = By the end { $other } had read { $seat } right, and put { $share } on “{ $mandate }”.
tell-unsure = To the end { $other } was not sure of { $seat }: it put { $share } on “{ $mandate }”, which was the truth.
tell-mistook = To the end { $other } took { $seat } for “{ $thought }”. The truth was “{ $mandate }”, on which it had put { $share }.
tell-left = One thing both left lying: { $terms }. That would have been worth { $mine } more to { $seat }, and { $theirs } more to the other side.
tell-years = The health of the alliance was { $start } at the start and { $last } at the end. Of { $quarters } quarters { $seat } kept faith in { $mine }, { $other } in { $theirs }.
tell-rose = The sharpest turn was upwards, by { $change } in { $when }. What did most for it was “{ $cause }”.
tell-fell = The sharpest turn was downwards, by { $change } in { $when }. What did most for it was “{ $cause }”.
tell-many = many things at once
act-offer = offering { $terms }
act-repeat = repeating its offer
act-accept = taking { $seat }'s offer
act-hold = holding
act-walk = walking out
act-initial = initialling { $chapter }
act-play = the play “{ $play }”

## Lines of play
lines = Lines of play
lines-note =
    { $number ->
        [one] one line
       *[other] { $number } lines
    }
lines-number =
    { $number ->
        [one] one line of play
       *[other] { $number } lines of play
    }
lines-open = Look at it
lines-compare = Compare with { $name }
lines-alone = Only one line so far: play on from any move, and the new line stands here beside it.
lines-same = this is the one looked at
line-name = Line { $number }
line-first = from the start
line-from = from move { $number } on, { $actor }: { $text }
comparison = Side by side
comparison-note = { $first } and { $second } part after move { $number }, { $when }
comparison-moves = What was done
comparison-scores = Scores
comparison-claimed = Claimed by { $seat }
comparison-meters = Meters at the end
comparison-terms = Terms that differ
comparison-same-terms = Every term in force is the same.
comparison-deal = Full package
comparison-signed = signed
comparison-unsigned = not signed
comparison-open = open
comparison-within = One line is the beginning of the other.
comparison-luck-same = { $decisions } moves differ; the { $draws } draws of fate that both met came out the same. What differs in the end is decision, not luck.
comparison-luck-other = { $decisions } moves differ. The dice fell the same; in { $other } of { $draws } draws another event came, because the decisions had changed its conditions.
comparison-seek = Enter or a click on a move shows it in the replay
fork-luck = Luck
fork-luck-note = the same in { $same } of the { $all } draws of fate that both met
missed-spent = { $event } had happened before
missed-unmet = { $event }: its condition did not hold
missed-unwarned = { $event } was not announced the period before
missed-waits = { $event } waits behind another event
missed-rarer = { $event }: its chance was lower
page-moves = Moves
page-ends = Ends

## Pages
scenarios = Scenarios
scenarios-note =
    { $number ->
        [one] { $number } scenario
       *[other] { $number } scenarios
    }
scenarios-empty = No scenario was found.
scenarios-drop = Drop a scenario file on the window to add it. summit new NAME begins one of your own.
scenario-own = your own
saves = Saved games
saves-note =
    { $number ->
        [one] { $number } record
       *[other] { $number } records
    }
saves-found = { $found } of { $number } records
saves-none = No record matches.
filter-scenario = Scenario
filter-seat = Played as
filter-result = Result
filter-all = all
filter-watched = nobody, watched
result-all = all
result-unfinished = unfinished
result-finished = finished
result-ahead = finished, claimed as much as they or more
result-behind = finished, claimed less than they
search = Search names, players, dates
saves-empty = Nothing saved yet.
save-scores = claimed { $claimed } · created { $created } · kept { $kept }
finished = finished · { $moves } moves
unfinished = unfinished · { $moves } moves
resume = Resume
rename = Rename
delete = Delete
deleted = { $name } was deleted.
import-note = Drop a record on the window to add it.
settings-look = Look and language
settings-sound = Sound
settings-keys-of = Keys: { $place }
place-everywhere = everywhere
place-briefing = briefing
place-table = table
place-quarters = quarters
place-replay = replay
place-verdict = verdict
place-learn = learning
place-saves = saved games
settings-learning = Learning
settings-reset = Back to the defaults
setting-language = Language
language-en = English
language-ko = 한국어
setting-scale = Text and interface size
setting-contrast = High contrast
setting-motion = Reduced motion
setting-volume = Events
setting-interface = Interface
setting-captions = Captions for sounds
setting-speech = Speech
setting-adviser = Adviser
setting-note-adviser = The adviser's notes: what their offers tell, trades, prices
setting-hints = Hints at the first table
setting-note-scale = everything grows together
setting-note-contrast = stronger edges and lighter text
setting-note-motion = nothing slides or fades
setting-note-volume = offer, refusal, agreement, alarm
setting-note-interface = a tick for every changed term
setting-note-captions = every sound as a word
setting-note-speech = what has the focus is read aloud, where a voice is installed
setting-note-hints = each goes once it has been followed
switch-on = On
switch-off = Off
press-key = Press a key
key-conflict = already used for “{ $action }”
key-fixed = this key has a fixed use: numbers and F2 to F5 choose by place
action-up = Up
action-down = Down
action-left = Left, less
action-right = Right, more
action-confirm = Confirm, table the offer
action-back = Back
action-take = Take their term
action-take-chapter = Take their chapter
action-meet = Meet halfway
action-want = What would they want for this term?
action-alone = Let the chapter stand alone
action-dismiss = Put a hint away
action-undo = Undo
action-redo = Redo
action-reset = Reset the draft
action-accept = Accept
action-hold = Hold
action-walk = Walk out
action-put = Put the adviser's change in
action-statecraft = All statecraft
action-log = Log
action-causes = Causes of every change
action-before = As before
action-help = Help
action-glossary = Glossary
action-fullscreen = Full screen
action-briefing-seat = Change sides
action-briefing-opponent = Next opponent
action-briefing-level = Next level
action-briefing-length = Full or quick
action-briefing-luck = Luck on or off
action-event = The event again
action-take-back = Take back the last move
action-other-seat = Watch from the other side
action-run = Run on
action-replay-first = First move
action-replay-last = Last move
action-replay-turn-back = A turn back
action-replay-turn-on = A turn on
action-replay-point-back = Turning point before
action-replay-point-on = Next turning point
action-replay-slower = Slower
action-replay-faster = Faster
action-replay-eyes = Other eyes
action-replay-hide = Hide the future
action-replay-stop = Stop at turning points
action-replay-branch = Play on from here
action-replay-branch-other = Play on for the other side
action-replay-step = Move, turn or turning point
action-replay-lines = Lines of play
action-lines-compare = Compare lines of play
action-replay-near = Near or whole
action-replay-review = Review the game
action-replay-learn = Learn from mistakes
action-learn-show = Show the answer
action-learn-next = Next position
action-learn-play = Play on from the position
action-verdict-replay = See the replay
action-verdict-learn = Learn from mistakes
action-verdict-swap = Swap seats
action-verdict-try = Try the swap
action-verdict-again = Play again
action-verdict-share = Share
action-verdict-details = All terms
action-verdict-next = The game that comes next
action-saves-replay = Replay a saved game
action-saves-rename = Rename
action-saves-delete = Delete
action-saves-search = Search saved games
help-goal = What this is
help-goal-1 = You lead one delegation of an alliance through a summit, and then through the years in which the deal has to hold.
help-goal-2 = Three scores are kept apart: what you claimed, what the two of you created, and how well the alliance was kept. None is added to another.
help-goal-3 = Your mandate is yours alone. Theirs is hidden: read it from their offers, their words, and what you sound out.
help-table = The table
help-table-1 = The term sheet lists every issue. The ring is your draft, the triangle their last ask, the hollow diamond the status quo.
help-table-2 = Change the draft as often as you like; nothing counts until it is tabled. Below it stand its worth to you, their likely answer, the count at home, and where it would take the alliance.
help-table-3 = Every round before signature costs each side something, so delay is never free.
help-moves = Moves
help-moves-1 = In each turn make one table move: offer, accept, initial one chapter, hold, or walk out.
help-moves-2 = Offers that give nothing wear the other side's patience. At zero it can only accept or walk.
help-moves-3 = A chapter that you let stand alone may be initialled: in effect at once, kept even if talks fail.
help-statecraft = Statecraft
help-statecraft-1 = Before your move you may make one play, paid in political capital. You can afford about four in a game.
help-statecraft-2 = Sounding them out tells you a bound. A public commitment gives leverage and is dear to retreat from. A promise at home falls due.
help-statecraft-3 = No play has only an upside: read what it does before you pay.
help-homes = The two homes
help-homes-1 = A signed deal is voted at both homes, chapter by chapter. Your own count is shown as you draft.
help-homes-2 = Constituencies have seats, leanings and moods. Moods move with events and plays until the vote.
help-homes-3 = When a chapter fails, the other side answers once: uphold the rest, put one chapter back, or void the whole.
help-years = The years after
help-years-1 = Each quarter both sides choose a posture at the same time: deliver, slow-walk, press, invest, or reopen one chapter.
help-years-2 = Slow-walking pays now and is answered later. Institutions damp shocks and outlive a change of government.
help-years-3 = Every change of a meter has its causes, and they add up: ask for them at any time.
help-verdict = The verdict
help-verdict-1 = At the end you see the three scores, what you staked, their true mandate, and what happened in reality.
help-verdict-2 = The one swap both would have preferred is shown: what neither of you found.
help-verdict-3 = Every game is a record: step through it, and play on from any move with the same luck.
glossary = Glossary
glossary-note =
    { $number ->
        [one] { $number } concept
       *[other] { $number } concepts
    }
concept-aspiration = Aspiration
meaning-aspiration = What a negotiator asks of its own value now. It falls with time and with concessions received.
concept-audience-cost = Audience cost
meaning-audience-cost = The price at home of retreating from a public commitment (Fearon 1994).
concept-batna = BATNA
meaning-batna = The best alternative to an agreement: here the fallback on every issue.
concept-capital = Political capital
meaning-capital = What statecraft is paid with. It grows a little every quarter.
concept-chapter = Chapter
meaning-chapter = A group of issues, voted together at home.
concept-claimed = Claimed
meaning-claimed = Your realised value between your reservation value and the best package you could have won.
concept-created = Created
meaning-created = How far the joint gain of the terms in force reaches towards the frontier.
concept-commitment = Public commitment
meaning-commitment = A position taken in public: leverage now, audience cost for each step back.
concept-disclosure = Disclosure
meaning-disclosure = Something true of a hidden mandate that a rule makes known.
concept-fallback = Fallback
meaning-fallback = What will hold on an issue if no agreement covers it.
concept-fate = Fate
meaning-fate = Chance as a third player: every chance outcome is a recorded move.
concept-frontier = Pareto frontier
meaning-frontier = Every package on which neither side can gain without the other losing.
concept-health = Alliance health
meaning-health = A geometric mean of five meters, so one hollowed meter can't be bought off by the others.
concept-initial = Initial
meaning-initial = To accept one chapter that stands alone: in effect at once, kept even if talks fail.
concept-kept = Kept
meaning-kept = Alliance health over the last year against the start.
concept-mandate = Mandate
meaning-mandate = A delegation's private type: weights over its interests, red lines, its walk-away.
concept-nash-point = Nash point
meaning-nash-point = The package with the largest product of gains over the reservation values (Nash 1950).
concept-package = Package
meaning-package = One option for every issue still open.
concept-patience = Patience
meaning-patience = Worn by offers that give nothing, restored by some statecraft. At zero only accept and walk remain.
concept-posture = Posture
meaning-posture = How a delegation implements the deal in one quarter.
concept-ratification = Ratification
meaning-ratification = The vote at both homes, chapter by chapter.
concept-receipt = Receipt
meaning-receipt = Why an offer was refused, and the smallest change that turns it into a yes.
concept-red-line = Red line
meaning-red-line = What a mandate can neither table nor accept.
concept-reservation = Reservation value
meaning-reservation = The worth of no agreement, on the scale of your value: below this walk-away, walk away.
concept-stake = Stake
meaning-stake = An interest you put your name to: it lends political capital, and moves support at the verdict.
concept-standing-offer = Standing offer
meaning-standing-offer = The last package tabled by a delegation; it may be accepted.
concept-statecraft = Statecraft
meaning-statecraft = Plays around the table, paid in political capital.
concept-win-set = Win-set
meaning-win-set = The packages that a home would ratify (Putnam 1988).
concept-zopa = Zone of agreement
meaning-zopa = The packages worth more to both than no agreement.

## The page of a class
class-title = Class debrief
class-note =
    { $number ->
        [one] { $number } game read
       *[other] { $number } games read
    }, { $broken } that could not be
class-group =
    { $games ->
        [one] { $games } game
       *[other] { $games } games
    }, { $agreed } agreed · { $rounds } rounds, { $quarters } quarters
class-game = Game
class-result = Result
class-claimed = Claimed by { $seat }
class-opened = { $seat } opened at
class-gave = { $seat } gave
class-refused = Refused for
class-signed = round { $round }
class-voided = voided at home
class-in-round = at round { $round }
class-in-quarter = in quarter { $quarter }
class-red-line = a red line
class-votes = votes at home
class-too-little = too little in all
class-reason = { $seat }: { $reason }
class-agreed = Agreed
class-outcomes = Deals against the frontier
class-outcomes-note = 0 is a side's walk-away, 100 its best package that the other could still sign
class-scatter = Created and claimed
class-scatter-note = one line a game: what both made of it, what each took
class-games = Every game
class-rounds = Rounds to agreement
class-issues = Who moved on what
class-issues-note = from the first offer to the deal, share of the issue's track, games that agreed
class-reasons = What was refused, and why
class-reasons-note = what weighed most, as each refusal said
class-means = On average
class-broken = Records that could not be read
class-walk = walk-away
class-mark-signed = signed
class-mark-unsigned = no deal
class-empty = No game here is finished yet.
class-number = Game { $number }
class-record = Record { $number }

## The terminal
con-prompt = { $seat }, { $when }
con-help-hint = Type help for the commands, or a move in notation.
con-unknown = Not understood: “{ $input }”. Expected one of: { $expected }.
con-mean = Did you mean “{ $word }”?
con-refused = Not legal: { $reason }.
con-need-issue = expected an issue: { $expected }
con-need-option = expected an option of { $issue }: { $expected }
con-need-chapter = expected a chapter: { $expected }
con-need-play = expected a play: { $expected }
con-need-target = { $asks } Expected one of: { $expected }.
con-aim = Choose by number or name: play { $play } …
con-need-number = expected a number from 1 to { $most }
con-need-line = Expected the number of a line of play, from 1 to { $most }.
con-need-other-line = This is the line looked at: name another one.
con-no-ask = they have not asked for anything there yet
con-nothing-to-put = there is nothing to put in
no-price = The adviser sees nothing that they would take for it.
con-no-change = the draft stays as it was
con-no-back = there is no decision to go back to
con-went-back = Back at your last decision. The other line stays in the record.
con-saved = The game is saved: { $path }
con-unsaved = The game is not saved.
con-next = What follows: { $title }. summit play { $name } --after { $path }
con-stopped = Stopped here; go on with summit resume.
con-end-of-input = End of input.
con-causes-none = Nothing has moved it yet.
con-no-receipt = No refusal with a receipt yet.
con-issue-column = issue
con-key-column = name
con-legend = ○ my draft   ▼ their last ask   ◇ status quo   ◉ draft and ask together
con-option-note = beside each option: what it would add to your value of the draft
con-choose = Choose by number.
con-stake-how = Numbers of the interests to stake, such as 1 3; or none.
con-posture-how = A number or a name; before goes on as before, run until something asks.
con-reopen-how = Reopening { $chapter }: set terms, then table; cancel to leave it.
con-table-how = set, take, meet, then table; or accept, hold, walk, plays. help lists all.
con-playing = { $seat }: { $player }
con-interests = Interests
cmd-help = this list
cmd-sheet = the term sheet and the draft
cmd-set = set ISSUE OPTION: set a term; without an option, list its options
cmd-take = take ISSUE: take their term, or a whole chapter
cmd-meet = meet ISSUE: go halfway to their term
cmd-alone = alone CHAPTER: let a chapter stand alone, or no longer
cmd-undo = take back a change of the draft
cmd-redo = make it again
cmd-reset = the draft as it opened
cmd-table = table the draft as an offer
cmd-offer = the same as table
cmd-accept = accept their whole standing offer
cmd-initial = initial CHAPTER: accept one chapter that stands alone
cmd-hold = hold; or hold red_line, interest, flexibility with an issue
cmd-walk = walk out
cmd-plays = statecraft: what it costs, what it does, why it can't be done
cmd-play = play NAME TARGET: use statecraft
cmd-why = why they refused
cmd-want = want ISSUE OPTION: what would they want for it; put into the draft
cmd-put = put the adviser's change into the draft
cmd-adviser = the adviser's notes
cmd-me = my delegation: support, votes, red lines, promises
cmd-them = their delegation: mood, our guess, bounds
cmd-causes = causes trust: what moved a meter; without a name, all five
cmd-brief = what happened since your last decision
cmd-log = the log
cmd-press = the press
cmd-votes = the count at both homes
cmd-stake = stake your name: numbers or names
cmd-answer = answer: a number or a name
cmd-posture = posture deliver, slow_walk, press, invest
cmd-before = the posture of last quarter again
cmd-run = as before until something asks
cmd-reopen = reopen CHAPTER: draft new terms for one chapter
cmd-cancel = leave the reopening
cmd-terms = the terms in force
cmd-chart = the meters, and where they are going
cmd-back = take back your last move (a new line of play)
cmd-glossary = glossary zopa: a concept; without a name, all
cmd-notation = the draft as a move in notation
cmd-quit = stop; the game stays saved
cmd-next = the next move
cmd-previous = the move before
cmd-turn = the next turn, round or quarter
cmd-turning = the next turning point
cmd-decision = the next decision of my own; back: the one before
cmd-go = go 38: to a move; also start and end
cmd-view = view SEAT: see it as one side, or both
cmd-hide = hide what is still to come, or show it
cmd-transcript = every move so far known
cmd-plane = offers and deal on the utility plane
cmd-review = judge this line of play: every move graded; deep: more closely
cmd-learn = learn from your mistakes: the position to solve; next: the one after it
cmd-choose = choose 2: solve the position with a move
cmd-solution = the answer to the position
cmd-lines = the lines of play of this record
cmd-line = line 2: look at another line of play
cmd-compare = compare 2: this line and another one side by side
cmd-branch = branch SEAT: play on from here as one side, with the same luck

## Pages of a small window, and what only the window says
page-posture = Posture
page-terms = Terms
page-home = Home
page-chart = Meters
page-notes = Notes
put-chapter = Put it to them
page-scores = Scores
page-mandate = Mandate
page-deal = Deal
page-verdict = Verdict
page-swap = Swap
history = History
page-timeline = Timeline
page-plane = Plane
page-transcript = Transcript
page-left = Value left

## Sounds, in words
sound-offer = an offer is tabled
sound-refusal = refused
sound-agreement = agreed and initialled
sound-alarm = alarm
sound-roll-call = roll-call
sound-tick = a term changed

## The lesson at the first table
hint-title = Try this
hint-dismiss = not now
hint-stake = Stake your name on up to three interests. Each lends you capital now; at the verdict a stake that is kept raises support at home and a broken one lowers it. The share tells how often computers reach it.
hint-track = A row runs from the best of one side to the best of the other. The ring is your draft, the red triangle what they asked last, the diamond what holds today.
hint-term = Set a term: one step on a row changes your draft. The preview below shows at once what it is worth to you, and how likely they are to sign. Undo costs nothing.
hint-table = Table the draft. It ends your turn; they accept, refuse or answer with an offer of their own.
hint-receipt = They refused, and this is why. At the end stands the smallest change that would turn the answer: put it into the draft, see what it costs you, and keep it or not.
hint-accept = Their offer stands, and it is worth more to you than no agreement. You may accept it whole, or initial a chapter that stands alone and go on about the rest.
hint-sound = You are guessing what they need. Sounding them out costs capital and some of their patience, and tells the range that they would sign on one issue.
hint-posture = The deal is signed; now it has to be kept, quarter by quarter. Each posture says what it does to the meters and what it costs. You may change your mind every quarter.
hint-verdict = Three figures: what you claimed for your side, what the two of you created, and what was kept in the years after. The verdict names what decided them; every issue is one step further.

## Assumptions
assumptions = Assumptions
assumptions-note = { $number } figures rest on { $sources } sources
assumptions-changed = Played with changed assumptions: { $number }
assumptions-rest = Figures that rest on it
assumptions-change = Enter: type another value. Delete: as written. The record says what was changed.
assumptions-none = Nothing in the ledger is called { $input }; sources lists it.
changed-title = { $title } · changed: { $number }
confidence-h = certain
confidence-m = likely
confidence-l = uncertain
confidence-guess = a guess
unit-hundredths = hundredths
unit-basis-points = basis points
unit-million-dollars = m dollars
unit-plain = ratio
unit-percent = %
unit-option = option
unit-weight = weight
unit-votes = votes
unit-rounds = periods
unit-quarters = quarters
unit-days = days
unit-millinats = thousandths of a nat
unit-a-dollar = a dollar
action-sources = Where figures come from
cmd-sources = sources NAME: where figures come from; an issue, meter, play, event or source

## Sharing
share-page = Write a page
share-page-note = one HTML file: the whole replay in any browser, nothing else needed
share-picture = Picture of this moment
share-picture-note = what the window shows now, as PNG
share-folder = Open the folder
share-folder-note = the record is one file; give it to anybody
share-busy = being written
share-done = Written: { $path }
share-opened = In the folder { $path }
action-replay-share = Share
cmd-page = write this game as a page beside its record

## The page of a saved game
web-seed = seed { $seed }
web-play = Play or pause
web-first = To the start
web-previous = One step back
web-next = One step on
web-last = To the end
web-keys = ← → step · Home End · Space play · [ ] turning point · V view · H hide the future · L language · P print
web-print = Print
web-causes = What this move changed
web-quiet = This move changed no meter.
web-earlier = Before it
web-unfinished = This game is not over: only what a person at the table may know is in this page.
web-made = Made by Alliance Summit. One file, complete in itself: nothing is loaded from anywhere.
web-better = better
web-script = This page draws the game with a script of its own; please allow scripts for this file.
