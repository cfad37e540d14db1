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
  consecutive: /(?<!\p{L})(?:in a row|back[- ]to[- ]back|consecutive)(?!\p{L})/iu,
}

export const ENGLISH_TRADES: HallWords['trades'] = {
  home: /(?<!\p{L})(?:(?:people|customer|client|guest)['’]?s['’]? homes?|(?:come|go|drive|travel) to (?:you|your|their|people|customers|clients|the customers?)(?!\p{L})|mobile (?:service|workshop|hairdressers?)|on[- ]site|home (?:visits?|services?|care)|house ?calls?|at home|cleaning|cleaners?|plumbers?|plumbing|electricians?|gardening|gardeners?|handym[ae]n|repairs?|moving)(?!\p{L})/iu,
  appointments:
    /(?<!\p{L})(?:salons?|clinics?|barbers?(?: ?shop)?|hair ?dressers?|hair|beauty|nails?|spa|doctors?|dentists?|dental|physio(?:therapy|therapist)?|vets?|massages?|therap(?:y|ist)|practice|surgery|tattoos?|tutor(?:ing)?|appointments?)(?!\p{L})/iu,
  classes:
    /(?<!\p{L})(?:class(?:es)?|courses?|lessons?|workshops?|yoga|pilates|dance|dancing|gym|fitness|pottery|music school|school|studio)(?!\p{L})/iu,
  courts:
    /(?<!\p{L})(?:courts?|pitch(?:es)?|fields?|sports?(?: (?:hall|centre|center|club))?|tennis|padel|badminton|squash|football|basketball|bowling|lanes?|golf)(?!\p{L})/iu,
  exhibition: /(?<!\p{L})(?:exhibitions?|museums?|galler(?:y|ies)|tours?|zoo|castle|sights?)(?!\p{L})/iu,
  counter:
    /(?<!\p{L})(?:counters?|front desk|office hours|town hall|bank|public office|registry|service cent(?:re|er)|help ?desk)(?!\p{L})/iu,
  rooms: /(?<!\p{L})(?:meetings?|rooms?|co-?work(?:ing)?|conference|offices?|rehearsal|desks?)(?!\p{L})/iu,
}
