import type { HallWords } from '../hall-words.ts'

export const ENGLISH_RULES: HallWords['rules'] = {
  horizon: /(?<!\p{L})(?:horizon|days ahead|in advance)(?!\p{L})/iu,
  closes: /(?<!\p{L})(?:closes?|closing time|cut[- ]?off|deadline)(?!\p{L})/iu,
  cancel: /(?<!\p{L})cancel(?:ling|lation|ing)?(?!\p{L})/iu,
  limit: /(?<!\p{L})(?:limit|per[- ]person|a person)(?!\p{L})/iu,
  limitSlot:
    /(?<!\p{L})(?:limit|per[- ]person|a person)(?=.*(?:a|per|each|same) (?:slot|time|session|class)(?!\p{L}))/iu,
  limitDay:
    /(?<!\p{L})(?:daily limit|(?:limit|per[- ]person|a person)(?=.*(?:a|per|each|every|same|daily) ?day))(?!\p{L})/iu,
  limitWeek:
    /(?<!\p{L})(?:weekly limit|(?:limit|per[- ]person|a person)(?=.*(?:a|per|each|every|same) week))(?!\p{L})/iu,
  approval: /(?<!\p{L})(?:approval|approve|confirmation)(?!\p{L})/iu,
  remind: /(?<!\p{L})remind(?:ers?)?(?!\p{L})/iu,
  hold: /(?<!\p{L})holds?(?!\p{L})/iu,
  checkIn: /(?<!\p{L})check[- ]?in(?!\p{L})/iu,
  party: /(?<!\p{L})(?:party|group|people)(?!\p{L})/iu,
  slotLength: /(?<!\p{L})(?:slots?|length|duration)(?!\p{L})/iu,
  consecutive: /(?<!\p{L})(?:in a row|consecutive)(?!\p{L})/iu,
}

export const ENGLISH_TRADES: HallWords['trades'] = {
  home: /(?<!\p{L})(?:home (?:visits?|services?)|at home|cleaning)(?!\p{L})/iu,
  appointments: /(?<!\p{L})(?:salon|clinic|barber|hairdresser|doctor|dentist|massage|appointments?)(?!\p{L})/iu,
  classes: /(?<!\p{L})(?:class(?:es)?|courses?|lessons?|yoga|studio)(?!\p{L})/iu,
  courts: /(?<!\p{L})(?:courts?|pitch(?:es)?|tennis|badminton|squash)(?!\p{L})/iu,
  exhibition: /(?<!\p{L})(?:exhibitions?|museum|gallery)(?!\p{L})/iu,
  counter: /(?<!\p{L})(?:counters?|front desk|office hours)(?!\p{L})/iu,
  rooms: /(?<!\p{L})(?:meeting|rooms?|cowork(?:ing)?)(?!\p{L})/iu,
}
