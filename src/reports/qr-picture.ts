/**
 * A booking's code as a QR picture: SVG for doors that show pictures, blocks of characters for a terminal. The library is
 * loaded when the first picture is wanted.
 */
export async function qrPicture(code: string, form: 'svg' | 'utf8'): Promise<string> {
  const { default: qrcode } = await import('qrcode')
  return qrcode.toString(code, { type: form, errorCorrectionLevel: 'M', margin: 2 })
}
