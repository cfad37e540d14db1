import type { CommandWords } from '../command-words.ts'

export const ENGLISH_ROLES: CommandWords['roles'] = {
  admin: /\b(?:admins?|administrators?|owner)\b/i,
  manager: /\b(?:hall manager|managers?)\b/i,
  staff: /\b(?:staff|employees?|clerk|colleague)\b/i,
}

export const ENGLISH_STATES: CommandWords['states'] = {
  cancelled: /(?<!\p{L})(?:cancell?ed|cancellations)(?!\p{L})/iu,
  noShow: /(?<!\p{L})no[- ]?shows?(?!\p{L})/iu,
  pending: /(?<!\p{L})(?:pending|undecided|unapproved|waiting for approval)(?!\p{L})/iu,
  expected: /(?<!\p{L})(?:not (?:yet )?(?:here|checked[- ]in)|still to come|confirmed|expected)(?!\p{L})/iu,
  checkedIn: /(?<!\p{L})(?:checked[- ]in|inside)(?!\p{L})/iu,
  paid: /(?<!\p{L})(?:already |have )?paid(?!\p{L})/iu,
  unpaid:
    /(?<!\p{L})(?:(?:not|haven['’]t|hasn['’]t|have not|has not)(?: yet)? paid(?: yet)?|un-?paid|owing|open payments?|outstanding)(?!\p{L})/iu,
}

export const ENGLISH_ACTIONS: CommandWords['actions'] = {
  picture:
    /(?<!\p{L})(?:(?:remove|delete|add|new|change|replace|another)\s+(?:the\s+|a\s+)?)?(?:pictures?|photos?|images?)(?!\p{L})/iu,
  new: /(?<!\p{L})(?:new|add|create)(?!\p{L})/iu,
  copy: /(?<!\p{L})(?:copy|duplicate)(?!\p{L})/iu,
  remove: /(?<!\p{L})(?:remove|delete|drop)(?!\p{L})/iu,
  draft: /(?<!\p{L})(?:draft|hide)(?!\p{L})/iu,
  limit: /(?<!\p{L})(?:limit|per[- ]person)(?!\p{L})/iu,
  horizon: /(?<!\p{L})(?:horizon|days ahead)(?!\p{L})/iu,
  capacity: /(?<!\p{L})(?:capacity|places|seats)(?!\p{L})/iu,
  rename: /(?<!\p{L})(?:rename(?: to)?|name)(?!\p{L})/iu,
  /** of a form field, whose own name may well be "Name" */
  relabel: /(?<!\p{L})rename(?: to)?(?!\p{L})/iu,
  address: /(?<!\p{L})address(?!\p{L})/iu,
  phone: /(?<!\p{L})(?:phone|telephone)(?!\p{L})/iu,
  location: /(?<!\p{L})(?:location|coordinates|map)(?!\p{L})/iu,
  zone: /(?<!\p{L})(?:time ?)?zone(?!\p{L})/iu,
  describe: /(?<!\p{L})(?:description|describe)(?!\p{L})/iu,
  category: /(?<!\p{L})category(?!\p{L})/iu,
  unrecommend: /(?<!\p{L})(?:not recommended|unrecommend)(?!\p{L})/iu,
  recommend: /(?<!\p{L})recommend(?:ed)?(?!\p{L})/iu,
  order: /(?<!\p{L})(?:order|position|place)(?!\p{L})/iu,
  pause: /(?<!\p{L})(?:pause|suspend)(?!\p{L})/iu,
  open: /(?<!\p{L})(?:open|resume)(?!\p{L})/iu,
  close: /(?<!\p{L})(?:close|retire)(?!\p{L})/iu,
  required: /(?<!\p{L})(?:required|mandatory)(?!\p{L})/iu,
  optional: /(?<!\p{L})(?:optional|not required)(?!\p{L})/iu,
  perGuest: /(?<!\p{L})(?:per guest|each guest|everybody)(?!\p{L})/iu,
  once: /(?<!\p{L})(?:once|per booking)(?!\p{L})/iu,
  options: /(?<!\p{L})(?:options?|choices)(?!\p{L})/iu,
  help: /(?<!\p{L})(?:help|hint)(?!\p{L})/iu,
  range: /(?<!\p{L})(?:range|between)(?!\p{L})/iu,
  sensitive: /(?<!\p{L})(?:sensitive|private|confidential)(?!\p{L})/iu,
  notSensitive: /(?<!\p{L})not (?:sensitive|private|confidential)(?!\p{L})/iu,
  landline: /(?<!\p{L})land[- ]?lines?(?: too| allowed)?(?!\p{L})/iu,
  mobileOnly: /(?<!\p{L})(?:no land[- ]?lines?|mobiles? only|only mobiles?)(?!\p{L})/iu,
  picturesOnly: /(?<!\p{L})(?:(?:picture|photo|image)s? only|only (?:picture|photo|image)s?)(?!\p{L})/iu,
  anyFile: /(?<!\p{L})(?:any files?|(?:picture|photo|image)s? (?:and|or) pdfs?|pdfs? too)(?!\p{L})/iu,
  age: /(?<!\p{L})(?:age|years)(?!\p{L})/iu,
  pattern: /(?<!\p{L})(?:pattern|regex)(?!\p{L})/iu,
  when: /(?<!\p{L})(?:only )?(?:when|if)(?!\p{L})/iu,
  why: /(?<!\p{L})why(?!\p{L})/iu,
  keep: /(?<!\p{L})(?:keep|kept|erased? after)(?: for)?(?!\p{L})/iu,
  share: /(?<!\p{L})(?:shares?|sharing)(?: (?:its |the )?places)?(?: with)?(?!\p{L})/iu,
  ownPlaces: /(?<!\p{L})(?:(?:its )?own places|no longer shared?|unshare)(?!\p{L})/iu,
  takesPeople: /(?<!\p{L})(?:takes people|(?:a )?places? (?:a|per) (?:person|guest|head))(?!\p{L})/iu,
  takesParty: /(?<!\p{L})(?:takes part(?:y|ies)|(?:a )?places? (?:a|per) (?:booking|party|group))(?!\p{L})/iu,
  languages: /(?<!\p{L})languages?(?!\p{L})/iu,
}
