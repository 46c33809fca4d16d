import { WrongInput, decodeText } from './io'

/** One record; a column the file does not have reads as an empty text. */
export type CsvRow<Column extends string> = { line: number; cells: Record<Column, string> }

export type CsvTable<Column extends string> = {
	path: string
	columns: ReadonlySet<Column>
	rows: CsvRow<Column>[]
}

/** Columns of a file: those in `filled` may not be empty where the file has them. */
export type CsvShape<Column extends string> = {
	required: readonly Column[]
	optional?: readonly Column[]
	filled?: readonly Column[]
}

/**
 * Reads a CSV file by its header: UTF-8, BOM and CRLF accepted, cells trimmed, empty lines
 * skipped. Throws WrongInput with one line per fault: a missing, unknown or repeated column, a row
 * of another width, an empty cell that must be filled, broken quotes.
 */
export function readCsv<Column extends string>(
	bytes: Buffer,
	path: string,
	shape: CsvShape<Column>,
): CsvTable<Column> {
	const [header, ...records] = readRecords(decodeText(bytes, path), path)
	if (!header) throw new WrongInput(`${path}:1: is empty: a header line is needed`)
	const faults = headerFaults(header, path, shape)
	if (faults.length > 0) throw new WrongInput(...faults)
	const names = header.cells as Column[]
	const filled = new Set(shape.filled ?? [...shape.required, ...(shape.optional ?? [])])
	const absent = Object.fromEntries((shape.optional ?? []).map((name) => [name, '']))
	const rows = records.map(({ line, cells }) => {
		const row: Record<string, string> = { ...absent }
		if (cells.length === names.length) {
			for (const [at, name] of names.entries()) {
				const cell = cells[at]!
				row[name] = cell
				if (cell === '' && filled.has(name)) faults.push(`${path}:${line}: ${name} is empty`)
			}
		} else {
			faults.push(`${path}:${line}: has ${cells.length} cells, the header has ${names.length}`)
		}
		return { line, cells: row as Record<Column, string> }
	})
	if (faults.length > 0) throw new WrongInput(...faults)
	return { path, columns: new Set(names), rows }
}

/** A header and its rows, LF line ends, quoted only where needed. */
export function writeCsv(header: readonly string[], rows: readonly (readonly string[])[]): string {
	return [header, ...rows].map((row) => `${row.map(quote).join(',')}\n`).join('')
}

type RawRecord = { line: number; cells: string[] }

/** A cell, quoted or plain, with the blanks around it, up to and with what ends it. */
const cellPattern = /[ \t]*(?:"((?:[^"]|"")*)"[ \t]*|([^",\r\n]*))(,|\r?\n|\r|$)/y

/** Records with a cell that is not empty, each with the line it starts on. */
function readRecords(text: string, path: string): RawRecord[] {
	const records: RawRecord[] = []
	let line = 1
	let started = 1
	let cells: string[] = []
	for (let at = 0; at < text.length || cells.length > 0;) {
		cellPattern.lastIndex = at
		const match = cellPattern.exec(text)
		if (!match)
			throw new WrongInput(`${path}:${line}: has a quote that is not closed or stands alone`)
		const [all, quoted, plain = '', end] = match
		cells.push(quoted === undefined ? plain.trim() : quoted.replaceAll('""', '"').trim())
		at += all.length
		if (quoted !== undefined) line += quoted.split('\n').length - 1
		if (end === ',') continue
		line += 1
		if (cells.some((cell) => cell !== '')) records.push({ line: started, cells })
		started = line
		cells = []
	}
	return records
}

function headerFaults<Column extends string>(
	header: RawRecord,
	path: string,
	{ required, optional = [] }: CsvShape<Column>,
): string[] {
	const known: readonly string[] = [...required, ...optional]
	const at = `${path}:${header.line}:`
	return [
		...required
			.filter((name) => !header.cells.includes(name))
			.map((name) => `${at} column ${name} is missing`),
		...header.cells
			.filter((name) => !known.includes(name))
			.map((name) => `${at} unknown column "${name}" (known: ${known.join(', ')})`),
		...header.cells
			.filter((name, index) => header.cells.indexOf(name) < index)
			.map((name) => `${at} column ${name} stands twice`),
	]
}

function quote(cell: string): string {
	return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
