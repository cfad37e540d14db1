import type { ChangeWords, HallWords } from '../hall-words.ts'

const PEOPLE =
  '(?:guests?|people|customers?|clients?|members?|users?|everyone|everybody|anyone|anybody|nobody|they|them)'

export const ENGLISH_CUES: HallWords['cues'] = {
  name: /\b(?:rename|call (?:it|this)|name it|(?:new|another|better) name|be called)\b/i,
  close:
    /\b(?:shut(?:s|ting)?(?: down)?|clos(?:e|es|ed|ing)|(?:nobody|no one|no-one) can|out of (?:order|service|action)|(?:re)?paint(?:ed|ing)|maintenance|renovat\w+|no [a-z]+ (?:after|before|from|on|until|till)\b|repair(?:s|ed|ing)?|inspect(?:ed|ion)|flood(?:ed)?|broken|unavailable|unusable|off[- ]limits|can't be (?:used|booked)|stop (?:taking|accepting) (?:any |more |new )*bookings?|reopen\w*|power (?:cut|outage)|outage|private (?:party|event|function|hire)|hired out|stocktak\w+|block(?:ed)?)\b/i,
  rules: new RegExp(
    String.raw`\b${PEOPLE} (?:can|can't|cannot|may|should|shouldn't|must|mustn't|keep|have to|need|only|gets?)\b|\b(?:let|allow|make|stop|remind|charge) ${PEOPLE}\b|\b(?:we|i) (?:don't|do not|only) (?:want|take|accept|allow)\b|\bper (?:person|guest|customer|head)\b|\b(?:whoever|anyone who|anybody who|people who|those who)\b|\bmembers only\b|\bfor members\b|\bat least \d+ (?:people|guests)\b|\b(?:limit|approv(?:e|al)|remind(?:er)?s?|deadline|cut-?off|policy)\b|\b(?:at most|no more than|max(?:imum)?)\b.*\b(?:bookings?|times|class(?:es)?|sessions?|slots?)\b`,
    'i',
  ),
  price:
    /\b(?:price[sd]?|pric(?:ing|ey)|costs?|charges?|fees?|rates?)\b(?=.*(?:\d|doubl|half|halve|up|down|rais|lower|chang|free|more|less))|\b(?:rais|lower|increas|reduc|doubl|halv|chang|put|bump|cut|drop)\w*\b.*\b(?:prices?|costs?|fees?|rates?)\b|\b(?:cheap(?:er)?|expensive)\b|\b(?:bucks|quid|dollars?|pounds?|euros?|yuan|rmb)\b|[£$€¥]\s?\d|\bbump\b|\b(?:should|will|must) be \d/i,
  hours:
    /\b(?:hours|opening|open(?:s|ed)?)\b(?=.*(?:\d|earl|lat(?:e|er)|long|short|week))|\b(?:copy|repeat)\b.*\bweek\b|\b(?:extra|longer|shorter) (?:hours|sessions?|slots?)\b|\d.*\bon (?:weekends|weekdays)\b/i,
  places:
    /\bcapacity\b|\b(?:takes?|fits?|holds?) (?:up to )?\d+ (?:people|guests)\b|\b(?:put|set|raise|lower)\b.*\bto \d+ (?:people|guests)\b|\b\d+ (?:spots?|places?|seats?|courts?|tables?|mats?)\b.*\b(?:instead|now|at (?:a time|once)|from now)\b|\b(?:extra|another|more|fewer|less|only) (?:\d+ )?(?:spots?|places?|seats?|courts?|tables?|mats?)\b|\b(?:only|max(?:imum)?|at most|no more than) \d+ (?:people|guests|persons)\b|\binstead of \d+\b/i,
  status:
    /\b(?:hide|unhide|pause|unpause|draft|remove|delete|drop|get rid of|stop offering|no longer offer|discontinue|retire|archive|bring .{1,30} back|take .{1,30} (?:off|down|out))\b/i,
  form: /\b(?:optional|required|mandatory|form|fields?|ask (?:for|guests|people|them))\b/i,
  about:
    /\b(?:descri(?:be|ption)|categor(?:y|ies)|recommend\w*|(?:first|top|last|bottom) (?:in|of|on) the list|in first place|at the top|(?:show|list|put) .{2,30} (?:before|above|after|below))\b/i,
}

/** What a wish of the speaker's own says. */
const OWN_WISH = '.*(?:to book|to play|coming|want|need|like|people|of us|group|party)'
const SPEAKER = "(?:i|we|us|my|me|i'm|i’m|anything|something|what|who|when|where|how|is|are)\\b"

export const ENGLISH_CHANGE: ChangeWords = {
  own: /\b(?:my|mine|our|for me|i'd like|i want to (?:come|play|book))\b|\b(?:book|reserve)\b(?! up| ahead)/i,
  states: new RegExp(
    [
      String.raw`^(?:we(?:['’]?re|['’]?ve| are| do| have| sold| got| close| open)|it(?:['’]?s| is)|its|our|i['’]?m (?:shutting|closing|opening|raising|changing))(?!\p{L})(?!${OWN_WISH})`,
      String.raw`^(?:there(?:['’]?s| is| are| will be)|(?:(?!${SPEAKER})[\p{L}\d'’]+ ){1,5}(?:is|are|isn['’]?t|aren['’]?t|has|have|got|gets|will be|won['’]?t be|was|were) (?:now |finally |just |only )?(?:a|an|another|its|their|new|more|fewer|less|back|gone|done|ready|broken|out|no|one|two|three|second|third|fourth|extra|[£$€¥]\d+|\d{2,}(?!:|\d))(?!\p{L}))(?!${OWN_WISH})(?!.*\b(?:my|me|i|us|free|left|available)\b)`,
      '(?:,? (?:from now on|any ?more|these days))[.! ]*$',
    ].join('|'),
    'iu',
  ),
  others: new RegExp(
    String.raw`\b${PEOPLE} (?:(?:can|may|should|must|only|to|not|cannot|can't) )*(?:book|reserve)\b`,
    'gi',
  ),
  company:
    /\b(?:and|with|for|the|our|some|few|couple|friends?|family|kids?|children|wife|husband|partner|team|mates?|colleagues?|play|come|coming|go|please|thanks|maybe|want|would|like|have|got|need|can|could|get|there|that|this|one|any|free|game|practice|training|lesson|birthday|party|meeting|workshop|class)\b/gi,
}
