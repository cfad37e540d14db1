import type { QuestionWords } from '../question-words.ts'

export const ENGLISH_QUESTIONS: QuestionWords = {
  asked: /^(?:are|is|do|does|will|when|what|why|how|which|who|would|should)\b/i,
  asksAny:
    /[?]\s*$|^\W*(?:(?:and|so|hi|hello|hey|ok|oh|also|but|hm+)[\s,]+){0,2}(?!(?:would|will|should)\s(?:also\s)?(?:like|love|prefer|rather|need|be|come|bring|take|want)\b)(?:are|is|do|does|did|will|whens?|wheres?|whats?|why|hows?|which|whos?|would|should|can|could|may|must|am|have|has|(?:is|are|do|does|did|would|should|could|have|has|wo)n['’]?t\s(?:you|we|they|i|it|he|she|there|that|this|the|your|my|our|an?))\b/i,
  joiner: /^(?:and|but|so|also)\s+/i,
  onlyAgrees:
    /^(?:and\s|so\s)?(?:(?:is|does|will|would|are)\s(?:that|it|this|you|we)\s(?:(?:all\s?)?(?:ok(?:ay)?|alright|right|fine|enough|good|work(?:s|ing)?|do|be\s(?:ok(?:ay)?|fine|enough|alright))(?:\s(?:for|with)\syou)?)|(?:can|could|would|will)\syou\s(?:please\s)?(?:do|book|make|confirm|hurry|take|put|hold|check|help|manage)\b.*|(?:would|is|will)\s(?:that|this|it)\s(?:be\s)?(?:possible|allowed|doable|feasible)|any\s(?:space|room|chance|luck|slots?|availability|openings?)|possible|doable|right|ok(?:ay)?|alright|yes|please|ready)\s*[?.!]*$/i,
  asksAtEnd: /(?!)/,
  askedLead:
    /^(?:(?:does|do|did|is|are|has|have|will|would|can|it|there|they|you|get|got|come|be|been|going|to|any|an?|the|very|really|fully|well)\s+){1,6}/i,
  askedEnd: /\s(?:there|here|in it|included|inside)$/i,
  negates: /^\s*(?:no|not|without|don't need|do not need|we (?:don't|won't)|i (?:don't|won't))\b/i,
}
