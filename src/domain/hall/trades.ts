import type { Field } from '../form/form.ts'
import type { Text } from '../text.ts'
import type { Hall, Price, Service } from './hall.ts'
import type { HourRange } from './schedule.ts'

/** What halls are set up for: each trade has a template, of which a new hall or service takes what nobody says otherwise. */
export const TRADES = ['rooms', 'courts', 'classes', 'appointments', 'counter', 'exhibition', 'home'] as const
export type Trade = (typeof TRADES)[number]

type Template = Pick<Service, 'takes' | 'party' | 'rules'> & {
  /** what is booked, as it may be called */
  name: Text
  slotMinutes: number
  consecutive: number
  capacity: number
  per: Price['per']
  /** asked besides name and mobile number */
  fields?: readonly Field[]
}

const DAY = 1440
const RULES: Service['rules'] = { horizonDays: 30, closesMinutes: 0, cancel: 'start', holdMinutes: 10 }

export const TEMPLATES: { readonly [trade in Trade]: Template } = {
  rooms: {
    name: { en: 'Meeting room', 'zh-CN': '会议室' },
    takes: 'party',
    party: { min: 1, max: 12 },
    slotMinutes: 60,
    consecutive: 4,
    capacity: 1,
    per: 'slot',
    rules: { ...RULES, cancel: { minutes: 120 } },
  },
  courts: {
    name: { en: 'Court', 'zh-CN': '场地' },
    takes: 'party',
    party: { min: 1, max: 8 },
    slotMinutes: 60,
    consecutive: 2,
    capacity: 4,
    per: 'slot',
    rules: { ...RULES, horizonDays: 14 },
  },
  classes: {
    name: { en: 'Class', 'zh-CN': '课程' },
    takes: 'people',
    party: { min: 1, max: 4 },
    slotMinutes: 60,
    consecutive: 1,
    capacity: 12,
    per: 'person',
    rules: { ...RULES, closesMinutes: 60, cancel: { minutes: DAY } },
  },
  appointments: {
    name: { en: 'Appointment', 'zh-CN': '预约服务' },
    takes: 'party',
    party: { min: 1, max: 1 },
    slotMinutes: 30,
    consecutive: 1,
    capacity: 1,
    per: 'booking',
    rules: { ...RULES, closesMinutes: 60, perPerson: 2, cancel: { minutes: 120 } },
  },
  counter: {
    name: { en: 'Counter', 'zh-CN': '窗口办理' },
    takes: 'party',
    party: { min: 1, max: 1 },
    slotMinutes: 15,
    consecutive: 1,
    capacity: 2,
    per: 'booking',
    rules: { ...RULES, horizonDays: 14, perPerson: 1 },
  },
  exhibition: {
    name: { en: 'Exhibition', 'zh-CN': '展览' },
    takes: 'people',
    party: { min: 1, max: 20 },
    slotMinutes: 30,
    consecutive: 1,
    capacity: 40,
    per: 'person',
    rules: { ...RULES, horizonDays: 60, perPerson: 4 },
  },
  home: {
    name: { en: 'Home visit', 'zh-CN': '上门服务' },
    takes: 'party',
    party: { min: 1, max: 1 },
    slotMinutes: 120,
    consecutive: 1,
    capacity: 1,
    per: 'booking',
    rules: { ...RULES, closesMinutes: DAY, cancel: { minutes: DAY } },
    fields: [
      {
        id: 'visit-address',
        kind: 'text',
        label: { en: 'Address of the visit', 'zh-CN': '上门地址' },
        required: true,
        sensitive: true,
      },
    ],
  },
}

/** Who comes, as most halls ask it. */
export const CONTACT: { readonly [field in 'name' | 'mobile' | 'email']: Field } = {
  name: { id: 'name', kind: 'name', label: { en: 'Name', 'zh-CN': '姓名' }, required: true, sensitive: false },
  mobile: {
    id: 'mobile',
    kind: 'mobile',
    label: { en: 'Mobile number', 'zh-CN': '手机号' },
    required: true,
    sensitive: true,
  },
  email: { id: 'email', kind: 'email', label: { en: 'E-mail', 'zh-CN': '邮箱' }, required: true, sensitive: true },
}

/** How old those are who come; its limits are a service's. */
export const AGE: Field = {
  id: 'age',
  kind: 'number',
  label: { en: 'Age', 'zh-CN': '年龄' },
  required: true,
  sensitive: false,
}

/** What a template leaves open. */
export interface NewService {
  id: string
  name: Text
  weekly: readonly (readonly HourRange[])[]
  capacity?: number
  /** without `per`: as the trade usually has it; left out: free */
  price?: Omit<Price, 'per'> & { per?: Price['per'] }
  fields: readonly Field[]
}

export function serviceOf(trade: Trade, hall: Pick<Hall, 'id'>, wanted: NewService): Service {
  const { takes, party, rules, slotMinutes, consecutive, per, fields = [] } = TEMPLATES[trade]
  const { id, name, weekly, capacity, price } = wanted
  const most = takes === 'people' && capacity !== undefined ? Math.min(party.max, Math.max(capacity, 1)) : party.max
  return {
    id,
    name,
    ...(price && { price: { ...price, per: price.per ?? per } }),
    takes,
    party: { min: party.min, max: most },
    pool: `${hall.id}/${id}`,
    schedule: {
      slotMinutes,
      ...(capacity !== undefined && { capacity }),
      consecutive,
      weekly,
      exceptions: [],
      slots: {},
    },
    rules,
    fields: [...wanted.fields, ...fields],
    formVersion: 1,
    status: 'open',
  }
}

/** What a service was made for, as far as its template still shows in it. */
export const tradeOf = ({ takes, party, schedule, rules }: Service): Trade | undefined =>
  TRADES.find((trade) => {
    const like = TEMPLATES[trade]
    return (
      like.takes === takes &&
      like.party.max === party.max &&
      like.consecutive === schedule.consecutive &&
      like.rules.closesMinutes === rules.closesMinutes
    )
  })
