/** A document would be longer than any honest one; nothing of it is issued. */
export class PdfTooLong extends Error {
	constructor(readonly pages: number) {
		super(`more than ${pages} pages`)
	}
}

/** The font has no sign for these characters, and the document may not stand without them. */
export class PdfCharactersMissing extends Error {
	constructor(readonly characters: string[]) {
		super(`no glyph for ${characters.join(' ')}`)
	}
}
