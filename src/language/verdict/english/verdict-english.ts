import type { VerdictWords } from '../verdict-words.ts'

export const ENGLISH_VERDICTS: VerdictWords = {
  yes: [
    'approve',
    'approved',
    'accept',
    'accepted',
    'allow',
    'confirm',
    'grant',
    'ok',
    'okay',
    'yes',
    'fine',
    'let in',
  ],
  no: ['decline', 'declined', 'reject', 'rejected', 'refuse', 'refused', 'deny', 'denied', 'turn down', 'no', 'not ok'],
  alone: ['approve', 'approved', 'accept', 'decline', 'reject', 'refuse', 'deny'],
  between: [
    'to',
    'for',
    'the request of',
    'the request from',
    'the request by',
    'request of',
    'is',
    "'s request",
    'is ok',
  ],
  list: /^(?:(?:show|list|any|open|new|what|which|all|are there|see)(?: (?:me|the|any|all|open|new|are|is|our|my))* )?(?:pending|requests?|approvals?|pending (?:requests?|approvals?|bookings?)|(?:requests?|bookings?) (?:pending|waiting|to (?:approve|decide))|(?:requests?|bookings?) (?:that )?(?:are |is )?waiting(?: for (?:approval|me|us|a decision))?)$|^(?:what|who|which bookings?) (?:is|are|needs?) (?:pending|waiting for (?:approval|my (?:ok|approval))|approval|to be approved|undecided)$/,
}
