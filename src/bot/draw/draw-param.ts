import type { Param, Params } from '../../../dialogs/engine/types.ts'
import { ERRORS, type ErrorCode, type ErrorParams } from '../../domain/errors.ts'
import type { Catalogue } from '../../domain/hall/hall.ts'
import { inLocale, type Text } from '../../domain/text.ts'
import { fallbacksOf, findField } from './draw-names.ts'
import { type Speaker, speakerFor } from './draw-text.ts'

/** Whom it is drawn for, and what it speaks of. */
export interface Canvas {
  speaker: Speaker
  catalogue: Catalogue
  /** UTC ms */
  now: number
  /** under which people reach the service's page */
  origin?: string
  /** the service spoken of, where one is known: whose fields an error names */
  about?: { hall?: string; service?: string }
}

/** A message with its parameters, as text. */
export function drawMessage(message: string, params: Params | undefined, canvas: Canvas): string {
  if (params === undefined) return canvas.speaker.text(message)
  const values: Record<string, string | number> = {}
  for (const name in params) values[name] = drawParam(params[name]!, canvas)
  return labelled(canvas.speaker.text(message, values), values.label)
}

/** A label that is a question itself has its mark already. */
function labelled(text: string, label: string | number | undefined): string {
  if (typeof label !== 'string' || !/[?？]$/.test(label)) return text
  const [before, ...after] = text.split(label)
  return [before, ...after.map((rest) => rest.replace(/^[?？:：]/, ''))].join(label)
}

/** A parameter as it stands in a text; numbers stay numbers, since plural forms are chosen by them. */
export function drawParam(param: Param, canvas: Canvas): string | number {
  if (typeof param !== 'object') return param
  const { formats } = canvas.speaker
  if ('text' in param) return drawText(param.text, canvas)
  if ('date' in param) return formats.date(param.date)
  if ('slot' in param) return param.again ? formats.slotAgain(param.slot, canvas.now) : formats.slot(param.slot)
  if ('instant' in param) return formats.instant(param.instant, param.zone, canvas.now)
  if ('money' in param) return formats.money(param.money, param.currency)
  if ('message' in param) return drawMessage(param.message, param.params, canvas)
  if ('error' in param) return drawErrorOn(canvas, param.error, param.params)
  if ('page' in param) return `${canvas.origin ?? ''}${param.page}`
  if ('row' in param) return param.row.map((item) => String(drawParam(item, canvas))).join(' · ')
  const items = param.list.map((item) => String(drawParam(item, canvas)))
  return param.commas ? formats.commas(items) : formats.list(items)
}

/** An admin's text in the guest's language, else in the first of its hall's languages that has it. */
function drawText(text: Text, { speaker, catalogue }: Canvas): string {
  return text[speaker.locale] ?? inLocale(text, speaker.locale, fallbacksOf(text, catalogue))
}

/** Errors that say in words of their own what of it is wrong. */
const PARTS: { readonly [code in ErrorCode]?: (part: string) => string } = {
  HALLO_FIELD_ID_WRONG: (part) => `common:idPart.${part}`,
  HALLO_FIELD_MOBILE: (part) => `common:mobilePart.${part}`,
}

/** An error's sentence. The plural form follows the error's first parameter that is a number. */
function drawErrorOn(canvas: Canvas, code: ErrorCode, params: ErrorParams = {}): string {
  const values: Record<string, string | number> = { ...params }
  if (typeof params.field === 'string') {
    const field = findField(params.field, canvas.catalogue, canvas.about)
    if (field !== undefined) values.field = drawText(field.label, canvas)
  }
  const partOf = PARTS[code]
  if (partOf !== undefined && typeof params.part === 'string')
    values.part = canvas.speaker.text(partOf(params.part), values)
  for (const name of ERRORS[code]) {
    const value = params[name]
    if (typeof value !== 'number') continue
    values.count = value
    break
  }
  return canvas.speaker.text(`errors:${code}`, values)
}

/** An error's sentence where no conversation is at hand (HTTP answers). `locale`: a tag or an Accept-Language header. */
export function drawError(code: ErrorCode, params: ErrorParams | undefined, locale: string): string {
  return drawErrorOn({ speaker: speakerFor(locale), catalogue: { version: 0, halls: [] }, now: 0 }, code, params)
}
