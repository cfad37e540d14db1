import type { AfterBookingWords } from '../wording.ts'

const LAST =
  /\b(?:drop|skip|lose|cut|cancel|remove|give up|without|(?:don['’]?t|won['’]?t|no longer) (?:need|want)) (?:off )?the (?:last|final) (?<n>half|two|three|2|3)?(?: an)? ?(?:hours?|hr)\b/i
const MINUTES: Readonly<Record<string, number>> = { half: 30, two: 120, three: 180, 2: 120, 3: 180 }

function lastPart(text: string): number | undefined {
  const found = LAST.exec(text)
  return found === null ? undefined : (MINUTES[found.groups?.n?.toLowerCase() ?? ''] ?? 60)
}

export const ENGLISH_AFTER_BOOKING: AfterBookingWords = {
  kept: [
    /\b(?:except(?: for)?|apart from|aside from|other than|save for|but not|(?:all|everything|every one|the lot|them) but)\s+(?<kept>[^,;.!?]+)/i,
    /\b(?:(?:only|just)(?: (?:want|need|like) to)? keep|keep (?:only|just)|leave (?:only|just)|(?:only|just) leave)\s+(?<kept>[^,;.!?]+)/i,
    /(?:^|[,;.]|\b(?:and|but))\s*(?:please )?(?:keep|leave)\s+(?<kept>[^,;.!?]+)/i,
    /(?:^|[,;.]|\b(?:and|but))\s*(?<kept>[^,;.!?]{3,60}) (?:stays|is (?:still )?(?:on|fine|ok)|can stay|should stay)\b/i,
  ],
  putRight: [
    /\b(?<is>\p{L}[\p{L}'’-]{0,30}),? (?:and |it['’]?s |is )?not (?<was>\p{L}[\p{L}'’-]{0,30})\s*[.!]?\s*$/iu,
    /\bnot (?<was>\p{L}[\p{L}'’-]{0,30}),? (?:but|it['’]?s|it is) (?<is>\p{L}[\p{L}'’-]{0,30})\s*[.!]?\s*$/iu,
  ],
  remark: [
    /^(?:(?:hi|hello|hey|oh|also|and|btw|by the way|one more thing)[,!]? )?(?:(?:could|can|would|will) you |please |pls |kindly |i(?:'d| would) like (?:you )?to |i want to )*(?:(?:add|leave|make|put|write|attach|include)(?: down| in)? (?:a |the |another |this )?(?:short |quick )?(?:notes?|remarks?|comments?|messages?)(?: (?:to|on|for|in) (?:(?:my|the|our|this) )?(?:bookings?|reservations?|it|staff|hall|them|there))?(?: about (?:it|that|(?:my|the|our) [^:,]{1,40}$))?(?: saying| says| that says)?|(?:write|note|jot)(?: it| this)? down|note|remark|comment|(?:tell|inform|let|remind|ask) (?:them|the \p{L}+|\p{L}+ there|somebody|someone|everyone)(?: know)?|pass (?:it |this |a message )?on(?: to (?:them|the \p{L}+))?|mention|make sure (?:they|the \p{L}+) knows?|just so (?:you|they) know|fyi|for your information)(?: please)?(?:,? that|\s*[:,–-])?\s*(?<said>.*)$/iu,
    /^(?<said>.{3,160}?)[,.;]? (?:(?:could|can) you )?(?:please )?(?:tell (?:them|the \p{L}+)|let (?:them|the \p{L}+) know|pass (?:that|it|this) on|note (?:that|it)|make a note(?: of (?:that|it))?|write (?:that|it) down)(?: please| pls| plz| thanks)?[.!]?$/iu,
  ],
  givesUp:
    /\b(?:scrap|bin|ditch|drop|axe|bail on|call off)\b|\bcall (?:it|that|the whole thing) off\b|\b(?:don['’]?t|do not|no longer|won['’]?t) (?:need|want) (?:it|that|this|the \w+)(?: any ?more| now)?\b/i,
  undoes: /\b(?:undo|un-?cancel|revert)\b/i,
  ends: /\b(?:finish(?:ing)?|end(?:ing)?|stop(?:ping)?|wrap(?:ping)? up|(?:be )?(?:done|over|out)|leav(?:e|ing)) (?:it |already )?(?:at|by|around)\b/i,
  lastPart,
  beside: /\b(?:next to (?:it|ours|that|mine)|beside|alongside|in parallel|at that time|same time)\b/i,
  moves:
    /\b(?:move|change|shift|switch|swap|bump|transfer|reschedule|push|postpone|instead|same booking|that one|the one (?:i|we) have)\b/i,
  another: /\b(?:new|another|second|extra|additional|as well|separate|one more|book)\b/i,
  open: /\b(?:who|what|which|how|anything|something|any(?:body|one)|where)\b/i,
}
