import type { ServiceKind } from '../name-words.ts'

/** What services are called in Chinese, in their names or by guests. */
export const CHINESE_SERVICES: Readonly<Partial<Record<ServiceKind, readonly string[]>>> = {
  archery: ['射箭', '弓箭'],
  badminton: ['羽毛球', '羽球'],
  basketball: ['篮球'],
  climbing: ['攀岩', '抱石', '岩壁'],
  dance: ['舞蹈', '跳舞', '街舞', '芭蕾'],
  exhibition: ['展览', '看展', '画展', '展厅', '逛展', '美术馆', '博物馆'],
  fitness: ['健身', '撸铁'],
  football: ['足球', '踢球'],
  hair: ['理发', '剪发', '剪头发', '剪个头发', '剪个头', '剪个发', '剪头', '理个发', '美发'],
  hairColour: ['染发', '染头发', '染个头发', '染个发', '染头'],
  massage: ['按摩', '推拿'],
  meeting: ['会议室', '会议厅', '董事会', '例会', '部门会', '讨论会', '开个会', '开会'],
  piano: ['钢琴', '琴房', '练琴'],
  pottery: ['陶艺', '做陶', '拉坯'],
  recording: ['录音', '录歌'],
  rehearsal: ['排练', '乐队练习', '练乐队'],
  stars: ['观星', '看星星', '天文'],
  swimming: ['游泳'],
  tableTennis: ['乒乓球', '乒乓'],
  tennis: ['网球'],
  yoga: ['瑜伽'],
}
