import type { CopyWords } from '../command-words.ts'
import { NUMBER } from './english-parts.ts'

const HOURS = `(?:(?:special |opening |own )*(?:hours|times|schedule|slots|opening|timetable))`

/** How they say in English that the hours of some days are to be those of others. */
export const ENGLISH_COPY: CopyWords = {
  copies: [
    /(?<!\p{L})(?:copy|duplicate|repeat|replicate)(?!\p{L})[:\s]*(?<from>.*?)(?<!\p{L})(?:in ?to|on ?to|to|over to|for|on|across)(?!\p{L})\s+(?<to>.+)$/iu,
    new RegExp(
      String.raw`(?:use|give|take|have|keep|set|make|put)(?!\p{L})\s+(?<to>.+?)\s+(?:the )?same (?:${HOURS} )?(?:as|like)(?!\p{L})\s+(?<from>.+)$`,
      'iu',
    ),
    new RegExp(String.raw`^(?:the )?same ${HOURS}\s+(?<to>.+?)\s+(?:as|like)(?!\p{L})\s+(?<from>.+)$`, 'iu'),
    new RegExp(String.raw`^(?:use|apply)(?!\p{L})\s+(?<from>.+? ${HOURS})\s+(?:for|on|in|to|also)?\s*(?<to>.+)$`, 'iu'),
    /(?<!\p{L})(?:copy|duplicate|repeat|replicate)(?!\p{L})[:\s]*(?<from>.*week\S*(?: hours)?)\s+(?<to>(?:the )?(?:next|following|week after).*)$/iu,
    /(?<!\p{L})(?:copy|duplicate|repeat|replicate)(?!\p{L})[:\s]*(?<from>.+)?$/iu,
  ],
  weeks: [
    [/(?<!\p{L})(?:last|past|previous) week/iu, -1],
    [/(?<!\p{L})week after (?:next|that)|(?<!\p{L})in two weeks/iu, 2],
    [/(?<!\p{L})(?:next|following|coming) week|(?<!\p{L})week after(?!\p{L})/iu, 1],
    [/(?<!\p{L})(?:this|the current|our) week/iu, 0],
  ],
  severalWeeks: new RegExp(String.raw`(?<!\p{L})(?:next|following|coming) (?<n>${NUMBER}) weeks`, 'iu'),
  week: /(?<!\p{L})week(?!\p{L}|days?|ends?)/iu,
  everyDay:
    /(?<!\p{L})(?:every|each|all|regular|usual|weekdays|weekends|(?:mon|tues|wednes|thurs|fri|satur|sun)days)(?!\p{L})/iu,
}
