const SINGLE =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝朴贝濮隗宓郗厉韶郜蓟邰鄂蔺胥莘逄郦璩扈冀郏庾暨阙夔晁訾鞠荆竺逯匡谌亓冼揭粟谯亢鄢闵郁昝尉楚祖茹赖闻翦伊滕阚萧盖占傅阎洪薄强皮'
const COMPOUND = '欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯|端木|独孤|南宫|长孙|宇文|轩辕'
/** as the source of a pattern */
export const CHINESE_SURNAME = `(?:${COMPOUND}|[${SINGLE}])`
/** Two to four signs: a surname, and one or two more. */
export const FULL_NAME = new RegExp(`^${CHINESE_SURNAME}[\\u4e00-\\u9fff]{1,2}$`)
/** Begins with a surname of two, which a name of four signs needs. */
export const FOUR_SIGNS = new RegExp(`^(?:${COMPOUND})`)
