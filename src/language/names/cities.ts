/** Large cities whose name no zone has, by zone, in small letters: English names as people write them, and Chinese ones. */
const BY_ZONE: Readonly<Record<string, string>> = {
  'Europe/London':
    'manchester, birmingham, liverpool, leeds, glasgow, edinburgh, bristol, sheffield, cardiff, nottingham, newcastle, brighton, oxford, cambridge, leicester, york, bath, southampton, reading, aberdeen, 伦敦, 曼彻斯特, 爱丁堡, 伯明翰, 利物浦',
  'Europe/Dublin': 'cork, galway, 都柏林',
  'Europe/Paris': 'lyon, marseille, toulouse, nice, bordeaux, lille, nantes, strasbourg, 巴黎, 里昂',
  'Europe/Berlin':
    'munich, hamburg, frankfurt, cologne, stuttgart, düsseldorf, dusseldorf, leipzig, dresden, hanover, nuremberg, bremen, münchen, köln, 柏林, 慕尼黑, 法兰克福, 汉堡',
  'Europe/Madrid': 'barcelona, valencia, seville, sevilla, malaga, málaga, bilbao, 马德里, 巴塞罗那',
  'Europe/Rome': 'milan, milano, naples, turin, torino, florence, bologna, venice, 罗马, 米兰',
  'Europe/Amsterdam': 'rotterdam, the hague, utrecht, eindhoven, 阿姆斯特丹',
  'Europe/Brussels': 'antwerp, ghent, bruges, 布鲁塞尔',
  'Europe/Zurich': 'geneva, basel, bern, lausanne, zürich, 苏黎世, 日内瓦',
  'Europe/Vienna': 'graz, linz, salzburg, innsbruck, wien, 维也纳',
  'Europe/Warsaw': 'krakow, kraków, wroclaw, gdansk, poznan, lodz, 华沙',
  'Europe/Lisbon': 'porto, braga, lisboa, 里斯本',
  'Europe/Stockholm': 'gothenburg, malmö, malmo',
  'Europe/Copenhagen': 'aarhus, odense',
  'Europe/Oslo': 'bergen, trondheim',
  'America/New_York':
    'boston, philadelphia, washington, washington dc, atlanta, miami, orlando, tampa, charlotte, baltimore, pittsburgh, cleveland, columbus, brooklyn, raleigh, 纽约, 波士顿, 华盛顿, 费城, 迈阿密',
  'America/Chicago':
    'houston, dallas, austin, san antonio, minneapolis, milwaukee, nashville, new orleans, kansas city, st. louis, memphis, 芝加哥, 休斯敦, 达拉斯',
  'America/Denver': 'salt lake city, albuquerque, colorado springs, 丹佛',
  'America/Los_Angeles':
    'san francisco, san diego, san jose, seattle, portland, las vegas, sacramento, oakland, palo alto, irvine, 洛杉矶, 旧金山, 西雅图, 圣何塞',
  'America/Toronto': 'montreal, ottawa, quebec city, mississauga, 多伦多, 蒙特利尔',
  'America/Vancouver': 'burnaby, 温哥华',
  'America/Edmonton': 'calgary, 卡尔加里',
  'Asia/Tokyo': 'osaka, kyoto, yokohama, nagoya, sapporo, fukuoka, kobe, 东京, 大阪, 京都, 横滨, 名古屋, 福冈',
  'Asia/Seoul': 'busan, incheon, 首尔, 釜山',
  'Asia/Hong_Kong': 'kowloon, 香港, 九龙, 新界',
  'Asia/Macau': '澳门',
  'Asia/Taipei': 'kaohsiung, taichung, tainan, 台北, 台中, 台南, 台湾, 高雄, 新北, 桃园市',
  'Asia/Kolkata': 'mumbai, delhi, new delhi, bangalore, bengaluru, chennai, hyderabad, pune, 孟买, 新德里',
  'Asia/Kuala_Lumpur': 'penang, johor bahru, 吉隆坡, 槟城',
  'Asia/Bangkok': 'chiang mai, phuket, 曼谷, 清迈',
  'Asia/Dubai': 'abu dhabi, sharjah, 迪拜',
  'Asia/Ho_Chi_Minh': 'hanoi, saigon, da nang, 河内, 胡志明市',
  'Asia/Singapore': '新加坡',
  'Australia/Sydney': 'canberra, newcastle nsw, wollongong, 悉尼, 堪培拉',
  'Australia/Melbourne': 'geelong, 墨尔本',
  'Australia/Brisbane': 'gold coast, cairns, 布里斯班',
  'Pacific/Auckland': 'wellington, christchurch, 奥克兰, 惠灵顿',
}

export const CITIES: readonly (readonly [city: string, zone: string])[] = Object.entries(BY_ZONE).flatMap(
  ([zone, cities]) => cities.split(', ').map((city) => [city, zone] as const),
)
