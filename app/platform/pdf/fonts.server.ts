import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { projectRoot } from '../project.server'

const require = createRequire(join(projectRoot, 'package.json'))
const held = new Map<string, Buffer>()

/** A weight's file, read once per process (15 MB each); every document takes only what it uses. */
function fontFile(weight: '400Regular' | '700Bold'): Buffer {
	const known = held.get(weight)
	if (known) return known
	const name = `@expo-google-fonts/noto-serif-sc/${weight}/NotoSerifSC_${weight}.ttf`
	const file = readFileSync(require.resolve(name))
	held.set(weight, file)
	return file
}

export type Face = 'song' | 'song-bold'

/** Gives the document both weights of Noto Serif SC (SIL Open Font License 1.1). */
export function registerFaces(doc: PDFKit.PDFDocument): void {
	doc.registerFont('song', fontFile('400Regular'))
	doc.registerFont('song-bold', fontFile('700Bold'))
}

/** 〓 (U+3013), the printer's sign for a character his case lacks. */
export const placeholder = '〓'

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })
/** Signs without a shape of their own: joiners, marks of direction, selectors of a variant. */
const shapeless = /[\p{Cf}\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu
const unprintable = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/g

export type Coverage = {
	/** The text as it can be printed, 〓 where the font lacks a character. */
	printable: (text: string) => string
	/** The characters replaced so far, in the order met. */
	missing: () => string[]
}

/** Watches over one document's texts: nothing typed vanishes without a visible sign. */
export function coverageOf(doc: PDFKit.PDFDocument): Coverage {
	const { font } = (
		doc.font('song') as unknown as {
			_font: { font: { hasGlyphForCodePoint: (codePoint: number) => boolean } }
		}
	)._font
	const missing = new Set<string>()
	const known = (character: string) => font.hasGlyphForCodePoint(character.codePointAt(0)!)
	const printed = (grapheme: string) => {
		const shown = grapheme.replace(shapeless, '')
		if (shown === '\n' || [...shown].every(known)) return shown
		missing.add(shown)
		return placeholder
	}
	return {
		printable: (text) =>
			Array.from(
				graphemes.segment(text.normalize('NFC').replace(/\r\n?/g, '\n').replace(unprintable, ' ')),
				({ segment }) => printed(segment),
			).join(''),
		missing: () => [...missing],
	}
}
