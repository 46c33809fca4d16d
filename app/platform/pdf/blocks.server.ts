import { qrPath } from '../qr.server'
import { colour, type Paper, type Style } from './paper.server'

type Heading = {
	above: string
	title: string
	below?: string
	/** The address at which anyone checks the document, as a code at the right. */
	check?: { address: string; scan: string }
}

const checkWidth = 78

/** Contest above, the document's name, what it is about, and the vermilion double rule. */
export function heading(paper: Paper, { above, title, below, check }: Heading): void {
	const { doc, left, width } = paper
	const room = width - (check ? checkWidth + 24 : 0)
	const top = doc.y
	paper.tagged('P', () =>
		paper.write(above, left, doc.y, room, { size: 10.5, colour: colour.ink2 }),
	)
	paper.down(6)
	paper.tagged('H1', () =>
		paper.write(title, left, doc.y, room, { face: 'song-bold', size: 24, gap: 0 }),
	)
	if (below) {
		paper.down(4)
		paper.tagged('P', () => paper.write(below, left, doc.y, room, { size: 13, gap: 2 }))
	}
	if (check) {
		const { address, scan } = check
		const x = left + width - checkWidth
		qrCode(paper, { text: address, alt: `${scan}: ${address}`, x, y: top + 2, width: checkWidth })
		doc.y = Math.max(doc.y, top + checkWidth + 2)
	}
	paper.down(12)
	paper.officialRule()
	paper.down(10)
}

const sectionStyles = {
	2: { face: 'song-bold', size: 13, gap: 0 },
	3: { face: 'song-bold', size: 11, gap: 0 },
} as const satisfies Record<number, Style>

/** A section's title; never the last line of a page. */
export function section(paper: Paper, title: string, level: 2 | 3 = 2): void {
	const style = sectionStyles[level]
	paper.down(level === 2 ? 14 : 8)
	paper.ensure(paper.height(title, paper.width, style) + (level === 2 ? 100 : 44))
	paper.tagged(`H${level}`, () => paper.write(title, paper.left, paper.doc.y, paper.width, style))
	paper.down(level === 2 ? 6 : 3)
}

/** Running text, one paragraph a line; `indented` as Chinese sets it, two characters in. */
export function prose(
	paper: Paper,
	text: string,
	{ indented = false, style = {} }: { indented?: boolean; style?: Style } = {},
): void {
	const lines = text
		.split(/\r\n?|\n/)
		.map((line) => line.trim())
		.filter(Boolean)
	const size = style.size ?? 10.5
	for (const line of lines) {
		paper.ensure(2 * size)
		paper.tagged('P', () =>
			paper.write(line, paper.left, paper.doc.y, paper.width, {
				gap: 3.5,
				...style,
				indent: indented ? 2 * size : 0,
			}),
		)
		paper.down(indented ? 1 : 4)
	}
}

export type Fact = { term: string; value: string; note?: string | undefined; style?: Style }

/** Height of the typeface above its baseline, of its size. */
const ascent = 1.151
const termStyle = { size: 9.5, colour: colour.ink2 } satisfies Style
const noteStyle: Style = { size: 8.5, colour: colour.ink2, gap: 1.5 }

/** English terms are longer. */
const termWidths: Record<string, number> = { 'zh-CN': 104, en: 132 }

/** Terms and values in two columns under thin rules; a value that is empty is a dash. */
export function facts(paper: Paper, items: Fact[]): void {
	const { doc, left, width } = paper
	const termWidth = termWidths[paper.facts.language] ?? 132
	const valueWidth = width - termWidth
	for (const { term, value, note = '', style = {} } of items) {
		const shown = value || '—'
		const baseline = Math.max(5 + ascent * termStyle.size, 4 + ascent * (style.size ?? 10.5))
		const [termTop, valueTop] = [termStyle.size, style.size ?? 10.5].map(
			(size) => baseline - ascent * size,
		) as [number, number]
		const noteHeight = note ? paper.height(note, valueWidth, noteStyle) + 1 : 0
		const height = Math.max(
			termTop + paper.height(term, termWidth - 12, termStyle),
			valueTop + paper.height(shown, valueWidth, style) + noteHeight,
		)
		paper.ensure(height + 6)
		const top = doc.y
		paper.tagged('P', () => paper.write(term, left, top + termTop, termWidth - 12, termStyle))
		paper.tagged('P', () => paper.write(shown, left + termWidth, top + valueTop, valueWidth, style))
		if (note) {
			paper.tagged('P', () => paper.write(note, left + termWidth, doc.y + 1, valueWidth, noteStyle))
		}
		if (top + height + 6 <= paper.bottom) doc.y = top + height + 4
		paper.rule(doc.y)
	}
	doc.x = left
}

export type Column = { head: string; /** Share of the width. */ share: number; right?: boolean }
/** A cell with a small line below it, e.g. a file's name and its checksum. */
export type Cell = string | { text: string; note: string }

const cellStyle: Style = { size: 9.5, gap: 1.5 }
const headStyle: Style = { size: 8.5, colour: colour.ink2, gap: 0 }
const fineStyle: Style = { size: 7, colour: colour.ink2, gap: 1 }
const gutter = 10

/** Rows under a head that is repeated on every page; a row never breaks. */
export function table(paper: Paper, columns: Column[], rows: Cell[][]): void {
	const { doc, left, width } = paper
	const whole = columns.reduce((sum, { share }) => sum + share, 0)
	const widths = columns.map(({ share }) => (width * share) / whole)
	const at = (column: number) => left + widths.slice(0, column).reduce((sum, one) => sum + one, 0)
	const inner = (column: number) => widths[column]! - (column < columns.length - 1 ? gutter : 0)
	const parts = (cell: Cell) => (typeof cell === 'string' ? { text: cell, note: '' } : cell)
	const heightOf = (cell: Cell, column: number) => {
		const { text, note } = parts(cell)
		const fine = note ? paper.height(note, inner(column), fineStyle) + 2 : 0
		return paper.height(text, inner(column), cellStyle) + fine
	}

	const head = (group: Parameters<Parameters<Paper['group']>[1]>[0]) => {
		const top = doc.y
		const height = Math.max(
			...columns.map(({ head }, column) => paper.height(head, inner(column), headStyle)),
		)
		paper.group(
			'TR',
			(row) => {
				for (const [column, { head, right }] of columns.entries()) {
					const style: Style = { ...headStyle, align: right ? 'right' : 'left' }
					paper.tagged('TH', () => paper.write(head, at(column), top, inner(column), style), row)
				}
			},
			group,
		)
		doc.y = top + height + 4
		paper.rule(doc.y, { weight: 0.9, ink: colour.ink })
		paper.down(1)
	}

	paper.group('Table', (group) => {
		paper.ensure(60)
		head(group)
		for (const cells of rows) {
			const height = Math.max(...cells.map(heightOf))
			if (doc.y + height + 8 > paper.bottom) {
				doc.addPage()
				head(group)
			}
			const top = doc.y
			paper.group(
				'TR',
				(row) => {
					for (const [column, cell] of cells.entries()) {
						const { text, note } = parts(cell)
						const align = columns[column]?.right ? 'right' : 'left'
						paper.tagged(
							'TD',
							() => {
								paper.write(text || '—', at(column), top + 4, inner(column), {
									...cellStyle,
									align,
								})
								if (note) paper.write(note, at(column), doc.y + 1, inner(column), fineStyle)
							},
							row,
						)
					}
				},
				group,
			)
			doc.y = top + height + 8
			paper.rule(doc.y)
		}
	})
	doc.x = left
	paper.down(6)
}

/** A QR code of so many points' width; `alt` says what it holds. */
export function qrCode(
	paper: Paper,
	{ text, alt, x, y, width }: { text: string; alt: string; x: number; y: number; width: number },
): void {
	const { size, path } = qrPath(text)
	const { doc } = paper
	paper.tagged(
		'Figure',
		() => {
			doc.save()
			doc.translate(x, y).scale(width / size)
			doc.path(path).fill(colour.ink)
			doc.restore()
		},
		undefined,
		alt,
	)
}

/** How and where to check, at the end: kept together under a thin rule. */
export function proof(
	paper: Paper,
	{ address, scan, lines }: { address: string; scan: string; lines: string[] },
): void {
	const { left, width } = paper
	paper.down(10)
	paper.ensure(16 + lines.reduce((sum, line) => sum + paper.height(line, width, noteStyle) + 2, 14))
	const link: Style = { size: 9, colour: colour.blue, link: address }
	paper.tagged('Link', () => paper.write(address, left, paper.doc.y, width, link), undefined, scan)
	for (const line of lines) {
		paper.down(2)
		paper.tagged('P', () => paper.write(line, left, paper.doc.y, width, noteStyle))
	}
}
