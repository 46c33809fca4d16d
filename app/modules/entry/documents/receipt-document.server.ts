import type { Locale } from '~/messages/define'
import { documentText } from '~/messages/document'
import { entrantText } from '~/messages/entrant'
import { entryText } from '~/messages/entry'
import type { Context } from '~/modules/context'
import { type IssuedDocument, issueDocument } from '~/modules/issue-document.server'
import { facts, heading, proof, prose, section, table } from '~/platform/pdf/blocks.server'
import { formatBytes, formatDateTime, formatSeconds } from '~/ui/format'
import { getReceipt } from '../queries/receipt.server'
import { printedFormCode } from '../rules/form-code'

type ReceiptFacts = Awaited<ReturnType<typeof getReceipt>>

const fine = { size: 8, gap: 1 }

/** The receipt of one submitted version, as its page shows it, with who submitted. */
export function receiptDocument(locale: Locale, data: ReceiptFacts): Promise<IssuedDocument> {
	const { receipt, title, parties, formCode, address } = data
	const t = documentText[locale].receipt
	const words = { ...entrantText[locale].receipt, ...documentText[locale] }
	const { fields, number } = entryText[locale]
	const at = receipt.receivedAt
	const seconds = formatSeconds(at).slice(-3)
	const about = {
		name: t.file(receipt.entry, receipt.number),
		title: `${words.title} ${receipt.code}`,
		author: receipt.contest,
		at: new Date(at),
		code: t.foot(receipt.code),
	}
	return issueDocument(locale, about, (paper) => {
		const check = { address, scan: words.scan }
		heading(paper, { above: receipt.contest, title: words.title, below: title, check })
		facts(paper, [
			{ term: words.code, value: receipt.code, style: { face: 'song-bold', size: 12.5 } },
			{ term: words.entry, value: receipt.entry },
			{ term: words.track, value: receipt.track },
			{
				term: t.organizations,
				value: parties
					.map(({ name, lead }) => (lead && parties.length > 1 ? words.lead(name) : name))
					.join('\n'),
			},
			{ term: words.version, value: number(receipt.number) },
			{
				term: words.receivedAt,
				value: `${formatDateTime(at, locale)}${seconds} ${words.beijing}`,
				note: receipt.inGrace ? words.inGrace : undefined,
			},
			...(formCode ? [{ term: t.formCode, value: printedFormCode(formCode) }] : []),
		])
		section(paper, words.files)
		if (receipt.files.length === 0) prose(paper, words.noFiles)
		else {
			table(
				paper,
				[
					{ head: words.slot, share: locale === 'en' ? 22 : 16 },
					{ head: `${words.fileName} · SHA-256`, share: 66 },
					{ head: words.size, share: 12, right: true },
				],
				receipt.files.map((file) => [
					(fields as Record<string, string>)[file.slot] ?? file.slot,
					{ text: file.name, note: file.sha256 },
					formatBytes(file.size),
				]),
			)
		}
		paper.down(8)
		facts(paper, [
			{ term: words.contentHash, value: receipt.contentHash, style: fine },
			{ term: words.hash, value: receipt.hash, style: fine },
		])
		proof(paper, { ...check, lines: [t.howToCheck, t.issued] })
	})
}

/** The receipt as PDF, for the entry's own people; anyone else meets nothing there. */
export async function getReceiptDocument(ctx: Context, entryId: string, number: number) {
	return receiptDocument(ctx.locale, await getReceipt(ctx, entryId, number))
}
