/**
 * Every error that a person or a caller can meet. Texts stand in `config/locales/<tag>/errors.json` under the code,
 * with the parameters named here, and each says what to do next.
 */
export const ERRORS = {
  // slots and rules
  HALLO_SLOT_FULL: [],
  HALLO_SLOT_LEFT: ['left', 'party'], // some places are left, fewer than asked for
  HALLO_SLOT_CLOSED: [],
  HALLO_SLOT_PAST: [], // started or over
  HALLO_SLOT_CLOSING: ['minutes'], // booking has closed: `closes` before the start
  HALLO_SLOT_BEYOND: ['last'], // after the last bookable day
  HALLO_SLOT_UNKNOWN: [], // no such slot
  HALLO_SLOT_NOT_CONSECUTIVE: [],
  HALLO_SLOT_TOO_MANY: ['max'],
  HALLO_HALL_UNAVAILABLE: [], // draft, paused, closed or unknown
  HALLO_SERVICE_UNAVAILABLE: [],
  HALLO_PARTY_TOO_SMALL: ['min'],
  HALLO_PARTY_TOO_LARGE: ['max'],
  HALLO_PARTY_NOT_WHOLE: [],
  HALLO_PERSON_LIMIT: ['limit'],
  HALLO_PERSON_LIMIT_SLOT: ['limit'],
  HALLO_PERSON_LIMIT_DAY: ['limit'],
  HALLO_PERSON_LIMIT_WEEK: ['limit'],
  HALLO_BOOK_BY_PHONE: ['phone'], // the hall takes no bookings from this guest by chat
  HALLO_BOOK_AT_DESK: [], // the same, of a hall without a telephone
  HALLO_HOLDS_MANY: ['minutes'], // too many: the network holds half of the day, and nobody from there has confirmed
  // dates
  HALLO_DATE_UNREADABLE: [],
  HALLO_DATE_PAST: ['date'],
  HALLO_DATE_IMPOSSIBLE: [],
  HALLO_DATE_CONFLICT: [],
  HALLO_DATE_CLOSED: ['date'],
  HALLO_DATE_FULL: ['date'],
  // bookings
  HALLO_BOOKING_UNKNOWN: [],
  HALLO_BOOKING_SETTLED: [], // already confirmed, cancelled …: nothing changed
  HALLO_BOOKING_CHANGED: [], // another version than the one shown
  HALLO_CANCEL_NEVER: [],
  HALLO_CANCEL_TOO_LATE: ['minutes'],
  HALLO_BOOKING_OVER: [],
  HALLO_PARTY_FORM: [], // more guests, and each has a form of their own
  HALLO_DESK_MOBILE: [], // staff book for a guest, and the hall wants a number
  HALLO_NOT_BEGUN: [], // staff say of a booking that its guests did not come, or left, before it begins
  HALLO_GUEST_IS_STAFF: [], // a colleague's own booking: they are not blocked
  HALLO_CHECK_IN_EARLY: ['minutes'], // before checking in begins
  HALLO_CODE_UNKNOWN: [], // code and mobile number do not fit together
  HALLO_TRIES_EXHAUSTED: ['minutes'],
  HALLO_LINK_CODE_WRONG: [], // a code to link two doors by: unknown, used, or over
  HALLO_LINK_SURE: ['bookings', 'door'], // what is booked here would be seen there: asked before it is done
  HALLO_LINK_ROLE_HERE: [], // the typer has a role that the shower has not: the other way round
  HALLO_LINK_SAME_DOOR: [], // typed where it is shown
  HALLO_LINK_FIRST_DEVICE: [], // to be shown where the bookings were made
  HALLO_DEVICE_UNKNOWN: [], // not one of the person's own, or no longer
  // forms
  HALLO_FIELD_REQUIRED: ['field'],
  HALLO_FIELD_TOO_SHORT: ['field', 'min'],
  HALLO_FIELD_TOO_LONG: ['field', 'max'],
  HALLO_FIELD_PATTERN: ['field'],
  HALLO_FIELD_NUMBER: ['field'],
  HALLO_FIELD_TOO_LOW: ['field', 'min'],
  HALLO_FIELD_TOO_HIGH: ['field', 'max'],
  HALLO_FIELD_NAME: ['field'],
  HALLO_FIELD_MOBILE: ['field', 'part', 'example'], // part: none, landline, abroad; example: a number of the hall's country, or the one typed with its own
  HALLO_FIELD_EMAIL: ['field'],
  HALLO_FIELD_CHOICE: ['field'],
  HALLO_FIELD_CHOICES: ['field'],
  HALLO_FIELD_TOO_FEW: ['field', 'min'],
  HALLO_FIELD_TOO_MANY: ['field', 'max'],
  HALLO_FIELD_PICTURE: ['field'],
  HALLO_FIELD_FILE: ['field'],
  HALLO_FIELD_YESNO: ['field'],
  HALLO_FIELD_DATE: ['field'],
  HALLO_FIELD_ID: ['field'],
  HALLO_FIELD_ID_WRONG: ['field', 'part'], // part: born, last: what can't be right
  HALLO_FIELD_TOO_YOUNG: ['field', 'min'],
  HALLO_FIELD_TOO_OLD: ['field', 'max'],
  HALLO_FIELD_TERMS: ['field'],
  HALLO_FORM_TOO_LARGE: [], // all answers of a booking together
  // roles
  HALLO_ROLE_NEEDED: [],
  HALLO_CLAIM_WRONG: [],
  HALLO_LOG_IN_ELSEWHERE: [], // a log-in code typed where it was made, or one of the page typed on a page
  HALLO_PASSKEY_UNKNOWN: [],
  HALLO_PERSON_UNKNOWN: [],
  HALLO_LAST_ADMIN: [],
  HALLO_NAME_TAKEN: ['name'], // a second hall, or a second service of one hall, would be called so
  HALLO_PLACES_TAKEN: ['date', 'from', 'taken'], // a change would leave fewer places than are booked
  HALLO_HALLS_CHANGED: [], // the part of the halls that was to be changed stands otherwise by now
  HALLO_EDIT_INVALID: ['part'], // halls can't be like that
  HALLO_HOURS_SHORT: ['hours', 'minutes'], // hours without room for a slot
  HALLO_HOURS_RUN_OVER: ['hours', 'next'], // past midnight into the next day's
  HALLO_POOL_DIFFERS: ['service', 'other'], // services that share places (ids) would count them by different slots
  HALLO_EDIT_UNKNOWN: [], // there is no such change to take back
  HALLO_NOTICE_UNKNOWN: [],
  HALLO_QUESTION_UNKNOWN: [], // gone, or of a hall that one does not work in
  HALLO_QUESTION_ANSWERED: [], // somebody else was faster
  HALLO_EXPORT_EMPTY: ['from', 'to'],
  HALLO_EXPORT_NOBODY: [],
  HALLO_EXPORT_TOO_MANY: ['max'],
  // the conversation
  HALLO_NOT_UNDERSTOOD: [], // nothing was read
  HALLO_UNSURE: [], // it may mean one thing or another: both are offered
  // the chat over HTTP
  HALLO_BODY_INVALID: ['detail'],
  HALLO_TOKEN_UNKNOWN: [],
  HALLO_TEXT_TOO_LONG: ['max'],
  HALLO_FILE_TOO_LARGE: ['max'],
  HALLO_FILE_UNEXPECTED: [],
  HALLO_FILE_NOT_AS_NAMED: [], // its content is something else than its name says
  HALLO_PICTURE_KIND: [], // a picture of a hall that not everybody could see
  HALLO_FILE_AGAIN: [], // it came when nobody asked for it, and was not kept
  HALLO_FILE_UNKNOWN: [],
  HALLO_ID_REUSED: [],
  HALLO_TOO_MANY: ['seconds'],
  HALLO_BUSY: [], // accepted, still in work: ask again with the same id
  HALLO_NOT_FOUND: [],
  HALLO_METRICS_CLOSED: [], // read from elsewhere, without the token
  HALLO_STORE_UNAVAILABLE: [], // the disk is full or the data file cannot be written
  HALLO_INTERNAL: [],
} as const satisfies Record<string, readonly string[]>

export type ErrorCode = keyof typeof ERRORS
/** Values are plain or UTC/ISO strings; the drawing formats them. */
export type ErrorParams = Readonly<Record<string, string | number>>
