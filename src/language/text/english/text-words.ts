import type { TextWords } from '../text-words.ts'

export const ENGLISH_TEXT: TextWords = {
  glue: /(?<![a-z'])(?:please|pls|plz|i|i'd|i'll|i'm|i've|we're|we'll|id|we|we'd|would|like|want|wanna|need|to|book|booking|reserve|reservation|make|get|have|schedule|set|up|a|an|the|at|for|on|in|of|from|by|and|with|me|us|my|our|can|could|you|hi|hello|hey|thanks|thank|is|it|that|this|be|are|am|there|will|do|so|ok|then|just|about|around|let's|lets|let|also|appointment|slot|slots|session|spot|place|time|date|day|it's|mobile|phone|number|email|name|pm|am)(?![a-z'])/g,
  endLabel: /\b(?:ends?|finish(?:es)?)(?:\s(?:date|time|at))?\s*[:：]?\s*$/i,
  endsBehind: /(?!)/,
  whenLabel: /^(?:date|day|time|when|start|hour|(?:date|day) and time|preferred (?:date|day|time))$/i,
  hourLabel: /^(?:[a-z ]*time|start|hour)$/i,
  peopleLabel:
    /^(?:(?:number|no) of (?:people|persons?|guests?|players?)|how many(?: people| of you| guests)?|party(?: size)?|pax|persons?|people|guests?|headcount|group(?: size)?)$/i,
  thingLabel: /^(?:activity|service|hall|venue|location|place|item|what|where)$/i,
  peopleCount: /^(\d{1,3})(?=\s*(?:people|persons?|guests?|pax)?[ \t,，。.]*$)/i,
  numeral: () => Number.NaN,
  listBetween: /\s(?:and|&)\s/u,
}
