import type { SettingWords } from '../hall-words.ts'

export const ENGLISH_SETTINGS: SettingWords = {
  messages: /(?<!\p{L})(?:messages?(?: limit)?|chat limit)(?!\p{L})/iu,
  sessions: /(?<!\p{L})(?:new )?(?:sessions?(?: limit)?|visitors)(?!\p{L})/iu,
  log: /(?<!\p{L})(?:log(?:ging)?(?: level)?)(?!\p{L})/iu,
  keep: /(?<!\p{L})(?:keep|retain|retention(?: of)?|store)(?!\p{L})/iu,
  chats: /(?<!\p{L})(?:chats?|conversations?)(?!\p{L})/iu,
  holds: /(?<!\p{L})holds?(?!\p{L})/iu,
  questions: /(?<!\p{L})questions?(?!\p{L})/iu,
  audit: /(?<!\p{L})(?:audit(?: log)?|log of changes)(?!\p{L})/iu,
  events: /(?<!\p{L})events?(?!\p{L})/iu,
  sends: /(?<!\p{L})(?:sends?|sent messages)(?!\p{L})/iu,
  tries: /(?<!\p{L})(?:tries|wrong codes)(?!\p{L})/iu,
  drafts: /(?<!\p{L})drafts?(?!\p{L})/iu,
  exports: /(?<!\p{L})(?:exports?|rosters?)(?!\p{L})/iu,
  limit:
    /(?<![\d/.])(?<count>\d{1,6})(?: (?:messages|sessions))?\s*(?:\/|per|an?|in|every|each)\s*(?<number>\d{1,4})?\s*(?<unit>seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h)(?!\p{L})/iu,
  second: /^s/iu,
  minute: /^m/iu,
  unlimited: /(?<!\p{L})(?:off|unlimited|no limit|none|without limit)(?!\p{L})/iu,
  usual: /(?<!\p{L})(?:default|(?:back )?(?:as|to) (?:the environment|it was)|reset|environment)(?!\p{L})/iu,
}
