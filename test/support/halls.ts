import type { Hall, Service } from '../../src/domain/hall/hall.ts'
import type { HourRange } from '../../src/domain/hall/schedule.ts'

/** The two services of the sample hall, as types: what `halls.yaml` of DESIGN 7 means. */

const everyDay = (...ranges: HourRange[]): HourRange[][] => Array.from({ length: 7 }, () => ranges)

export function aService(over: Partial<Service> = {}): Service {
  return {
    id: 'badminton',
    name: { 'zh-CN': '羽毛球', en: 'Badminton' },
    takes: 'people',
    party: { min: 1, max: 6 },
    pool: 'binjiang/badminton',
    schedule: {
      slotMinutes: 60,
      capacity: 6,
      consecutive: 2,
      weekly: everyDay(['09:00', '21:00']),
      exceptions: [],
      slots: {},
    },
    rules: { horizonDays: 14, closesMinutes: 0, cancel: 'start', holdMinutes: 10 },
    fields: [
      { id: 'name', kind: 'name', label: { 'zh-CN': '姓名', en: 'Name' }, required: true, sensitive: false },
      {
        id: 'mobile',
        kind: 'mobile',
        label: { 'zh-CN': '手机号', en: 'Mobile number' },
        required: true,
        sensitive: true,
      },
    ],
    formVersion: 1,
    status: 'open',
    ...over,
  }
}

export function aRoom(over: Partial<Service> = {}): Service {
  const badminton = aService()
  return {
    ...badminton,
    id: 'meeting-room',
    name: { 'zh-CN': '会议室', en: 'Meeting room' },
    category: { 'zh-CN': '会议', en: 'Meetings' },
    price: { amount: 8000, currency: 'CNY', per: 'slot' },
    takes: 'party',
    party: { min: 1, max: 10 },
    pool: 'binjiang/meeting-room',
    schedule: { ...badminton.schedule, capacity: 1, consecutive: 3 },
    rules: { horizonDays: 30, closesMinutes: 30, perPerson: 2, cancel: { minutes: 120 }, holdMinutes: 10 },
    ...over,
  }
}

export function aHall(over: Partial<Hall> = {}): Hall {
  return {
    id: 'binjiang',
    name: { 'zh-CN': '滨江活动中心', en: 'Riverside Hall' },
    address: { 'zh-CN': '滨江路 8 号', en: '8 Binjiang Road' },
    phone: '+86 571 8888 0008',
    zone: 'Asia/Shanghai',
    languages: ['zh-CN', 'en'],
    status: 'open',
    services: [aRoom(), aService()],
    ...over,
  }
}
