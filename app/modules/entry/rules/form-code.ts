/**
 * The version code of an entry form (申报书版本码), printed on each of its pages: twelve symbols
 * (60 bits) of the SHA-256 over the canonical form (RFC 8785) of what is printed. Same content,
 * same code, in whatever language it was printed; a changed word, person, share or problem version
 * gives another one. What the contest calls its tracks and domains is not the entrant's content, so
 * these count by their ids. Line ends, the edges of a text and Unicode composition do not count:
 * they cannot be told apart on paper.
 */
import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { orderedContent, type TrackKind } from './fields'
import { printedReceiptCode, readCode, receiptCodeFrom } from './receipt'

export type FormContent = {
	kind: TrackKind
	contestId: string
	trackId: string
	title: string
	summary: string
	domainId: string | null
	siteDivision: string
	siteAddress: string
	problemVersionId: string | null
	/** `Entry.content`; only the kind's own fields count. */
	content: unknown
	/** Lead first; shares of any prize in basis points. */
	organizations: readonly { name: string; code: string | null; share: number }[]
	team: readonly { name: string; employer: string; title: string; role: string }[]
}

const LENGTH = 12

const asPrinted = (text: string) => text.normalize('NFC').replace(/\r\n?/g, '\n').trim()

/** The code as stored: without dashes. */
export function formCodeOf(form: FormContent): string {
	const text = canonicalize({
		form: 1,
		contest: form.contestId,
		track: form.trackId,
		title: asPrinted(form.title),
		summary: asPrinted(form.summary),
		domain: form.domainId,
		site: [form.siteDivision, asPrinted(form.siteAddress)],
		problem: form.problemVersionId,
		content: orderedContent(form.kind, form.content).map(({ field, text }) => [
			field,
			asPrinted(text),
		]),
		organizations: form.organizations.map(({ name, code, share }) => [
			asPrinted(name),
			code,
			share,
		]),
		team: form.team.map((person) =>
			[person.name, person.employer, person.title].map(asPrinted).concat(person.role),
		),
	})!
	const digest = createHash('sha256').update(text, 'utf8').digest()
	return receiptCodeFrom(digest.subarray(0, LENGTH))
}

/** As printed: three groups of four. */
export const printedFormCode = printedReceiptCode

/** What people type, as stored; null when it cannot be a form's code. */
export function normalizeFormCode(input: string): string | null {
	return readCode(input, LENGTH)
}
