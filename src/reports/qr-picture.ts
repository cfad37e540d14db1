import qrcode from 'qrcode'
/**
 * A booking's code as a QR picture: SVG for doors that show pictures, blocks of characters for a terminal.
 */
export async function qrPicture(code: string, form: 'svg' | 'utf8'): Promise<string> {
  return qrcode.toString(code, { type: form, errorCorrectionLevel: 'M', margin: 2 })
}

/** The same as a PNG, for doors that take no SVG (a PNG costs ten times as much). */
export async function qrPng(code: string): Promise<Buffer> {
  return qrcode.toBuffer(code, { type: 'png', errorCorrectionLevel: 'M', margin: 2, scale: 8 })
}
