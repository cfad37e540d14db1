/** Endings that addresses in unwanted messages have; those that are also family names (li, su, wang) are left out. */
const ENDINGS =
  'com|net|org|info|biz|mobi|app|dev|xyz|top|shop|store|site|online|website|club|vip|live|link|click|icu|work|fun|space|tech|cloud|blog|news|group|world|email|example|test|invalid|localhost|onion|cn|ru|uk|de|fr|eu|us|jp|kr|hk|tw|sg|in|br|nl|pl|ua|ir|io|cc|tv|me|gg|gl|gd|pw|tk|ml|ga|cf|gq|中国|中國|公司|网络|網絡|网址|在线|中文网|рф'
const DOMAIN = new RegExp(`[\\p{L}\\p{N}]\\.(?:${ENDINGS})(?![\\p{L}\\p{N}])`, 'iu')
/** Any ending, with a path or a port behind it. */
const PATH = /[\p{L}\p{N}]\.\p{L}{2,24}(?:\/|:\d)/u
const SCHEME = /\p{L}:\/\/|\bwww\d?\.|\b(?:mailto|javascript):/iu

/** Whether a text holds an address of the web, as browsers and chat programs make links of it. */
export function holdsWebAddress(text: string): boolean {
  // 。and ．are dots to a browser (UTS 46).
  const plain = text.normalize('NFKC').replace(/[。｡]/g, '.')
  return SCHEME.test(plain) || DOMAIN.test(plain) || PATH.test(plain)
}
