import type { HallWords } from '../hall-words.ts'

export const CHINESE_RULES: HallWords['rules'] = {
  horizon: /提前(?:预约)?(?:天数)?|预约范围/iu,
  closes: /截止|停止预约/iu,
  cancel: /取消|改期|退订/iu,
  limit: /每人|限约/iu,
  limitSlot: /(?:每人|限约)(?=.*(?:每个?时段|每场|同一?[个场]))/iu,
  limitDay: /(?:每人|限约)(?=.*[每一][天日])|每[天日](?=.*(?:每人|限|最多|次))/iu,
  limitWeek: /(?:每人|限约)(?=.*(?:每|一个?)(?:周|星期|礼拜))|每(?:周|星期)(?=.*(?:每人|限|最多|次))/iu,
  approval: /审核|审批|批准/iu,
  remind: /提醒/iu,
  hold: /保留|占位/iu,
  checkIn: /签到/iu,
  party: /人数/iu,
  slotLength: /时长|每段|每场/iu,
  consecutive: /连续|连约/iu,
}

export const CHINESE_TRADES: HallWords['trades'] = {
  home: /上门|家政|保洁|保姆|维修|搬家|擦窗|疏通|到家/iu,
  appointments:
    /美发|美容|理发|剪发|发廊|沙龙|造型|美甲|美睫|诊所|门诊|医院|牙科|口腔|中医|理疗|康复|宠物|按摩|推拿|足疗|水疗|纹身|咨询/iu,
  classes: /课|培训|教室|瑜伽|舞蹈|健身|陶艺|画室|琴行|学校|工作坊/iu,
  courts: /球场|球馆|场地|场馆出租|体育|运动|羽毛球|网球|篮球|足球|乒乓|保龄/iu,
  exhibition: /展|博物馆|美术馆|纪念馆|景区|景点|动物园|参观/iu,
  counter: /窗口|柜台|办事|政务|大厅|银行|服务中心/iu,
  rooms: /会议|包间|包厢|房间|共享办公|办公室|排练|自习/iu,
}
