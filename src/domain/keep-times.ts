const DAY = 86_400_000

/** How long is kept what nobody needs any more (ms). What is booked, and what staff did to it, has rules of its own. */
export interface KeepTimes {
  /** a person with no booking and no role, with all that was said: since their last message */
  chats: number
  /** holds that were given up, after the end of their time */
  holds: number
  /** what guests asked that nobody has answered, and what was not understood */
  questions: number
  /** the log of what staff did */
  audit: number
  /** messages that were answered, by their ids: a repeated one is recognised for so long */
  events: number
  /** messages that were brought to their platforms, or given up */
  sends: number
  /** wrong codes and numbers, by whom and when */
  tries: number
  /** what was typed for a hold that was given up, where the form asks what is sensitive */
  drafts: number
  /** rosters, and what guests have taken of their own data */
  exports: number
}

/** Where `HALLO_KEEP` says nothing else. */
export const KEEP: Readonly<KeepTimes> = {
  chats: 180 * DAY,
  holds: 30 * DAY,
  questions: 90 * DAY,
  audit: 730 * DAY,
  events: 7 * DAY,
  sends: 28 * DAY,
  tries: 7 * DAY,
  drafts: DAY,
  exports: DAY,
}

/** No less is possible: platforms and pages repeat messages for days, and what they led to is looked up by their ids. */
export const KEEP_LEAST: Readonly<KeepTimes> = {
  chats: 30 * DAY,
  holds: DAY,
  questions: DAY,
  audit: 30 * DAY,
  events: 7 * DAY,
  sends: 7 * DAY,
  tries: DAY,
  drafts: DAY,
  exports: DAY,
}
