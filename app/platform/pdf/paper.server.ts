import PDFDocument from 'pdfkit'
import { PdfCharactersMissing, PdfTooLong } from './faults'
import { type Coverage, coverageOf, type Face, registerFaces } from './fonts.server'

/** The colours of the design (tokens.css), for paper. */
export const colour = {
	ink: '#17202e',
	ink2: '#4b5768',
	line: '#d8dde6',
	seal: '#b3261e',
	blue: '#0b4f8a',
} as const

/** No document of the contest comes near; beyond it the text is not meant to be printed. */
const MAX_PAGES = 200

export type PaperFacts = {
	/** BCP 47, of the words; names in it may be of another language. */
	language: string
	title: string
	author: string
	/** The document's own time, so that the same content gives the same bytes. */
	at: Date
	landscape?: boolean
	/** The code at the foot of every page; without one there is no foot. */
	code?: string
	pageWords: (page: number, pages: number) => string
	/** Printed at the end where characters had to be replaced by 〓. */
	missingWords: (characters: string[]) => string
	/** Refuses a character the font lacks instead of printing 〓. */
	everyCharacter?: boolean
}

export type Style = {
	face?: Face
	size?: number
	colour?: string
	align?: 'left' | 'center' | 'right'
	/** Space between lines beyond the font's own, in points. */
	gap?: number
	indent?: number
	link?: string
}

const margin = { side: 62, top: 62, bottom: 70 }
const countOf = (text: string, kind: RegExp) => text.match(kind)?.length ?? 0

/**
 * The typeface sets quotation marks as wide as a Chinese character. Chinese text wants that, less
 * what signs beside each other share (chws); text that is mostly Latin wants them narrow (pwid).
 */
function featuresOf(text: string, language: string): string[] {
	const chinese = countOf(text, /\p{Script=Han}/gu)
	const latin = language === 'en' ? countOf(text, /\p{Script=Latin}/gu) : 0
	return chinese > latin ? ['chws'] : ['pwid']
}

type Struct = ReturnType<PDFKit.PDFDocument['struct']>

/** An A4 document being written, from top to bottom. Lengths are points (1/72 inch). */
export class Paper {
	readonly doc: PDFKit.PDFDocument
	readonly left = margin.side
	readonly width: number
	private readonly coverage: Coverage
	private readonly root: Struct

	constructor(readonly facts: PaperFacts) {
		this.doc = newDocument(facts)
		registerFaces(this.doc)
		this.coverage = coverageOf(this.doc)
		this.doc.on('pageAdded', () => {
			if (this.doc.bufferedPageRange().count > MAX_PAGES) throw new PdfTooLong(MAX_PAGES)
		})
		this.width = this.doc.page.width - 2 * margin.side
		this.root = this.doc.struct('Document')
		this.doc.addStructure(this.root)
	}

	get bottom(): number {
		return this.doc.page.height - margin.bottom
	}

	/** Goes to a new page unless this much height is left on this one. */
	ensure(height: number): void {
		const fresh = this.doc.y <= margin.top
		if (this.doc.y + height > this.bottom && !fresh) this.doc.addPage()
	}

	down(space: number): void {
		this.doc.y += space
	}

	/** Marks what `draw` prints for those who hear the document instead of seeing it. */
	tagged(tag: string, draw: () => void, parent: Struct = this.root, alt?: string): void {
		const struct = this.doc.struct(tag, alt ? { alt } : {})
		parent.add(struct)
		const content = this.doc.markStructureContent(tag)
		struct.add(content)
		draw()
		this.doc.endMarkedContent()
		struct.end()
	}

	/** A group of tagged parts, e.g. a table and its rows. */
	group(tag: string, draw: (group: Struct) => void, parent: Struct = this.root): void {
		const struct = this.doc.struct(tag)
		parent.add(struct)
		draw(struct)
		struct.end()
	}

	/** Marks what only decorates. */
	decoration(draw: () => void): void {
		const { x, y } = this.doc
		this.doc.markContent('Artifact', { type: 'Layout' })
		draw()
		this.doc.endMarkedContent()
		this.doc.x = x
		this.doc.y = y
	}

	rule(y: number, { weight = 0.6, ink = colour.line as string, from = this.left, to = 0 } = {}) {
		this.decoration(() => {
			const end = to || this.left + this.width
			this.doc.lineWidth(weight).strokeColor(ink).moveTo(from, y).lineTo(end, y).stroke()
		})
	}

	/** The vermilion double rule under what is official. */
	officialRule(): void {
		this.rule(this.doc.y + 1.1, { weight: 2.2, ink: colour.seal })
		this.rule(this.doc.y + 4.6, { weight: 0.6, ink: colour.seal })
		this.down(6)
	}

	private settings(text: string, { gap = 2.5, align = 'left', indent = 0, link }: Style) {
		const features = featuresOf(text, this.facts.language)
		return { lineGap: gap, align, indent, features, ...(link && { link }) } as object
	}

	private dress({ face = 'song', size = 10.5, colour: ink = colour.ink }: Style): void {
		this.doc.font(face).fontSize(size).fillColor(ink)
	}

	height(text: string, width: number, style: Style = {}): number {
		const shown = this.coverage.printable(text)
		if (!shown) return 0
		this.dress(style)
		return this.doc.heightOfString(shown, { ...this.settings(shown, style), width })
	}

	widthOf(text: string, style: Style = {}): number {
		const shown = this.coverage.printable(text)
		this.dress(style)
		return this.doc.widthOfString(shown, this.settings(shown, style))
	}

	/** Prints from the given place on, over as many pages as it takes; goes on below. */
	write(text: string, x: number, y: number, width: number, style: Style = {}): void {
		const shown = this.coverage.printable(text)
		if (!shown) return
		this.dress(style)
		this.doc.text(shown, x, y, { ...this.settings(shown, style), width })
	}

	/** One line at a fixed place, wherever the page ends. */
	private line(text: string, y: number, align: 'left' | 'right', style: Style): void {
		const shown = this.coverage.printable(text)
		const x = align === 'left' ? this.left : this.left + this.width - this.widthOf(text, style)
		this.dress(style)
		this.doc.text(shown, x, y, { ...this.settings(shown, style), lineBreak: false })
	}

	private writeFeet(code: string): void {
		const { start, count } = this.doc.bufferedPageRange()
		const y = this.doc.page.height - 52
		const style = { size: 8, colour: colour.ink2 }
		for (let page = 0; page < count; page += 1) {
			this.doc.switchToPage(start + page)
			const { bottom } = this.doc.page.margins
			this.doc.page.margins.bottom = 0
			this.doc.markContent('Artifact', { type: 'Pagination' })
			this.doc.lineWidth(0.6).strokeColor(colour.line)
			this.doc
				.moveTo(this.left, y - 8)
				.lineTo(this.left + this.width, y - 8)
				.stroke()
			this.line(code, y, 'left', style)
			this.line(this.facts.pageWords(page + 1, count), y, 'right', style)
			this.doc.endMarkedContent()
			this.doc.page.margins.bottom = bottom
		}
	}

	private sayMissing(missing: string[]): void {
		const words = this.facts.missingWords(missing.map(codePointOf))
		const style = { size: 8.5, colour: colour.ink2 }
		this.down(14)
		this.ensure(this.height(words, this.width, style))
		this.tagged('P', () => this.write(words, this.left, this.doc.y, this.width, style))
	}

	/** The finished document. Throws PdfCharactersMissing where every character must stand. */
	async finish(): Promise<Uint8Array> {
		const missing = this.coverage.missing()
		if (missing.length > 0) {
			if (this.facts.everyCharacter) throw new PdfCharactersMissing(missing)
			this.sayMissing(missing)
		}
		if (this.facts.code) this.writeFeet(this.facts.code)
		this.root.end()
		const parts: Buffer[] = []
		const written = new Promise<void>((resolve, reject) => {
			this.doc.on('data', (part: Buffer) => parts.push(part))
			this.doc.once('end', resolve)
			this.doc.once('error', reject)
		})
		this.doc.end()
		await written
		return Buffer.concat(parts)
	}
}

const codePointOf = (character: string) =>
	[...character]
		.map((one) => `U+${one.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`)
		.join(' ')

function newDocument({ language, title, author, at, landscape }: PaperFacts) {
	return new PDFDocument({
		size: 'A4',
		layout: landscape ? 'landscape' : 'portrait',
		margins: {
			top: margin.top,
			bottom: margin.bottom,
			left: margin.side,
			right: margin.side,
		},
		bufferPages: true,
		pdfVersion: '1.7',
		tagged: true,
		displayTitle: true,
		lang: language,
		info: {
			Title: title,
			Author: author,
			Creator: 'Shijia',
			Producer: 'Shijia',
			CreationDate: at,
			ModDate: at,
		},
	})
}
