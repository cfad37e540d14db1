import type { PlainRule } from '../plain-rule.ts'

/** Commands as staff say them in English; the first that fits counts. */
export const ENGLISH_COMMANDS: readonly PlainRule[] = [
  {
    word: 'checkin',
    is: /^check (?!me\b|us\b|in$).{2,40} in$|^check in (?!me\b|us\b).{2,40}$/i,
    drop: /^check in\b|^check\b| in$/gi,
  },
  {
    word: 'today',
    is: /^(?:who(?:'s| is| are|'ll| will)? (?:comes?|coming|in|booked|be here)|how many (?:people|guests|bookings|come)(?: are| do we have)?(?: coming| come| booked)?|(?:show (?:me )?|what is |what's |see )?(?:the )?(?:list|schedule|timetable|day)(?: of guests)?(?: for| of| on)?|who (?:do|have) we (?:have|got))(?= |$)(?!.*\bmy\b).{0,40}$/i,
    drop: /\b(?:who(?:'s| is| are|'ll| will)?|comes?|coming|in|booked|be here|how many|people|guests|bookings|are|do we have|have we got|show|me|what(?: i|')s|see|the|list|schedule|timetable|day|of|for|on)\b/gi,
  },
  {
    word: 'find',
    is: /^(?:find|look up|search(?: for)?|look for|show)(?: me)? (?:the )?bookings? (?:of|by|for|from) .{2,40}$|^(?:find|look up|search for) (?!.*\b(?:me|my|a|an|something|free)\b).{2,30}$|^who (?:has )?booked .{2,40}$/i,
    drop: /^(?:find|look up|search(?: for)?|look for|show)(?: me)?|\b(?:the )?bookings? (?:of|by|for|from)\b|^who (?:has )?booked\b/gi,
  },
  {
    word: 'export',
    is: /^(?:export|download)(?: the)? (?:roster|bookings|list|excel|guests)\b/i,
    drop: /\b(?:export|download|the|roster|bookings|list|excel|guests|of|for|from)\b/gi,
  },
]
