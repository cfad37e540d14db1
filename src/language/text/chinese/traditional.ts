/** Traditional characters that dates, sizes and wishes are written with, each before its simplified one, and Cantonese ones. */
const PAIRS =
  '點点週周號号後后個个這这禮礼節节慶庆兒儿勞劳婦妇萬万聖圣鐘钟鍾钟開开閏闰臘腊農农曆历時时間间過过會会兩两內内幾几當当從从們们' +
  '訂订預预約约請请幫帮換换來来還还沒没為为處处頭头裡里裏里員员電电話话聯联繫系機机碼码對对確确認认應应該该題题問问說说語语給给' +
  '嗎吗單单雙双國国陽阳驚惊蟄蛰穀谷種种滿满鳳凤復复補补準准將将歲岁親亲區区張张於于與与進进選选項项現现變变動动場场館馆場场業业' +
  '學学習习愛爱優优總总結结紅红綠绿藍蓝東东車车門门馬马風风飛飞麗丽華华陳陈劉刘趙赵吳吴鄭郑黃黄楊杨孫孙謝谢許许鄧邓馮冯葉叶蘇苏' +
  '盧卢蔣蒋閻阎賈贾羅罗龍龙顧顾賀贺錢钱湯汤戴戴嚴严' +
  '遲迟長长攝摄導导練练飯饭費费務务產产隊队裝装備备舉举辦办歡欢興兴須须願愿聽听廣广園园團团圖图畫画書书寫写讀读' +
  '冇没嘅的喺在佢他哋们睇看'

/** Each traditional character's simplified one. */
export const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  Array.from({ length: PAIRS.length / 2 }, (_, i) => [PAIRS[2 * i]!, PAIRS[2 * i + 1]!]),
)
