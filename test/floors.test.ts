import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { packageRoot } from '../config/root.ts'

/** Rooms by floor (docs/architecture.md): the longest path that a file lies under is its room. */
const FLOORS: Readonly<Record<string, number>> = {
  'src/main.ts': 7,
  'src/cli.ts': 7,
  'src/start': 7,
  'src/cli': 7,
  'adapters/telegram': 6,
  'adapters/wechat': 6,
  'adapters/web': 6,
  'adapters/terminal/terminal.ts': 6,
  'src/http': 6,
  'src/bot': 5,
  'src/jobs': 5,
  dialogs: 4,
  'src/services': 3,
  'src/store': 2,
  'src/language': 2,
  'src/reports': 2,
  config: 2,
  'src/domain': 1,
}

const root = packageRoot()
const files = ['src', 'adapters', 'dialogs', 'config']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  .filter((file) => file.endsWith('.ts') && !file.includes('node_modules'))

const imports = new Map(files.map((file) => [file, importsOf(file)]))

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  const found = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s+['"](\.[^'"]+)['"]|import\(\s*['"](\.[^'"]+)['"]/g,
  )
  return [...found].map(([, fixed, lazy]) => relative(root, join(root, dirname(file), (fixed ?? lazy)!)))
}

function roomOf(file: string): string {
  const rooms = Object.keys(FLOORS).filter((room) => file === room || file.startsWith(`${room}/`))
  return rooms.sort((a, b) => b.length - a.length)[0] ?? 'nowhere'
}

test('every file stands in a room', () => {
  expect(files.length).toBeGreaterThan(100)
  expect(files.filter((file) => roomOf(file) === 'nowhere')).toEqual([])
  expect([...imports.values()].flat().filter((file) => !files.includes(file))).toEqual([])
})

test('a file imports from its own room and from the floors below', () => {
  const wrong = files.flatMap((file) =>
    imports.get(file)!.flatMap((other) => {
      const [room, otherRoom] = [roomOf(file), roomOf(other)]
      const [floor, otherFloor] = [FLOORS[room]!, FLOORS[otherRoom]!]
      // The composition root is one room in four places.
      const fine = room === otherRoom || otherFloor < floor || (floor === 7 && otherFloor === 7)
      return fine ? [] : [`${file} → ${other}`]
    }),
  )
  expect(wrong).toEqual([])
})

test('no two files import each other in a circle', () => {
  const done = new Set<string>()
  const circle = (file: string, path: readonly string[]): string | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file].join(' → ')
    if (done.has(file)) return undefined
    for (const other of imports.get(file) ?? []) {
      const found = circle(other, [...path, file])
      if (found !== undefined) return found
    }
    done.add(file)
    return undefined
  }
  expect(files.map((file) => circle(file, [])).filter((found) => found !== undefined)).toEqual([])
})

/** As many files as one reads at a glance. */
const MOST_FILES = 20

test('no room holds more files than one reads at a glance', () => {
  const rooms = [...new Set(files.map((file) => dirname(file)))]
  const inside = (room: string) => files.filter((file) => dirname(file) === room)
  expect(rooms.filter((room) => inside(room).length > MOST_FILES)).toEqual([])
})

test('a file name occurs once in the house', () => {
  // The files of a language are named like what they fill: `calendar/english/times.ts` and `calendar/chinese/times.ts`.
  const named = new Set(files.map((file) => file.replace(/^(src\/language\/\w+)\/(?:chinese|english)\//, '$1/')))
  const names = [...named].map((file) => basename(file))
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
})

/** A file of one language: in its folder of a room, or `chinese.ts` and `english.ts`, which put it together. */
const ofLanguage = (file: string): boolean => /^src\/language\/(?:\w+\/)*(?:chinese|english)(?:\/|\.ts$)/.test(file)
/** Where Chinese characters in code are no words that people say, and why. */
const NO_WORDS: Readonly<Record<string, string>> = {
  'src/language/calendar/holidays.ts': 'the library of the lunar calendar knows the solar terms by these names',
}
/** Latin words in shared patterns that are no language's either. */
const NO_ENGLISH: Readonly<Record<string, string>> = {
  'src/language/calendar/holidays.ts': 'names of zones (IANA)',
  'src/language/commands/amount.ts': 'codes of currencies (ISO 4217)',
  'src/language/halls/setting-said.ts': 'levels of logs, by the names that they are set by',
  'src/language/names/places/zone-of-place.ts': 'names of zones that are no place (IANA)',
  'src/language/text/spoken-in.ts': 'words that are said in every language',
}

test('words of a language stand in its folders, and only the list of languages reaches into them', () => {
  const shared = files.filter((file) => file.startsWith('src/language/') && !ofLanguage(file))
  expect(shared.length).toBeGreaterThan(100)
  const han = shared.filter((file) => /\p{sc=Han}/u.test(codeOf(readFileSync(join(root, file), 'utf8'))))
  expect(han).toEqual(Object.keys(NO_WORDS))
  const latin = shared.filter((file) =>
    patternsOf(codeOf(readFileSync(join(root, file), 'utf8'))).some((pattern) => /[a-z]{3}/i.test(pattern)),
  )
  expect(latin.sort()).toEqual(Object.keys(NO_ENGLISH))
  const reaching = shared.flatMap((file) =>
    imports
      .get(file)!
      .filter(ofLanguage)
      .map((other) => `${file} → ${other}`),
  )
  expect(reaching).toEqual([
    'src/language/languages.ts → src/language/chinese.ts',
    'src/language/languages.ts → src/language/english.ts',
  ])
})

/** Patterns in code, without classes, escapes, names of groups and what is put in. */
const patternsOf = (code: string): string[] =>
  [
    ...code.matchAll(
      /(?<=(?:[(,=:|&?![{]|return)\s*)\/((?:\\.|\[(?:\\.|[^\]\n])*\]|[^/\n\\[])+)\/[a-z]*(?=[.,;)\]\s])|String\.raw`([^`]*)`/g,
    ),
  ].map(([, pattern, raw]) =>
    (pattern ?? raw ?? '').replace(/\\[pu]\{[^}]*\}|\\u[\da-f]{4}|\$\{[^}]*\}|\\[a-z]|\(\?<\w+>|\[[^\]]*\]/gi, ' '),
  )

/** What people say is read in `src/language`: dialogs hold no patterns of a language. Words of commands are data of the table. */
test('dialogs hold no words of a language', () => {
  const code = files
    .filter((file) => file.startsWith('dialogs/'))
    .map((file) => [file, codeOf(readFileSync(join(root, file), 'utf8'))] as const)
  const han = code.flatMap(([file, text]) => (text.match(/.*\p{sc=Han}.*/gu) ?? []).map((line) => `${file}: ${line}`))
  expect(han).toEqual([])
  const patterns = code.flatMap(([file, text]) =>
    [...text.matchAll(/(?<![\w)])\/((?:\\.|\[(?:\\.|[^\]\n])*\]|[^/\n\\[*])+)\/[a-z]*(?=[.,;)\s])/g)]
      .map(([, pattern = '']) => pattern)
      .filter(
        (pattern) =>
          /[a-z]{2}/i.test(pattern.replace(/\\p\{[^}]*\}|\\[a-z]|\(\?<\w+>|\[[^\]]*\]/gi, '')) &&
          !IS_TOKEN.test(pattern),
      )
      .map((pattern) => `${file}: ${pattern}`),
  )
  expect(patterns).toEqual([])
})

/** A choice's token: `^(move|drop):…`, `^party\.…`, `^halls (…` */
const IS_TOKEN = /^\^\(?[a-z|]+\)?(?:\(\?:)?(?::|\\\.| \()/

/** Without comments, imports and the words of commands. */
const codeOf = (text: string): string =>
  text
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s+'[^']+'/g, '')
    .replace(/(?<=^|\s)\/\/.*/gm, '')
    .replace(/aliases: \[[^\]]*\]/g, '')
