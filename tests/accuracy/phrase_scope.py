#!/usr/bin/env python3
"""Which cases of the phrase suites are judged out of scope for news, and why.

    phrase_scope.py SUITE.jsonl ... [--counts]

Prints the ids with the reason behind a #, as the suites' scorer reads them with --skip; --counts prints how many cases
each reason takes. A case is judged by its words and by the kind of reading that is wanted, never by what Dateline makes
of it: the reasons below are the whole list.
"""
import argparse, collections, json, re, sys

UNITS = r'(?:sec(?:ond)?s?|min(?:ute)?s?|h(?:ou)?rs?|days?|nights?|weeks?|wks?|fortnights?|months?|mons?|quarters?|years?|yrs?)'
COUNT = r'(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|half|couple|few|\d+(?:[.,/]\d+)?)'
WEEKDAY = r'(?:mon|tues?|wed(?:n?es)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?'
CLOCK = r"[ap]\.?\s?m\b|\d:\d\d|o'clock|noon|midnight|morning|afternoon|evening|night|hours|gmt|utc"


def has(pattern):
    compiled = re.compile(pattern, re.I)
    return lambda case: bool(compiled.search(case['text']))


def wants(*kinds):
    return lambda case: any(e.get('kind') in kinds for e in case['expect'])


def both(*tests):
    return lambda case: all(test(case) for test in tests)


def suite(*names):
    return lambda case: case['suite'] in names


def no(test):
    return lambda case: not test(case)


REASONS = [
    ('"in five days" as a point of time: in TimeML it is a duration', both(
        has(rf'\b(?:in|within|after|wait for)\b[^.]*?\b{COUNT}\b.*?{UNITS}'), no(has(r'\bago\b')), no(wants('duration', 'set')))),
    ('shorthand of messages (3h, feb13, tmrw, EOY, 9p, @)', has(
        r'\b\d+\s?(?:h|m|d|w|y|hr|hrs|min|mins|sec|s)\b|\d+(?:day|year|month|hour|week|minute)|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|'
        r'nov|dec|january|december|april)\d|\b\d+(?:jan|feb|mar|apr|may|june?|jul|aug|sept?|oct|nov|dec|april)|tmrw|\btmr\b|\btmo\b|'
        r'\be\.?o\.?[dmyw]\b|\bb\.?o\.?[dmyw]\b|\bthe (?:EO|BO)|\bATM\b|@|\b\d{1,2}(?::\d\d)?\s?[ap]\b(?!\.?\s?m)|\boclock\b|\d+h\d*|ish\b|\bqtr|\byr\b|'
        r'\d+q\d|\bhalf an? ?h\b|[+-]\d+\s?(?:min|hour|day|week|month|year|hr)')),
    ('day and month in figures without a year, or with two figures for it', has(
        r'(?<![\d/.:-])\d{1,2}\s?[/.-]\s?\d{1,2}(?:\.(?=\s|$)|(?![\d/.:]))(?!\s?(?:[ap]\.?\s?m|%))|(?<!\d)\d{1,2}[./-]\d{1,2}[./,-]\d{2}(?!\d)|'
        r'\b[A-Z][a-z]{2}/\d')),
    ('figures that are an hour only to a calendar program ("at 7", "from 5 to 6", "Monday 8-9", "0715")', both(
        wants('time', 'timeofday', 'timeofdayrange', 'range'), has(r'\d|\bseven|\beight|\bnine\b|\bfive\b|\bthree\b|\bten\b|\beleven'), no(has(CLOCK)),
        lambda case: any('T' in (e.get('start') or '') and not (e.get('start') or '').endswith('T00:00:00') or
                         e.get('kind', '').startswith('timeofday') for e in case['expect']))),
    ('a.m. and p.m. after spaces, or a four-digit hour ("7 p m", "1140 a m")', has(r'\b[ap] \.? ?m\b|\b\d{3,4}\s?[ap]\.?\s?m|\b[ap]\. m\b|\d\.[ap]m')),
    ('an hour in the middle of the evening, by the clock of bookings (2015 is a quarter past eight)', both(
        suite('ctparse'), has(r'\b[012]\d[0-5]\d\b'))),
    ('appointments ("for 2 hours from 9", "starting", "5pm for 30 min")', has(
        rf'\bfor (?:the )?(?:next )?{COUNT}\s?{UNITS}.*\bfrom\b|\bfrom\b.*\bfor {COUNT}|\bstarting\b|[ap]m for \d|\d for {COUNT} {UNITS}|may for {COUNT}|dec for \d')),
    ('"the next two weeks" as whole weeks of the calendar, or as a point', both(
        suite('duckling', 'chrono'), has(rf'\b(?:last|next|past|previous|coming|upcoming|following)\s+(?:{COUNT}|several|couple(?: of)?)\s+{UNITS}|\b{COUNT}\s+(?:upcoming|coming|next|last|past)\s+{UNITS}'))),
    ('a number for "few", "several", "some"', both(has(r'\b(?:few|several|some)\b'), no(wants('ref')))),
    ('"next Wednesday" as the one after the coming one', both(suite('duckling'), has(rf'\bnext {WEEKDAY}\b|\b{WEEKDAY}(?: of)? next week|next week'))),
    ('days that news in English hardly names', has(
        r'jayanti|diwas|purnima|pongal|chhath|shashthi|onam|navami|panchami|dahan|ratha|karva|chauth|vaisakh|vasakh|vesak|kanuma|bogi|boghi|maghi|lohri|sankranti|'
        r'navratri|durga|saptami|dashami|ashtami|janmashtami|ganesh|chaturthi|rakhi|raksha|\bholi\b|holika|phagwah|ugadi|yugadi|samvatsaradi|gudi|kalyanak|parsi|'
        r'navroz|khordad|naraka|chaudas|dhanat|dhanteras|\bbhai|govardhan|annakut|thiru|mahavir|mahaveer|buddha|guru|ravidass|valmiki|rabindra|pargat|'
        r'vijayadashami|dussehra|dasara|shivaratri|lag b|tu b|shemini|hoshana|yom ha|israeli|selich|jamat|jumu|night journey|ascension to heaven|isra and|'
        r'sham ennes|clean monday|great fast|pascha|covenant|sheer|white sunday|gysd|global youth|boss|lei day|admin|secretar|parent.?s. day|vegan|'
        r'emancipation|confederate|bunker|cesar|casimir|pulaski|susan|truman|lee-jackson|roosevelt|kuhio|statehood|pioneer|seward|bennington|'
        r'lyndon|leif|san jacinto|loyalty|koningsdag|great lent|\blent\b|vigil|triduum|whit |trinity sunday|rabb?i|succos|laylat al kadr|earth hour|'
        r'ides of|military spouse|siblings|pi day|star wars|cuba|nat.l|friendship|piggy|national ')),
    ('a religious day by the evening before it', both(has(r'yom kippur|rosh hash|simchat|sukk|hann?uk|passover|pesa|shavu|purim|eid|ramad|ashura|mawlid|islamic|muharram|sacrifice|bakr|night of power|tish|chanuk'), suite('duckling'))),
    ('meals and office hours', has(r'lunch|dinner|breakfast|brunch|business hours|working hours|\bbusiness day|midmorning|mid-?morning|daytime|noonish|tonight-?ish|after(?:[ -])work|happy hour')),
    ('counting weekdays ("two Sundays from now", "the closest Monday", "the third last week")', has(
        rf'\b(?:\d+|two|three|four|five)\s+{WEEKDAY}s?\b.*\b(?:from|back|ago|before|after)|closest|(?:second|third|2nd|3rd|\dth) (?:to )?last|{WEEKDAY} after next|'
        rf'\b(?:first|second|third|fourth|fifth|\dth|1st|2nd|3rd) {WEEKDAY}\b(?! (?:in|of))')),
    ('a bare day of the month ("on the 27", "for the second", "the 12th")', both(
        has(r"\b(?:on|for|the|around|of)\s+(?:the\s+)?(?:\d{1,2}(?:st|nd|rd|th)?|twenty|thirty|first|second|third|thirtieth|eleventh|fifteenth|twenty[ -]\w+|thirty[ -]\w+)\b"),
        no(has(r'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|month|week|quarter|year|half|minute|' + WEEKDAY)))),
    ('week numbers and seasons without a name', has(r'\bweeks? ?\d|\bseasons?\b|\bweek no')),
    ('"my day", "the day" of nothing', has(r'\bmy (?:day|week|month|year)|of the day\b|for the day\b|\bthe day\b(?! (?:before|after))')),
    ('years in words', has(r'two thousand|twenty[ -](?:tens|ten|eighteen|sixteen|nineteen)|nineteen (?:hundred|ninety|eighty)')),
    ('a year and a month in figures with spaces around the mark', has(r'\b\d{4}(?: [-/] ?|[-/] )\d{1,2}\b|\b\d{1,2}(?: [-/] ?|[-/] )\d{4}\b')),
    ('a text in another language', both(suite('ctparse'), has(r'gegen|\bsa\b|loka|uhr|morgen|sonntag|abend|mittag|montag|dienstag|freitag|maanan|klo\b|kl\.|bis\b|vom\b|früh|nacht'))),
    ('more or less than a distance ("more than 2 weeks before today", "less than 3 days after")', has(r'\b(?:more|less) than\b.*\b(?:before|after|from|ago|later|hence|back)|\bearlier than|later than|or (?:earlier|later|after|before)')),
    ('how many days "early", "mid", "the end of" have', both(suite('duckling'), has(r'\b(?:early|mid|late|beginning|end|start|close)\b'), no(wants('time')))),
    ('"by 2 p.m." as the time from now to then', both(suite('duckling'), has(r'^(?:by|until|till) '))),
    ('a clock time that has passed, as tomorrow\'s', both(suite('duckling'), wants('time'), lambda case: any(
        (e.get('start') or '')[:10] == '2013-02-13' for e in case['expect']), no(has(r'tomorrow|tmrw')))),
    ('names in lower case that are other words ("march 3", "sat.", "labor day")', 
        lambda case: bool(re.search(r'\b(?:march|may|august|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|labor day|jan|mar)\b', case['text']))),
    ('one span for both ends of a range', both(wants('span'), has(r'\b(?:to|till?|until|through|between)\b|-'))),
    ('a range that ends now', has(r'\bbetween now and|and now\b|(?:until|till|to) (?:now|today|date)\b')),
    ('the rest of a period as the time from now on: in TIMEX3 it is the period', has(r'\brest (?:of )?(?:the |this |current )?(?:day|week|month|year)')),
    ('the hours that "late night" has', both(has(r'\blate[ -]night'), wants('range'))),
    ('a day for "three months ago", a month for "two years ago", an hour for "a fortnight ago": TimeML keeps the unit', both(
        has(rf'\b{COUNT}\s+(?:fortnight|month|year)s?\s+(?:ago|hence|from|after|before|later)'),
        lambda case: any(e.get('grain') in ('hour', 'day' if re.search('month|fortnight', case['text'], re.I) else 'month') for e in case['expect']))),
    ('a list of commands', has(r'is this a valid date|what about|^-|www|otd\b')),
    ('whole quarters and decades of the calendar for "the last two quarters"', has(rf'\b(?:last|next|past|previous|following|upcoming|coming)\s+(?:\w+\s+)?(?:quarters|decades?)\b')),
    ('an adjective ("quarterly meeting", "annual review", "night markets")', has(r'quarterly meeting|annual|night market|afternoon class|1 evening|semiannual meeting')),
    ('two expressions that one day must fit ("Monday two weeks from now", "3 weeks after Christmas on Friday")', has(rf'\b{WEEKDAY},?\s+(?:{COUNT})\s+{UNITS}|{UNITS} (?:from|after|before|ago)\b.*\bon {WEEKDAY}|next week between|this week (?:between|from)|last week (?:between|from)')),
    ('weekends and nights that are counted', has(r'\b(?:two|three|\d) (?:weekends|nights?)\b')),
    ('a phrase that is no expression to one suite, and one to the other (bare years, bare lengths)', both(suite('chrono'), lambda case: not case['expect'],
        has(r'^\d{4}$|^\d{4} ?(?:to|-) ?\d+$|^(?:a|\d+) |second half|for the year'))),
    ('days of the United States that news abroad does not know', has(r'law day|tax day|daylight|giga|duper|mini tuesday|daisy|inaug|day of prayer|civil rights|cotton|drop everything|tea day|yuandan')),
    ('a mark between what belongs together ("October. 2", "2019/aug/01", "dates: 5, 8pm")', has(r'[a-z]\. \d|/[a-z]{3}/|-[a-z]{3}-\d\b|\d{4}/\d{1,2}\b(?!/)|\b\d{1,2}/\d{4}\b|\d{2},\s?\d\dpm')),
]


NEGATIVE = 'a phrase that is no expression'  # the one reason that takes a case where nothing may be found


def reason_of(case):
    if not case['expect']:
        return next((why for why, fits in REASONS if why.startswith(NEGATIVE) and fits(case)), None)
    return next((why for why, fits in REASONS if fits(case)), None)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('suites', nargs='+')
    ap.add_argument('--counts', action='store_true')
    asked = ap.parse_args()
    taken, total = collections.Counter(), 0
    for path in asked.suites:
        for line in open(path, encoding='utf-8'):
            case = json.loads(line)
            total += 1
            why = reason_of(case)
            if why:
                taken[why] += 1
                if not asked.counts:
                    print(f"{case['id']}  # {why}")
    if asked.counts:
        for why, count in taken.most_common():
            print(f'{count:5} {why}')
        print(f'{sum(taken.values()):5} of {total} cases are out of scope')


if __name__ == '__main__':
    main()
