import { createHash } from 'node:crypto'
import { openingOf } from '../../../src/bot/doors/deep-link.ts'
import { wgs84Of } from '../../../src/domain/hall/china-datum.ts'
import { readCoordinates } from '../../../src/domain/hall/coordinates.ts'
import type { EventBody } from '../../../src/store/port/store.ts'
import { nodesOf, textOf, type XmlNode } from './xml.ts'

/** What opens a window for customer service messages. */
export type Scene = 'message' | 'menu' | 'subscribe' | 'scan'

/** What a push tells: what a person did, and what it lets us do. */
export interface WechatMessage {
  /** of the person at this account */
  openid: string
  /** the account's own name at the platform */
  account: string
  /** UTC seconds by the platform's clock */
  created: number
  /** the platform's own name of it; the same push has the same one */
  key: string
  /** missing: nothing for a dialog */
  body?: EventBody
  opens?: Scene
  unfollowed?: true
  /** a template message or notice has arrived, or has not */
  report?: { msgid: string; arrived: boolean }
  /** one-time notices that the person permits (or takes back) */
  permits?: { template: string; accepted: boolean }[]
}

const SIZES = 64

/** undefined: not even who and when. */
export function heardIn(fields: XmlNode): WechatMessage | undefined {
  const [openid, account, time] = ['FromUserName', 'ToUserName', 'CreateTime'].map((name) => textOf(fields, name))
  if (!isName(openid!) || !isName(account!) || !/^\d{1,12}$/.test(time!)) return undefined
  const event = textOf(fields, 'MsgType') === 'event' ? textOf(fields, 'Event') : undefined
  const told = event === undefined ? messageIn(fields) : eventIn(event, fields)
  const key = event === undefined ? textOf(fields, 'MsgId') : ''
  return { openid: openid!, account: account!, created: Number(time), key: short(key || keyOf(event, fields)), ...told }
}

const isName = (name: string): boolean => /^[\w-]{1,64}$/.test(name)

/** An event has no id: who, when and what it is about. A message without one is known by all of it. */
const keyOf = (event: string | undefined, fields: XmlNode): string =>
  event === undefined
    ? JSON.stringify(fields)
    : `${textOf(fields, 'CreateTime')}:${event}:${textOf(fields, 'EventKey') || textOf(fields, 'MsgID')}`

const short = (key: string): string =>
  key.length <= SIZES && /^[\w:.-]+$/.test(key) ? key : createHash('sha256').update(key).digest('hex').slice(0, 32)

type MessageContent = Omit<WechatMessage, 'openid' | 'account' | 'created' | 'key'>

/** What is no text is a file to us: the dialog says what it thinks of it. */
function messageIn(fields: XmlNode): MessageContent {
  const field = (name: string) => textOf(fields, name)
  const media = field('MediaId')
  const body = ((): EventBody => {
    switch (field('MsgType')) {
      case 'text':
        return choiceIn(field('bizmsgmenuid')) ?? { type: 'text', text: field('Content') }
      case 'image':
        return file('photo', 'image/jpeg', media)
      case 'voice': {
        // The platform's own recognition, where the account has it on; it ends sentences with a full stop.
        const said = field('Recognition').trim()
        return said === '' ? file('voice', 'audio/amr', media) : { type: 'text', text: said }
      }
      case 'video':
      case 'shortvideo':
        return file('video', 'video/mp4', media)
      case 'location':
        return placeIn(field('Location_X'), field('Location_Y'))
      case 'link':
        return { type: 'text', text: [field('Title'), field('Url')].filter((part) => part !== '').join(' ') }
      default:
        return file('message', 'application/octet-stream', media)
    }
  })()
  return { body, opens: 'message' }
}

const file = (name: string, mime: string, media: string): EventBody => ({
  type: 'file',
  name,
  mime,
  bytes: 0,
  file: `${FILE}${media}`,
})

/** X is the latitude. The map that people pick a place on is a Chinese one. */
function placeIn(x: string, y: string): EventBody {
  const place = readCoordinates(x, y)
  return place === undefined ? file('location', 'application/geo+json', '') : { type: 'location', ...wgs84Of(place) }
}

const FILE = 'wechat/'

/** The platform's name of the file that a message brings. */
export const mediaIdOf = (body: EventBody): string | undefined =>
  body.type === 'file' && body.file.startsWith(FILE) && body.file !== FILE ? body.file.slice(FILE.length) : undefined

/** An entry of a menu message carries our own choice. */
const choiceIn = (id: string): EventBody | undefined => (id.includes('~') ? { type: 'choice', value: id } : undefined)

function eventIn(event: string, fields: XmlNode): MessageContent {
  const key = textOf(fields, 'EventKey')
  switch (event) {
    case 'subscribe':
      return { body: openingOf(key.replace(/^qrscene_/, '')), opens: 'subscribe' }
    case 'SCAN':
      return { body: openingOf(key), opens: 'scan' }
    case 'CLICK':
      return { body: buttonIn(key), opens: 'menu' }
    case 'scancode_waitmsg': {
      const [info] = nodesOf(fields, 'ScanCodeInfo')
      return { body: { type: 'text', text: textOf(info, 'ScanResult') }, opens: 'menu' }
    }
    case 'unsubscribe':
      return { unfollowed: true }
    case 'TEMPLATESENDJOBFINISH':
      return { report: { msgid: textOf(fields, 'MsgID'), arrived: textOf(fields, 'Status') === 'success' } }
    case 'subscribe_msg_sent_event': {
      const [list] = nodesOf(nodesOf(fields, 'SubscribeMsgSentEvent')[0], 'List')
      return { report: { msgid: textOf(list, 'MsgID'), arrived: textOf(list, 'ErrorCode') === '0' } }
    }
    case 'subscribe_msg_popup_event':
      return { permits: permitsIn(fields, 'SubscribeMsgPopupEvent') }
    case 'subscribe_msg_change_event':
      return { permits: permitsIn(fields, 'SubscribeMsgChangeEvent') }
    default:
      return {}
  }
}

/** A button of our menu says what a person could type; one that is no more opens the chat. */
const buttonIn = (key: string): EventBody => (key.startsWith('/') ? { type: 'text', text: key } : { type: 'start' })

const permitsIn = (fields: XmlNode, name: string): NonNullable<WechatMessage['permits']> =>
  nodesOf(fields, name)
    .flatMap((node) => nodesOf(node, 'List'))
    .map((node) => ({
      template: textOf(node, 'TemplateId'),
      accepted: textOf(node, 'SubscribeStatusString') === 'accept',
    }))
