/** Cities by zone, as English calls them, or as those who live there do. */
export const ENGLISH_CITIES: Readonly<Record<string, string>> = {
  'Europe/London':
    'manchester, birmingham, liverpool, leeds, glasgow, edinburgh, bristol, sheffield, cardiff, nottingham, newcastle, brighton, oxford, cambridge, leicester, york, bath, southampton, reading, aberdeen',
  'Europe/Dublin': 'cork, galway',
  'Europe/Paris': 'lyon, marseille, toulouse, nice, bordeaux, lille, nantes, strasbourg',
  'Europe/Berlin':
    'munich, hamburg, frankfurt, cologne, stuttgart, düsseldorf, dusseldorf, leipzig, dresden, hanover, nuremberg, bremen, münchen, köln',
  'Europe/Madrid': 'barcelona, valencia, seville, sevilla, malaga, málaga, bilbao',
  'Europe/Rome': 'milan, milano, naples, turin, torino, florence, bologna, venice',
  'Europe/Amsterdam': 'rotterdam, the hague, utrecht, eindhoven',
  'Europe/Brussels': 'antwerp, ghent, bruges',
  'Europe/Zurich': 'geneva, basel, bern, lausanne, zürich',
  'Europe/Vienna': 'graz, linz, salzburg, innsbruck, wien',
  'Europe/Warsaw': 'krakow, kraków, wroclaw, gdansk, poznan, lodz',
  'Europe/Lisbon': 'porto, braga, lisboa',
  'Europe/Stockholm': 'gothenburg, malmö, malmo',
  'Europe/Copenhagen': 'aarhus, odense',
  'Europe/Oslo': 'bergen, trondheim',
  'America/New_York':
    'boston, philadelphia, washington, washington dc, atlanta, miami, orlando, tampa, charlotte, baltimore, pittsburgh, cleveland, columbus, brooklyn, raleigh',
  'America/Chicago':
    'houston, dallas, austin, san antonio, minneapolis, milwaukee, nashville, new orleans, kansas city, st. louis, memphis',
  'America/Denver': 'salt lake city, albuquerque, colorado springs',
  'America/Los_Angeles':
    'san francisco, san diego, san jose, seattle, portland, las vegas, sacramento, oakland, palo alto, irvine',
  'America/Toronto': 'montreal, ottawa, quebec city, mississauga',
  'America/Vancouver': 'burnaby',
  'America/Edmonton': 'calgary',
  'Asia/Tokyo': 'osaka, kyoto, yokohama, nagoya, sapporo, fukuoka, kobe',
  'Asia/Seoul': 'busan, incheon',
  'Asia/Hong_Kong': 'kowloon',
  'Asia/Taipei': 'kaohsiung, taichung, tainan',
  'Asia/Kolkata': 'mumbai, delhi, new delhi, bangalore, bengaluru, chennai, hyderabad, pune',
  'Asia/Kuala_Lumpur': 'penang, johor bahru',
  'Asia/Bangkok': 'chiang mai, phuket',
  'Asia/Dubai': 'abu dhabi, sharjah',
  'Asia/Ho_Chi_Minh': 'hanoi, saigon, da nang',
  'Australia/Sydney': 'canberra, newcastle nsw, wollongong',
  'Australia/Melbourne': 'geelong',
  'Australia/Brisbane': 'gold coast, cairns',
  'Pacific/Auckland': 'wellington, christchurch',
}
