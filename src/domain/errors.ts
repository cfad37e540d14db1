interface ErrorKind {
  /** of an answer over HTTP that is this error and nothing else */
  status: number
  /** of its text */
  params: readonly string[]
}

const error = (status: number, ...params: string[]): ErrorKind => ({ status, params })

/**
 * Every error that a person or a caller can meet. Texts stand in `config/locales/<tag>/errors.json` under the code,
 * with the parameters named here after the HTTP status, and each says what to do next.
 */
export const ERRORS = {
  // slots and rules
  HALLO_SLOT_FULL: error(409),
  HALLO_SLOT_LEFT: error(409, 'left', 'party'), // some places are left, fewer than asked for
  HALLO_SLOT_CLOSED: error(409),
  HALLO_SLOT_PAST: error(409), // started or over
  HALLO_SLOT_CLOSING: error(409, 'minutes'), // booking has closed: `closes` before the start
  HALLO_SLOT_BEYOND: error(409, 'last'), // after the last bookable day
  HALLO_SLOT_UNKNOWN: error(404), // no such slot
  HALLO_SLOT_NOT_CONSECUTIVE: error(422),
  HALLO_SLOT_TOO_MANY: error(422, 'max'),
  HALLO_HALL_UNAVAILABLE: error(404), // draft, paused, closed or unknown
  HALLO_SERVICE_UNAVAILABLE: error(404),
  HALLO_PARTY_TOO_SMALL: error(422, 'min'),
  HALLO_PARTY_TOO_LARGE: error(422, 'max'),
  HALLO_PARTY_NOT_WHOLE: error(422),
  HALLO_PERSON_LIMIT: error(409, 'limit'),
  // dates
  HALLO_DATE_UNREADABLE: error(422),
  HALLO_DATE_PAST: error(422, 'date'),
  HALLO_DATE_IMPOSSIBLE: error(422),
  HALLO_DATE_CONFLICT: error(422),
  HALLO_DATE_CLOSED: error(422, 'date'),
  HALLO_DATE_FULL: error(422, 'date'),
  // bookings
  HALLO_BOOKING_UNKNOWN: error(404),
  HALLO_BOOKING_SETTLED: error(409), // already confirmed, cancelled …: nothing changed
  HALLO_BOOKING_CHANGED: error(409), // another version than the one shown
  HALLO_CANCEL_NEVER: error(409),
  HALLO_CANCEL_TOO_LATE: error(409, 'minutes'),
  HALLO_BOOKING_OVER: error(409),
  HALLO_PARTY_FORM: error(422), // more guests, and each has a form of their own
  HALLO_CHECK_IN_EARLY: error(409, 'minutes'), // before checking in begins
  HALLO_CODE_UNKNOWN: error(404), // code and mobile number do not fit together
  HALLO_TRIES_EXHAUSTED: error(429, 'minutes'),
  // forms
  HALLO_FIELD_REQUIRED: error(422, 'field'),
  HALLO_FIELD_TOO_SHORT: error(422, 'field', 'min'),
  HALLO_FIELD_TOO_LONG: error(422, 'field', 'max'),
  HALLO_FIELD_PATTERN: error(422, 'field'),
  HALLO_FIELD_NUMBER: error(422, 'field'),
  HALLO_FIELD_TOO_LOW: error(422, 'field', 'min'),
  HALLO_FIELD_TOO_HIGH: error(422, 'field', 'max'),
  HALLO_FIELD_NAME: error(422, 'field'),
  HALLO_FIELD_MOBILE: error(422, 'field'),
  HALLO_FIELD_EMAIL: error(422, 'field'),
  HALLO_FIELD_CHOICE: error(422, 'field'),
  HALLO_FIELD_CHOICES: error(422, 'field'),
  HALLO_FIELD_TOO_FEW: error(422, 'field', 'min'),
  HALLO_FIELD_TOO_MANY: error(422, 'field', 'max'),
  HALLO_FIELD_PICTURE: error(422, 'field'),
  HALLO_FIELD_FILE: error(422, 'field'),
  HALLO_FIELD_YESNO: error(422, 'field'),
  HALLO_FIELD_DATE: error(422, 'field'),
  HALLO_FIELD_ID: error(422, 'field'),
  HALLO_FIELD_ID_WRONG: error(422, 'field'),
  HALLO_FIELD_TOO_YOUNG: error(422, 'field', 'min'),
  HALLO_FIELD_TOO_OLD: error(422, 'field', 'max'),
  HALLO_FIELD_TERMS: error(422, 'field'),
  // roles
  HALLO_ROLE_NEEDED: error(403),
  HALLO_CLAIM_WRONG: error(403),
  HALLO_PERSON_UNKNOWN: error(404),
  HALLO_LAST_ADMIN: error(409),
  HALLO_HALLS_CHANGED: error(409), // the part of the halls that was to be changed stands otherwise by now
  HALLO_EDIT_INVALID: error(422, 'part'), // halls can't be like that
  HALLO_EDIT_UNKNOWN: error(404), // there is no such change to take back
  HALLO_NOTICE_UNKNOWN: error(404),
  HALLO_EXPORT_EMPTY: error(404, 'from', 'to'),
  HALLO_EXPORT_TOO_MANY: error(422, 'max'),
  // the chat over HTTP
  HALLO_BODY_INVALID: error(400, 'detail'),
  HALLO_TOKEN_UNKNOWN: error(401),
  HALLO_TEXT_TOO_LONG: error(413, 'max'),
  HALLO_FILE_TOO_LARGE: error(413, 'max'),
  HALLO_FILE_UNEXPECTED: error(409),
  HALLO_FILE_NOT_AS_NAMED: error(415), // its content is something else than its name says
  HALLO_FILE_AGAIN: error(409), // it came when nobody asked for it, and was not kept
  HALLO_FILE_UNKNOWN: error(404),
  HALLO_ID_REUSED: error(409),
  HALLO_TOO_MANY: error(429, 'seconds'),
  HALLO_BUSY: error(503), // accepted, still in work: ask again with the same id
  HALLO_NOT_FOUND: error(404),
  HALLO_METRICS_CLOSED: error(403), // read from elsewhere, without the token
  HALLO_STORE_UNAVAILABLE: error(503), // the disk is full or the data file cannot be written
  HALLO_INTERNAL: error(500),
} as const satisfies Record<string, ErrorKind>

export type ErrorCode = keyof typeof ERRORS
/** Values are plain or UTC/ISO strings; the drawing formats them. */
export type ErrorParams = Readonly<Record<string, string | number>>
