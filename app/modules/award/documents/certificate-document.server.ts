import type { Locale } from '~/messages/define'
import { documentText } from '~/messages/document'
import type { IssuedDocument } from '~/modules/issue-document.server'
import { issueDocument } from '~/modules/issue-document.server'
import { qrCode } from '~/platform/pdf/blocks.server'
import { colour, type Paper, type Style } from '~/platform/pdf/paper.server'
import { formatDate, formatOrdinal } from '~/ui/format'

export type CertificateFacts = {
	number: string
	contestName: string
	listTitle: string
	entryTitle: string
	/** The winner and, of a consortium, its partners. */
	organizations: string[]
	/** The place, where the list is published in order. */
	seat: number | null
	documentNumber: string
	grantedAt: Date
	hosts: string[]
	/** Where anyone sees whether the certificate is valid. */
	address: string
	isDemo: boolean
}

const inset = 34
const proofHeight = 150

/** The border: an ink line, and the vermilion double rule of what is official within. */
function border(paper: Paper): void {
	const { doc } = paper
	const frame = (at: number, weight: number, ink: string) =>
		doc
			.lineWidth(weight)
			.strokeColor(ink)
			.rect(at, at, doc.page.width - 2 * at, doc.page.height - 2 * at)
			.stroke()
	paper.decoration(() => {
		frame(inset - 8, 0.6, colour.line)
		frame(inset, 2.2, colour.seal)
		frame(inset + 4, 0.6, colour.seal)
	})
}

type Line = {
	tag: string
	text: string
	style: Style & { size: number }
	lines: number
	after: number
}

/** Smaller where the text would take more lines than it should. */
function fitted(paper: Paper, { text, style, lines }: Line, width: number): Style {
	let { size } = style
	const tooLong = () => paper.widthOf(text, { ...style, size }) > width * lines * 0.94
	while (size > 11 && tooLong()) size -= 1
	return { ...style, size, indent: style.indent ? 2 * size : 0 }
}

function linesOf(locale: Locale, facts: CertificateFacts): Line[] {
	const t = documentText[locale].certificate
	const { contestName, entryTitle, listTitle, organizations, seat } = facts
	const named = [contestName, entryTitle, listTitle, organizations.length > 1] as const
	const sentence =
		seat === null ? t.body(...named) : t.placed(...named, formatOrdinal(seat, locale))
	const indent = locale === 'zh-CN' ? 1 : 0
	const song = { face: 'song-bold' } as const
	const middle = { align: 'center' } as const
	return [
		{
			tag: 'P',
			text: contestName,
			style: { ...middle, size: 15, colour: colour.ink2 },
			lines: 1,
			after: 2,
		},
		{
			tag: 'H1',
			text: t.title,
			style: { ...song, ...middle, size: 46, colour: colour.seal },
			lines: 1,
			after: 14,
		},
		{
			tag: 'P',
			text: t.to(organizations),
			style: { ...song, size: 19, gap: 3 },
			lines: 2,
			after: 8,
		},
		{ tag: 'P', text: sentence, style: { size: 17, gap: 6, indent }, lines: 4, after: 6 },
		{ tag: 'P', text: t.hereby, style: { size: 17, gap: 0, indent }, lines: 1, after: 0 },
	]
}

/** What it says, in the middle between the border and the proof. */
function words(paper: Paper, locale: Locale, facts: CertificateFacts): void {
	const x = paper.left + 56
	const width = paper.width - 112
	const lines = linesOf(locale, facts).map((line) => {
		const style = fitted(paper, line, width)
		return { ...line, style, height: paper.height(line.text, width, style) }
	})
	const total = lines.reduce((sum, { height, after }) => sum + height + after, 0)
	const [top, bottom] = [inset + 18, paper.doc.page.height - proofHeight - 10]
	paper.doc.y = Math.max(top, top + (bottom - top - total) / 2)
	for (const { tag, text, style, after } of lines) {
		paper.tagged(tag, () => paper.write(text, x, paper.doc.y, width, style))
		paper.down(after)
	}
}

/** Bottom left: how to check; bottom right: by whom and when. */
function proof(paper: Paper, locale: Locale, facts: CertificateFacts): void {
	const t = documentText[locale].certificate
	const { doc, left, width } = paper
	const side = 82
	const top = doc.page.height - proofHeight
	qrCode(paper, { text: facts.address, alt: t.scan, x: left, y: top, width: side })
	const small: Style = { size: 9, gap: 1.5, colour: colour.ink2 }
	const lines = [
		`${t.number}  ${facts.number}`,
		`${t.document}  ${facts.documentNumber}`,
		t.scan,
		...(facts.isDemo ? [t.demo] : []),
	]
	doc.y = top
	for (const line of lines) {
		paper.tagged('P', () => paper.write(line, left + side + 14, doc.y, 250, small))
	}
	const link = { ...small, size: 8, colour: colour.blue, link: facts.address }
	paper.tagged('Link', () => paper.write(facts.address, left + side + 14, doc.y, 250, link))
	const signed = { size: 13, gap: 3, align: 'right' } as const
	const hosts = facts.hosts.join('\n')
	const date = formatDate(facts.grantedAt, locale)
	const height = paper.height(`${hosts}\n${date}`, 300, signed)
	paper.tagged('P', () =>
		paper.write(
			`${hosts}\n${date}`,
			left + width - 300,
			Math.min(top + side - height + 6, top + 10),
			300,
			signed,
		),
	)
}

/** A certificate on one landscape sheet; every character of a name must stand on it. */
export function certificateDocument(
	locale: Locale,
	facts: CertificateFacts,
): Promise<IssuedDocument> {
	const t = documentText[locale].certificate
	const about = {
		name: t.file(facts.number),
		title: `${t.title} ${facts.number}`,
		author: facts.contestName,
		at: facts.grantedAt,
		landscape: true,
		everyCharacter: true,
	}
	return issueDocument(locale, about, (paper) => {
		border(paper)
		words(paper, locale, facts)
		proof(paper, locale, facts)
	})
}
