import type { HowWords } from '../../command-words.ts'

const CHANGE =
  '(?:change|set|edit|update|adjust|correct|fix|modify|add|enter|give|make|put|raise|lower|increase|reduce|limit|turn|switch|require|allow|let|stop|say)'
const SEE = '(?:see|find|look|view|show|check|list|get|know|tell|read)'

const topic = (is: string, word: string) => [new RegExp(is, 'iu'), word] as const

/** How those who work in a hall ask for the way to do something, and the commands that do it. */
export const ENGLISH_HOW: HowWords = {
  asks: [
    /^(?:(?:hi|hello|hey|ok(?:ay)?|and|so|sorry|please|question)[ ,:;.!–-]{1,3}){0,3}(?:(?:(?:(?:can|could) you )?(?:please )?(?:tell|show|teach|explain to) me|i (?:want|need|would like|['’]d like) to know|do you know|any idea|i (?:don['’]?t|do not) (?:know|get|understand)|(?:i['’]?m )?(?:not sure|wondering)|i forgot|remind me) )?(?:how (?:do|can|could|would|should|shall|must) (?:i|we|one|you)|how to|how (?:i|we)(?: (?:can|could|should))?|how['’]?d i|where (?:do|can|could|would|should) (?:i|we)|what do i (?:have to )?(?:say|type|write|send|do) (?:to|for|if i want to|when i want to)|what(?:['’]?s| is) the (?:command|way|word) (?:to|for)|is there (?:a|any) (?:command|way|option|setting) (?:to|for))(?: go about| actually| even)? (?<wish>\S.{1,160})$/iu,
  ],
  topics: [
    topic(
      '^(?:add|create|set ?up|make|open|start|register|enter) .*(?:halls?|venues?|locations?|branch(?:es)?|studio|club|place|salon|clinic|business|shop)\\b',
      'setup',
    ),
    topic('(?:sample|demo|example)', 'demo'),
    topic('as a guest|guests? see|(?:like|as) (?:a )?(?:guest|customer)', 'try'),
    topic('\\bqr\\b|poster', 'codes'),
    topic('un-?block|un-?ban|off the black ?list', 'unblock'),
    topic(
      '\\bblock (?!(?:off|out)\\b|(?:the|an?|one|some) (?:days?|halls?|courts?|rooms?|slots?|hours?|morning|afternoon|evening|week))|\\bban\\b|black ?list',
      'block',
    ),
    topic('self[- ]?check|guests? (?:to )?check (?:themselves )?in', 'desk'),
    topic('check(?:ing)? .*\\bin\\b|\\bcheck[- ]?in|(?:mark|note).*(?:arrived|here|came)', 'checkin'),
    topic('no[- ]?shows?\\b.*(?:rule|limit|after|block|punish)', 'noshows'),
    topic("no[- ]?shows?\\b|(?:didn['’]?t|did not) (?:come|show)", 'noshow'),
    topic('walk[- ]?ins?\\b|without a booking', 'walkin'),
    topic(
      'book (?:something )?(?:for|in) (?:a |an |the |some|my )?(?:guest|customer|client|one|some|caller|other|person)|(?:add|enter|take|make|put in) (?:a |an )?(?:phone |new )?(?:booking|appointment|reservation)|by phone|caller',
      'bookfor',
    ),
    topic('(?:cancel|delete|remove) .*(?:booking|appointment|reservation|guest|customer|client)', 'cancel'),
    topic('(?:move|reschedule|change|shift) .*(?:booking|appointment|reservation|guest|customer|client)', 'move'),
    topic('(?:refund|paid|payment received)', 'paid'),
    topic('(?:note|comment|remark) .*(?:booking|guest|customer|client)', 'note'),
    topic(
      `${SEE}.*(?:waiting for approval|requests?|pending)|(?:approve|accept|decline|confirm) (?:a |the |their )?(?:booking|request|guest|pending)`,
      'pending',
    ),
    topic('export|download|excel|spreadsheet|roster', 'export'),
    topic('statistics|stats|report|how (?:full|busy)|revenue|how many .*(?:last|this)', 'stats'),
    topic(`${SEE}.*(?:who (?:changed|did)|history|log\\b|changes)`, 'audit'),
    topic('inside|in the (?:building|hall) now', 'inside'),
    topic(
      `(?:find|search|look up|see|get|show).*(?:phone|number of|(?:a|one) (?:certain )?(?:booking|guest|customer|client)|someone|somebody)`,
      'find',
    ),
    topic(
      `${SEE}.*(?:bookings|appointments|who(?:['’]s| is| are)? (?:coming|here|booked|comes)|schedule|calendar|today|list of guests|the day)`,
      'today',
    ),
    topic(
      '(?:send|write|post|tell|message|notify|announce|inform|contact|reach).*(?:every ?(?:one|body)|all|guests|customers|clients|people|message|announcement|news)|broadcast|mass message',
      'announce',
    ),
    topic(
      '(?:remove|delete|fire|take|revoke|kick).*(?:colleague|staff|employee|co-?worker|receptionist|manager|role|access|rights)',
      'revoke',
    ),
    topic(
      '(?:add|invite|give|hire|let|make|get|register|set up).*(?:colleague|staff|employee|co-?worker|receptionist|manager|team|access|rights|role)',
      'grant',
    ),
    topic(`${SEE}.*(?:who works|staff|colleagues|team|employees)`, 'staff'),
    topic('off duty|on duty|my shift|clock (?:in|out)', 'duty'),
    topic('(?:quiet|at night|mute|silence|pings?\\b|stop (?:getting )?(?:the )?(?:messages|notifications))', 'quiet'),
    topic('log ?in|sign ?in|stay (?:logged|signed)|(?:another|new) (?:phone|device)', 'login'),
    topic('\\bundo\\b|take (?:it |that |something )?back|revert|mistake', 'undo'),
    topic('re-?open|open (?:up )?(?:a |the )?(?:closed )?(?:day|again)', 'reopen'),
    topic('(?:public|bank|national|school) holidays?', 'holidays'),
    topic(
      '(?:close|shut|block (?:off|out)?|take off|mark|stop bookings?).*(?:day|date|hall|afternoon|morning|evening|week|hour|holiday|closed|court|room|today|tomorrow|everything)|day off|holiday|vacation',
      'close',
    ),
    topic('(?:extra|additional|more|special) (?:hours?|slots?|times?|sessions?)|(?:add|open) .*slots?', 'slots'),
    topic(`${CHANGE}.*(?:hours|opening|open times?|when we(?:['’]re| are)? open|timetable|schedule)`, 'hours'),
    topic(
      `${CHANGE}.*(?:prices?|costs?|fees?|rates?|charges?|discounts?)|charge (?:more|less|for)|free of charge`,
      'price',
    ),
    topic('(?:picture|photo|image|logo)', 'picture'),
    topic(`${CHANGE}.*(?:name)\\b|rename`, 'rename'),
    topic(
      '(?:add|create|new|offer|make|set up) .*(?:service|class|course|room|court|treatment|lesson|activity|table|something to book)',
      'add',
    ),
    topic(
      '(?:ask|question|form|field|require).*(?:form|guests?|field|question|customers?)|(?:question|form|field)\\b',
      'field',
    ),
    topic('(?:answers?|faq|info(?:rmation)?)\\b', 'answers'),
    topic(
      `${CHANGE}.*(?:cancel|late|in advance|ahead|approv|confirm|reminders?|party|group size|maximum|minimum|per person|how (?:many|long|early|far)|deadline|hold)|approval|policy|polic(?:y|ies)|rules`,
      'rules',
    ),
    topic(
      '(?:pause|hide|take (?:it |something )?offline|describe|description|order|category|capacity|number of (?:courts?|rooms?|places|seats|spots|beds)|(?:remove|delete) (?:a |the )?(?:service|class|room|court))',
      'service',
    ),
    topic(`${CHANGE}.*(?:address|phone|map|hall|zone|language|description)`, 'hall'),
    topic(`${SEE}.*(?:questions)`, 'questions'),
    topic('settings?|configur|everything (?:i|we) can', 'settings'),
  ],
}
