import { PassThrough } from 'node:stream'
import { wellFormed } from '../domain/characters.ts'
import type { Cell, Table } from './roster.ts'

/** The table as an `.xlsx`, row by row. The library is loaded when the first one is wanted. */
export async function workbookOf({ sheet, columns, rows }: Table): Promise<Buffer> {
  const { default: exceljs } = await import('exceljs')
  const stream = new PassThrough()
  const chunks: Buffer[] = []
  stream.on('data', (chunk: Buffer) => chunks.push(chunk))
  const book = new exceljs.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false })
  const page = book.addWorksheet(sheetName(sheet), {
    views: [{ state: 'frozen', ySplit: 1 }],
    // On paper: all columns beside each other, the header on each page.
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '1:1' },
  })
  page.columns = columns.map(({ width }) => ({ width }))
  page.autoFilter = { from: { row: 1, column: 1 }, to: { row: rows.length + 1, column: columns.length } }
  const head = page.addRow(columns.map(({ header }) => cellText(header)))
  head.font = { bold: true }
  head.commit()
  for (const cells of rows) {
    const row = page.addRow(cells.map(cellValue))
    cells.forEach((cell, index) => {
      const format = formatOf(cell)
      if (format !== undefined) row.getCell(index + 1).numFmt = format
    })
    row.commit()
  }
  page.commit()
  await book.commit()
  return Buffer.concat(chunks)
}

/** What a sheet's name may not hold, and its length, by Excel's own rules. */
const sheetName = (name: string): string =>
  wellFormed(name)
    .replace(/[\\/?*[\]:]|_(?=x[0-9a-f]{4}_)/gi, ' ')
    .slice(0, 31) || 'Hallo'

/** The first day that spreadsheets count right: Excel knows none before 1900, and has a 29 February in that year. */
const FIRST_DAY = '1900-03-01'

/** A spreadsheet's times have no zone: the local ones are written as if they were UTC's. */
function cellValue(cell: Cell): string | number | boolean | Date | null {
  if (typeof cell === 'string') return cellText(cell)
  if (cell === null || typeof cell !== 'object') return cell
  if ('date' in cell) return cell.date < FIRST_DAY ? cell.date : new Date(`${cell.date}T00:00:00Z`)
  if ('moment' in cell) return cell.moment < FIRST_DAY ? cell.moment.replace('T', ' ') : new Date(`${cell.moment}:00Z`)
  // A time alone is the fraction of a day.
  const [hour = 0, minute = 0] = cell.time.split(':').map(Number)
  return (hour * 60 + minute) / 1440
}

/** `_x0041_` is an escaped A in a workbook (ECMA-376 22.9.2.19): where somebody wrote it, its first mark is escaped itself. */
const cellText = (text: string): string => wellFormed(text).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')

/** Text is marked as such, so that what begins with = + - or @ stays what somebody wrote. */
function formatOf(cell: Cell): string | undefined {
  if (typeof cell === 'string') return '@'
  if (cell === null || typeof cell !== 'object') return undefined
  if (typeof cellValue(cell) === 'string') return '@'
  return 'date' in cell ? 'yyyy-mm-dd' : 'time' in cell ? 'hh:mm' : 'yyyy-mm-dd hh:mm'
}
