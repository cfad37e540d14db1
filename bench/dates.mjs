// What a reading costs, beside chrono-node's own parse of the same phrases in the same run; and what hostile texts of
// 10,000 characters cost. Run on the built code: npm run build && node bench/dates.mjs [corpus.jsonl …]
// A corpus has a JSON object a line with `text`, `ref` (wall time) and `lang` (zh or en); without one, phrases of our own.
import { readFileSync } from 'node:fs'
import * as chronoEn from 'chrono-node/en'
import * as chronoZh from 'chrono-node/zh'
import { read } from '../dist/src/language/read.js'
import { parse } from './dates-adapter.mjs'

const REFERENCE = '2026-11-23T10:00:00'
const OWN = {
  zh: [
    '明天下午三点',
    '下周三晚上七点半',
    '周六上午10点到12点',
    '12月25号下午两点',
    '农历八月十五',
    '三天后',
    '下个月第二个周六',
    '今晚八点',
    '后天中午',
    '国庆节',
    '星期五晚上七点到九点',
    '月底',
  ],
  en: [
    'tomorrow at 3pm',
    'next friday at half past six',
    'saturday from 10 to 12',
    'december 25th at 2pm',
    'the first monday of next month',
    'in 2 weeks',
    'tonight at 8',
    'the 3rd',
    'between 3 and 5 on thursday',
    'new years eve',
    'a week on friday',
    '11/28 5:30pm',
  ],
}

const files = process.argv.slice(2)
const rows = files.length
  ? files.flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
    )
  : Object.entries(OWN).flatMap(([lang, texts]) => texts.map((text) => ({ text, ref: REFERENCE, lang })))

const ours = ({ text, ref, lang }) => parse(text, ref, lang)
const theirs = ({ text, ref, lang }) => (lang === 'zh' ? chronoZh : chronoEn).parse(text, new Date(`${ref}Z`))

function cost(of, reader) {
  const begin = process.hrtime.bigint()
  for (const row of of) reader(row)
  return Number(process.hrtime.bigint() - begin) / 1000 / of.length
}
const middle = (values) => values.sort((a, b) => a - b)[values.length >> 1]

for (const lang of ['zh', 'en']) {
  const of = rows.filter((row) => row.lang === lang)
  if (of.length === 0) continue
  const rounds = Math.max(20, Math.ceil(4000 / of.length))
  for (let i = 0; i < rounds; i += 1) cost(of, ours) + cost(of, theirs)
  const a = []
  const b = []
  for (let i = 0; i < rounds; i += 1) {
    a.push(cost(of, ours))
    b.push(cost(of, theirs))
  }
  const [mine, chrono] = [middle(a), middle(b)]
  console.log(
    `${lang}: ${mine.toFixed(1)} µs a reading, chrono ${chrono.toFixed(1)} µs a parse: ${(mine / chrono).toFixed(2)} times (${of.length} phrases)`,
  )
}

const HOSTILE = {
  digits: '1',
  tens: '十',
  brackets: '(',
  spaces: ' ',
  'next ': 'next ',
  下: '下',
  '3-': '3-',
  'a week after ': 'a week after ',
  周三三点: '周三三点',
  'one ': 'one ',
  号: '号',
  'mixed 1月a:': '1月a:',
}
let worst = 0
for (const [name, unit] of Object.entries(HOSTILE)) {
  const text = unit.repeat(Math.ceil(10_000 / unit.length)).slice(0, 10_000)
  const context = { now: '2026-11-23T02:00:00Z', zone: 'Asia/Shanghai', locale: 'zh-CN' }
  for (let i = 0; i < 5; i += 1) read(text, context)
  const begin = process.hrtime.bigint()
  for (let i = 0; i < 10; i += 1) read(text, context)
  const ms = Number(process.hrtime.bigint() - begin) / 1e7
  worst = Math.max(worst, ms)
  console.log(`10,000 characters of ${name.padEnd(14)} ${ms.toFixed(2)} ms`)
}
console.log(`the worst: ${worst.toFixed(2)} ms (allowed: 5)`)
