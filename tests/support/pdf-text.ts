import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export type ReadPdf = {
	/** The text of each page, without spaces and line ends: what stands on it, not how it wraps. */
	pages: string[]
	/** The same with the spaces between words kept, for texts in English. */
	spaced: string[]
	/** The right edge of everything printed, by page, in points. */
	rightmost: number[]
	title: string
	author: string
	language: string
	madeAt: string
	/** Of the pages in order, width × height. */
	sizes: string[]
	/** Whether readers who listen are given a structure. */
	tagged: boolean
}

type Item = { str: string; width: number; transform: number[] }

/** Reads a PDF back as a person would: its words page by page, and what it says of itself. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
	const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
	const info = (await pdf.getMetadata()).info as Record<string, string>
	const read: ReadPdf = {
		pages: [],
		spaced: [],
		rightmost: [],
		title: info.Title ?? '',
		author: info.Author ?? '',
		language: info.Language ?? '',
		madeAt: info.CreationDate ?? '',
		sizes: [],
		tagged: ((await pdf.getMarkInfo()) as { Marked?: boolean } | null)?.Marked ?? false,
	}
	for (let number = 1; number <= pdf.numPages; number += 1) {
		const page = await pdf.getPage(number)
		const { items } = await page.getTextContent()
		const words = items as Item[]
		const text = words.map(({ str }) => str).join(' ')
		read.spaced.push(text.replace(/\s+/g, ' '))
		read.pages.push(text.replace(/\s+/g, ''))
		read.rightmost.push(Math.max(0, ...words.map(({ width, transform }) => transform[4]! + width)))
		const { width, height } = page.getViewport({ scale: 1 })
		read.sizes.push(`${Math.round(width)}×${Math.round(height)}`)
	}
	await pdf.destroy()
	return read
}
