/**
 * Each command of the house with what it changes, or why it changes nothing. In lines `{code}` stands for the code of Ada's booking,
 * `[…]` is a tap, `{photo}` a picture, `{wait 60}` so many minutes go by; a line ends by what the preview asks for.
 */
export type Inverse =
  /** it only shows */
  | { shows: readonly Talk[] }
  /** `audit`: the kind of its entry in the log; `undo`: what takes it back, where that is not `/undo` */
  | { changes: readonly Talk[]; audit: string; undo?: Talk }
  /** it can't be taken back, and why; `audit` left out: it is no change of what others see */
  | { changes: readonly Talk[]; audit?: string; without: string }
  /** of guests: their own bookings and chats, no change by staff */
  | { own: string }

export type Talk = readonly string[]

const UNDER_YES = (...lines: string[]): Talk[] => lines.map((line) => [line, 'yes'])
const TELLS = 'what was told can’t be taken back'

const STAYS = 'a booking is never deleted: /undo takes the check-in back and offers to cancel'

export const INVERSES: { readonly [word: string]: Inverse } = {
  book: { own: 'taken back by cancelling' },
  mine: { own: 'shows the guest’s own bookings' },
  help: { own: 'shows' },
  language: { own: 'taken back by the other language' },
  cancel: {
    changes: [
      ['/cancel {code} burst pipe', 'yes'],
      ['/cancel {code}', '[No reason]', 'yes'],
    ],
    audit: 'cancel',
  },
  privacy: { own: 'what is erased is gone: that is what it is for' },
  link: { own: 'taken back by /devices' },
  devices: { own: 'who is signed out signs in again' },
  notices: { own: 'shows' },
  browse: { own: 'shows' },
  code: { own: 'shows' },
  here: { own: 'told to the desk' },
  claim: { own: 'taken back by /revoke' },
  back: { own: 'one step of a form' },
  restart: { own: 'one form' },
  start: { own: 'greets' },
  checkin: { changes: [['/checkin {code}', '[anyway]']], audit: 'checkIn' },
  login: { changes: [['/login']], audit: 'logInCode', without: 'a code that is used once, or ends within 10 minutes' },
  pending: { changes: [['/pending', '[Approve]']], audit: 'approve', without: TELLS },
  today: { shows: [['/today riverside']] },
  next: { shows: [['/next riverside']] },
  inside: { shows: [['/inside riverside']] },
  find: { shows: [['/find Ada']] },
  grant: {
    changes: [['/grant staff riverside Max']],
    audit: 'invite',
    without: 'the code is passed on; /revoke takes the role away',
  },
  revoke: {
    changes: [['/revoke Li Lei', 'yes']],
    audit: 'revoke',
    without: 'a role is taken up by whom it is given to: /grant',
  },
  staff: { shows: [['/staff']] },
  export: {
    changes: [['/export riverside this week']],
    audit: 'export',
    without: 'the file is with whoever asked for it',
  },
  announce: {
    changes: [['/announce riverside: The lift is being repaired today', 'yes']],
    audit: 'announce',
    without: TELLS,
  },
  message: { changes: [['/message {code} your court is ready', 'yes']], audit: 'message', without: TELLS },
  walkin: { changes: [['/walkin badminton 2 Tom', 'yes']], audit: 'reserve', without: STAYS },
  bookfor: {
    changes: [['/bookfor badminton Tom tomorrow 10:00 2 people 13800138001', 'yes']],
    audit: 'reserve',
    without: STAYS,
  },
  move: { changes: [['/move {code} tomorrow 11:00', 'yes']], audit: 'amend' },
  extend: { changes: [['/extend {code} 1 hour', 'yes']], audit: 'amend' },
  shorten: { changes: [['/shorten {code} 1 hour', 'yes']], audit: 'amend' },
  resize: { changes: [['/resize {code} 4', 'yes']], audit: 'amend' },
  correct: {
    changes: [
      ['/correct {code} Ada Byron', 'yes'],
      ['/correct {code} 13900139000', 'yes'],
    ],
    audit: 'amend',
  },
  note: { changes: [['/note {code} wants the corner court']], audit: 'amend' },
  paid: { changes: [['/paid {code}']], audit: 'amend' },
  noshow: { changes: [['{wait 555}', '/noshow {code}', 'yes']], audit: 'amend' },
  left: { changes: [['{wait 600}', '/checkin {code}', '[Checked in]', '/left {code}', 'yes']], audit: 'amend' },
  takeback: {
    changes: [['/note {code} wants the corner court', '/takeback {code}']],
    audit: 'takeBack',
    without: 'it is the inverse',
  },
  user: { shows: [['/user Ada']] },
  blocked: { shows: [['/blocked']] },
  block: { changes: [['/block Ada rude to everybody', 'yes']], audit: 'block' },
  unblock: {
    changes: [['/block Ada rude to everybody', 'yes', '/unblock Ada', 'yes']],
    audit: 'unblock',
    undo: ['/undo', 'rude to everybody'],
  },
  duty: { changes: [['/duty on']], without: 'one’s own: /duty off' },
  hours: {
    changes: UNDER_YES(
      '/hours riverside mon-fri 8:00-20:00',
      '/hours riverside 24 december 10:00-14:00',
      '/hours riverside 24 december note: use the side door',
      '/hours riverside copy 26 november to 28 november',
    ),
    audit: 'edit',
  },
  close: {
    changes: UNDER_YES(
      '/close riverside 5 december repairs',
      '/close badminton friday 14:00-16:00',
      '/close riverside today burst pipe',
    ),
    audit: 'edit',
  },
  reopen: { changes: UNDER_YES('/reopen meeting room 25 december'), audit: 'edit' },
  closings: { shows: [['/closings']] },
  slots: {
    changes: UNDER_YES('/slots badminton saturday 21:00-23:00', '/slots badminton saturday 14:00-16:00 4 places'),
    audit: 'edit',
  },
  price: {
    changes: UNDER_YES(
      '/price meeting room 100',
      '/price badminton 12.50 per person',
      '/price meeting room free',
      '/price meeting room +5%',
    ),
    audit: 'edit',
  },
  service: {
    changes: UNDER_YES(
      '/service badminton pause the floor is wet',
      '/service badminton draft',
      '/service badminton capacity 8',
      '/service badminton limit 2',
      '/service badminton horizon 20',
      '/service badminton rename Shuttlecock',
      '/service badminton description Slow, for all ages',
      '/service badminton category Sports',
      '/service badminton recommend',
      '/service badminton order 1',
      '/service copy badminton as Evening badminton',
    ),
    audit: 'edit',
  },
  hall: {
    changes: UNDER_YES(
      '/hall riverside phone +86 571 8888 0009',
      '/hall riverside address 9 Binjiang Road',
      '/hall riverside description By the river',
      '/hall riverside pause repairs until 5 may',
      '/hall riverside draft',
      '/hall riverside location 30.3, 120.3',
      '/hall copy riverside as Riverside East',
      '/hall thames remove',
    ),
    audit: 'edit',
  },
  setup: {
    changes: [
      [
        '/setup courts',
        'Court 8',
        '12 Mill Lane, London',
        'every day 9-21',
        'Squash',
        '12.50',
        '3',
        '[Only the name]',
        'yes',
      ],
    ],
    audit: 'edit',
  },
  add: {
    changes: [['/add riverside', '[Courts]', 'Squash', 'every day 9-21', '[free]', '3', '[Only the name]', 'yes']],
    audit: 'edit',
  },
  demo: { changes: UNDER_YES('/demo off'), audit: 'edit' },
  try: { shows: [['/try riverside']] },
  codes: { shows: [['/codes riverside']] },
  rename: { changes: UNDER_YES('/rename riverside to River Hall', '/rename badminton to Shuttlecock'), audit: 'edit' },
  picture: { changes: [['/picture badminton', '{photo}', 'yes']], audit: 'edit' },
  rules: {
    changes: UNDER_YES(
      '/rules badminton cancel 2h',
      '/rules badminton horizon 3 weeks',
      '/rules badminton closes 30 minutes',
      '/rules badminton limit 2',
      '/rules badminton limit 1 a day',
      '/rules badminton limit 3 a week',
      '/rules badminton approval on',
      '/rules badminton reminder none',
      '/rules badminton hold 15 minutes',
      '/rules badminton check-in 30 minutes',
      '/rules riverside all closes 20 minutes',
    ),
    audit: 'edit',
  },
  noshows: { changes: UNDER_YES('/noshows riverside 3 in 90 days approval'), audit: 'edit' },
  quiet: { changes: UNDER_YES('/quiet riverside 22:00-8:00'), audit: 'edit' },
  desk: { changes: UNDER_YES('/desk riverside self check-in on', '/desk riverside number required'), audit: 'edit' },
  holidays: {
    changes: UNDER_YES('/holidays riverside 10:00-16:00', '/holidays thames GB-ENG 10:00-16:00'),
    audit: 'edit',
  },
  field: {
    changes: [
      ['/field badminton add Licence plate', '[text]', '[optional]', 'yes'],
      ...UNDER_YES(
        '/field badminton mobile number optional',
        '/field badminton mobile number order 1',
        '/field badminton name per guest',
        '/field badminton remove name',
      ),
    ],
    audit: 'edit',
  },
  answers: {
    changes: UNDER_YES(
      '/answers riverside parking Free in front of the hall',
      '/answers huadu parking remove',
      '/answers riverside "can we bring a dog" Yes, on a lead',
    ),
    audit: 'edit',
  },
  questions: { shows: [['/questions riverside']] },
  undo: { changes: [['/price meeting room 100', 'yes', '/undo', 'yes']], audit: 'edit', undo: ['/undo', 'yes'] },
  stats: { shows: [['/stats riverside last week']] },
  audit: { shows: [['/audit 20']] },
  settings: {
    changes: UNDER_YES(
      '/settings messages 60/1m',
      '/settings keep chats 365 days',
      '/settings riverside all reminder 2h',
    ),
    audit: 'edit',
  },
  diag: { shows: [['/diag']] },
  name: { changes: [['/name Boss']], without: 'one’s own, shown to colleagues: /name again' },
}
