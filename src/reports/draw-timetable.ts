import { createRequire } from 'node:module'
import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Shade, Timetable, TimetableCell } from './timetable.ts'

/** Of a phone's width, twice over: what is 26 here is 13 there. */
const WIDTH = 720
const MARGIN = 20
const TIME_WIDTH = 86
const LINE = 34
const TEXT = 26
const SMALL = 20
const PAD = 8
/** A picture that platforms take: none of a day that has a slot a minute. */
const MOST_HEIGHT = 6000

const INK = '#1d2733'
const FAINT = '#6b7785'
const RULE = '#d8dee6'
const PAPER = '#ffffff'
const EMPTY = '#f5f7f9'
const FILL: Readonly<Record<Shade, string>> = {
  confirmed: '#d7e7fb',
  checkedIn: '#cdeed6',
  pending: '#fdeac2',
  noShow: '#e6e6e6',
}

/** Fonts of our own: a clean machine has none that draws Chinese. Latin ones first, so that they draw their letters. */
const FONTS = ['latin', 'latin-ext', 'vietnamese', 'cyrillic', 'chinese-simplified']
const FAMILY = FONTS.map((subset) => `Hallo-${subset}`).join(', ')
let registered = false

/** The timetable as a PNG, for the width of a phone. The libraries are loaded when the first one is wanted. */
export async function drawTimetable(timetable: Timetable): Promise<Buffer> {
  const { createCanvas, GlobalFonts } = await import('@napi-rs/canvas')
  if (!registered) {
    const { resolve } = createRequire(import.meta.url)
    for (const subset of FONTS) {
      const file = resolve(`@fontsource/noto-sans-sc/files/noto-sans-sc-${subset}-400-normal.woff2`)
      GlobalFonts.registerFromPath(file, `Hallo-${subset}`)
    }
    registered = true
  }
  const layout = layoutOf(timetable)
  const canvas = createCanvas(WIDTH, layout.height)
  const context = canvas.getContext('2d')
  context.fillStyle = PAPER
  context.fillRect(0, 0, WIDTH, layout.height)
  context.textBaseline = 'middle'
  drawHead(context, timetable)
  drawRows(context, timetable, layout)
  drawFoot(context, timetable, layout.foot)
  return canvas.encode('png')
}

interface Layout {
  rows: { top: number; height: number }[]
  foot: number
  height: number
}

const HEAD = 136

function layoutOf({ rows, legend, notes }: Timetable): Layout {
  let top = HEAD
  const placed: Layout['rows'] = []
  for (const row of rows) {
    const lines = Math.max(1, ...row.cells.map(linesOf))
    const height = lines * LINE + PAD
    if (top + height > MOST_HEIGHT) break
    placed.push({ top, height })
    top += height
  }
  const foot = top + PAD
  const lines = notes.length + (legend.length > 0 ? 1 : 0)
  return { rows: placed, foot, height: foot + Math.max(1, lines) * LINE + MARGIN }
}

const linesOf = ({ guests, more }: TimetableCell): number => guests.length + (more === undefined ? 0 : 1)

function drawHead(context: SKRSContext2D, { title, day, columns }: Timetable): void {
  write(context, title, { x: MARGIN, y: 34, size: 32, most: WIDTH - 2 * MARGIN })
  write(context, day, { x: MARGIN, y: 74, size: TEXT, most: WIDTH - 2 * MARGIN, colour: FAINT })
  for (const [index, name] of columns.entries()) {
    const { x, width } = columnAt(index, columns.length)
    write(context, name, { x: x + PAD, y: 114, size: SMALL, most: width - 2 * PAD })
  }
}

function drawRows(context: SKRSContext2D, { rows, columns }: Timetable, layout: Layout): void {
  for (const [at, { top, height }] of layout.rows.entries()) {
    const { time, cells } = rows[at]!
    context.fillStyle = RULE
    context.fillRect(MARGIN, top, WIDTH - 2 * MARGIN, 1)
    write(context, time, { x: MARGIN, y: top + LINE / 2 + PAD / 2, size: TEXT, most: TIME_WIDTH })
    for (const [index, cell] of cells.entries())
      drawCell(context, cell, { ...columnAt(index, columns.length), top: top + 2, height: height - 3 })
  }
}

function drawCell(
  context: SKRSContext2D,
  { guests, more, places, goesOn, none }: TimetableCell,
  { x, width, top, height }: { x: number; width: number; top: number; height: number },
): void {
  if (none === true) {
    context.fillStyle = EMPTY
    context.fillRect(x, top, width, height)
  }
  if (goesOn === true) {
    context.fillStyle = FILL.confirmed
    context.fillRect(x, top, 6, height)
  }
  for (const [line, { text, tail, shade }] of guests.entries()) {
    const y = top + line * LINE
    context.fillStyle = FILL[shade]
    context.fillRect(x, y + 1, width - 2, LINE - 2)
    const room = line === 0 && places !== undefined ? 56 : 0
    write(context, text, { x: x + PAD, y: y + LINE / 2, size: SMALL + 2, most: width - 2 * PAD - room, tail })
  }
  if (more !== undefined)
    write(context, more, {
      x: x + PAD,
      y: top + guests.length * LINE + LINE / 2,
      size: SMALL,
      most: width,
      colour: FAINT,
    })
  if (places !== undefined) {
    context.textAlign = 'right'
    write(context, places, { x: x + width - PAD, y: top + LINE / 2, size: SMALL, most: 60, colour: FAINT })
    context.textAlign = 'left'
  }
}

function drawFoot(context: SKRSContext2D, { legend, notes }: Timetable, top: number): void {
  let [x, y] = [MARGIN, top + LINE / 2]
  for (const { shade, text } of legend) {
    context.fillStyle = FILL[shade]
    context.fillRect(x, y - 10, 20, 20)
    x += 28 + write(context, text, { x: x + 28, y, size: SMALL, most: 200 }) + 24
  }
  if (legend.length > 0) y += LINE
  for (const note of notes) {
    write(context, note, { x: MARGIN, y, size: SMALL, most: WIDTH - 2 * MARGIN, colour: FAINT })
    y += LINE
  }
}

function columnAt(index: number, count: number): { x: number; width: number } {
  const width = (WIDTH - 2 * MARGIN - TIME_WIDTH) / Math.max(1, count)
  return { x: MARGIN + TIME_WIDTH + index * width, width: width - 4 }
}

interface Writing {
  x: number
  y: number
  size: number
  /** what is wider is cut */
  most: number
  colour?: string
  /** stands behind it, and is not cut */
  tail?: string
}

/** Returns how wide it is. */
function write(context: SKRSContext2D, text: string, { x, y, size, most, colour = INK, tail = '' }: Writing): number {
  context.font = `${size}px ${FAMILY}`
  context.fillStyle = colour
  const shown = cutTo(context, withoutPictographs(text), most - context.measureText(tail).width) + tail
  context.fillText(shown, x, y)
  return context.measureText(shown).width
}

/** No font of ours draws them. */
const withoutPictographs = (text: string): string =>
  text.replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u{FE0F}|\u{200D}/gu, '').trim()

function cutTo(context: SKRSContext2D, text: string, most: number): string {
  if (context.measureText(text).width <= most) return text
  const letters = [...text]
  // halved until it fits: a name of sixty letters takes six looks
  let [fits, beyond] = [0, letters.length]
  while (beyond - fits > 1) {
    const middle = (fits + beyond) >> 1
    if (context.measureText(`${letters.slice(0, middle).join('')}…`).width <= most) fits = middle
    else beyond = middle
  }
  return `${letters.slice(0, fits).join('')}…`
}
