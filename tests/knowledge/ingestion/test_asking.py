"""Sentences that ask something of a person, in the words adverts of all trades use, and those that don't."""

from __future__ import annotations

import pytest

from knowledge.domain import Kind
from knowledge.ingestion.outline import Outline
from knowledge.ingestion.prose import statements
from knowledge.ingestion.structure import outline


def stated(words: str) -> list[str]:
    """What a paragraph between two others states as asked."""
    text: Outline = outline(f"# Groundworker\n\nWe dig and we fill.\n\n{words}\n\nThe yard has a kettle.\n")
    return [one.words.text for one in statements(text, "Groundworker") if one.kind is not Kind.DUTY]


@pytest.mark.parametrize(
    "words",
    [
        # what a person must do, have or be
        "You'll need a forklift ticket for this one.",
        "Before day one you'll need your blue card.",
        "You do need to be happy on ladders.",
        "All staff must pass a hearing test.",
        "Every driver has to hold a tacho card.",
        "Whoever joins us needs a clean licence.",
        "Since we work with children, everyone has to clear a police check.",
        "The person appointed will need to be tactful and able to ride a bicycle.",
        "Must drive and have their own tools.",
        "Candidates should possess hands-on experience with PLCs.",
        "We do insist on good timekeeping.",
        "You can't do this job without a head for heights.",
        "A van of your own is needed.",
        "CSCS card essential.",
        # what is looked for
        "What we want most is somebody patient.",
        "We need someone reliable, chatty and quick on their feet.",
        "I'm after a person who can read a drawing.",
        "The ideal person keeps their word and turns up early.",
        "It takes somebody with thick skin to do this well.",
        "This would suit anyone who likes the outdoors.",
        "We are looking for an experienced and caring nurse to join our ward.",
        "You're a natural organiser with a soft spot for spreadsheets.",
        "You've got to be able to swim.",
        "You know your way round a lathe.",
        "We'd be glad to hear from people with a trade background.",
        "We'd love to meet you if you've worked in kitchens.",
        # what counts
        "Good manners count for a great deal with us.",
        "A steady hand matters more than speed.",
        "Honesty is what we prize above all.",
        "It is essential that you can read a map.",
        "Someone who has run a ward, at home or abroad.",
        "You'd want to be well used to rain.",
        "A head for figures always helps.",
        "A love of horses helps.",
        "No ticket, no start.",
        "Discretion is a given.",
        "The sites are far apart, so use of a car is required.",
        "We are hoping to find a foreman with at least two winters behind them.",
        "Own transport would make life easier.",
        "Good with horses and with their owners.",
        "People working with children must complete a course on the law.",
        "Accuracy is very important in this post.",
        "Your attitude is worth more to us than any certificate.",
        "A sense of humour goes a long way here.",
        # what would be liked
        "It would help to have driven a tractor.",
        "It'd be lovely if you could speak some Urdu.",
        "It's a bonus if you've used Sage.",
        "Bonus if you speak Danish.",
        "A bit of Welsh would be handy.",
        "Some bar work wouldn't go amiss.",
        "Ideally you'd have run a site before.",
        "We'd prefer someone with a first aid certificate.",
        "Time on a trawler would really stand to you.",
        "Some Latin would strengthen your application.",
        "Lambing experience will be viewed favourably.",
        "Preference will be given to candidates with a White Card.",
        "Experience with cattle is highly regarded.",
        "If you also drive, so much the better.",
        "A first aid ticket would stand you in good stead.",
        "Sage or Xero would be an advantage.",
        # what is accepted
        "An NVQ Level 2 is fine, or the equivalent from abroad.",
        "Any teaching certificate will do.",
        # what is checked
        "We run a credit check on everybody.",
        "A basic DBS check is done before you start.",
        "Two references are taken up once an offer is made.",
        "References will be sought after an offer.",
        "Everyone is drug tested on their first day.",
        "Everybody gets a criminal record check.",
        "Vetting applies to every guard.",
        "All new starters go through police vetting.",
        # who is not taken
        "Sorry, we can't take anyone without a full licence.",
        "We are unable to consider applicants who need a visa.",
        "We can only employ people who already have the right to work here.",
        "Applications are only open to qualified electricians.",
        "Please don't apply unless you hold a CSCS card.",
        "No beginners for this one, sorry.",
        "Holders of a visitor visa cannot be considered.",
        "Applications are invited from cooks with a Level 3.",
        "Drivers with over nine points need not apply.",
        "Some patisserie would be ace.",
        "If you've kept bees before, that helps.",
        "If you're steady, if you keep your word, and if you don't mind mud on your boots, we'd be happy to hear from you.",
        "We'll need three references, all from people you've worked for.",
        "We'll run a credit check in your first week.",
        "There's a drug test before you start.",
        "There are random alcohol tests on site.",
        "A physical at our own clinic is part of the process.",
        "Overseas applicants must provide a certificate of good conduct.",
        "We use E-Verify for every new hire.",
        "A bit of tact wouldn't go astray.",
        # denied in one half, asked in the other
        "You don't have to be a chef, but you must know your way round a kitchen.",
        "No degree is needed, though we do want GCSE Maths.",
        "French is not required but would be useful.",
    ],
)
def test_a_sentence_that_asks(words):
    assert stated(words) == [words]


@pytest.mark.parametrize(
    "words",
    [
        "A licence is not something we look at.",
        "I don't care about your age or your school.",
        "You really should come to the summer party, though nobody is made to.",
        "We have no desk jobs, so please don't apply if that is what you want.",
        "There's no drug test.",
        "Half of them don't need a car.",
        # not asked
        "A degree is not required.",
        "You don't need any experience.",
        "You needn't have done this before.",
        "No qualifications needed; we teach you everything.",
        "A clean licence isn't essential, although the bus is slow.",
        "You do not have to be a member of a church.",
        "We don't expect you to know our software.",
        "We're not bothered about grades.",
        "Nobody will ask for your GCSEs.",
        "It doesn't matter if you've never sold a thing.",
        # company, benefits, duties and steps
        "Safety matters to us.",
        "Our customers are important to us.",
        "Work-life balance is important here.",
        "You'll have all the training you need.",
        "Whatever you need, ask Priya.",
        "All you need to do is ring us.",
        "If you need any help, let us know.",
        "You should expect to work outdoors.",
        "You should hear from us in a week.",
        "It would be great to hear from you.",
        "It would help if you could tell us when you are free.",
        "We're looking for a groundworker.",
        "We are looking for someone to join our team.",
        "We need somebody for our Leeds yard.",
        "We're looking forward to meeting you.",
        "New graduates are very welcome.",
        "Returners are welcome to apply.",
        "The canteen is handy and the coffee is good.",
        "The bus is free and parking is easy.",
        "A company van is provided.",
        "The pension is a real plus.",
        "We check every load twice.",
        "You can take the train from Leeds.",
        "You have a desk by the window.",
        "We can't offer sponsorship for this post.",
        "We can't consider late applications.",
        "We cannot accept CVs from agencies.",
        "Only shortlisted candidates will be contacted.",
        "Uniform is required and we supply it.",
        "Overtime must be agreed with your manager.",
        "Applicants who wrote to us last year need not apply again.",
        "The work requires three cranes and a barge.",
        "Our clients need quick answers.",
        "You will work with people who have dementia.",
        "Great if you like cake: Fridays are cake day.",
        "Experienced staff train you for six weeks.",
        "The certificate is paid for by us.",
        "We help people who need a home.",
        "Shortlisted candidates will be asked to present a paper.",
        "For harder jobs you'll need guidance from an older hand.",
        "Training is essential to how we work.",
        "Nobody here has a degree, so we don't ask for one.",
        "Anyone who joins the crew is sent for a swim at our expense.",
        "The shop must be locked at ten.",
    ],
)
def test_a_sentence_that_asks_nothing(words):
    assert stated(words) == []
