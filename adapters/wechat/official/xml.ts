import { XMLParser } from 'fast-xml-parser'

export type XmlNode = { readonly [name: string]: XmlValue }
type XmlValue = string | XmlNode | readonly XmlValue[]

const parser = new XMLParser({
  ignoreAttributes: true,
  // ids are longer than a number can be
  parseTagValue: false,
  trimValues: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
})

/** A push is one element `xml`. What could stand before it (a doctype with entities) has no place there. */
const BEGINS = /^\s*(?:<\?xml[^<>]*\?>\s*)?<xml>/

/** What the platform has pushed; undefined where it is no such XML. */
export function readXml(text: string): XmlNode | undefined {
  if (!BEGINS.test(text)) return undefined
  try {
    const { xml } = parser.parse(text, true) as { xml?: XmlValue }
    return isNode(xml) ? xml : undefined
  } catch {
    return undefined
  }
}

const isNode = (value: XmlValue | undefined): value is XmlNode => typeof value === 'object' && !Array.isArray(value)

/** A field's text; '' where it is missing or no text. */
export function textOf(node: XmlNode | undefined, name: string): string {
  const value = node?.[name]
  return typeof value === 'string' ? value : ''
}

/** The elements of a name, however many there are. */
export function nodesOf(node: XmlNode | undefined, name: string): XmlNode[] {
  const value = node?.[name]
  return (Array.isArray(value) ? (value as readonly XmlValue[]) : [value as XmlValue | undefined]).filter(isNode)
}

/** An answer: integers bare, texts as they are. */
export const writeXml = (fields: Readonly<Record<string, string | number>>): string =>
  `<xml>${Object.entries(fields)
    .map(([name, value]) => `<${name}>${typeof value === 'number' ? value : cdata(value)}</${name}>`)
    .join('')}</xml>`

const cdata = (text: string): string => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
