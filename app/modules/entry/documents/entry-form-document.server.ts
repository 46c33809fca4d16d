import type { Locale } from '~/messages/define'
import { documentText } from '~/messages/document'
import { entrantText } from '~/messages/entrant'
import { entryText } from '~/messages/entry'
import { signs } from '~/messages/punctuation'
import type { Context } from '~/modules/context'
import { type IssuedDocument, issueDocument } from '~/modules/issue-document.server'
import { type Fact, facts, heading, prose, section, table } from '~/platform/pdf/blocks.server'
import { colour, type Paper } from '~/platform/pdf/paper.server'
import { formatDateTime } from '~/ui/format'
import { type EntryFormFacts, getEntryForm } from '../queries/entry-form.server'

/** 2500 → `25%`, 3333 → `33.33%`. */
const shareOf = (basisPoints: number) => `${basisPoints / 100}%`

function basics(locale: Locale, form: EntryFormFacts): Fact[] {
	const t = documentText[locale].form
	const { fields } = entryText[locale]
	const [lead, ...partners] = form.parties
	const { problem } = form
	return [
		{ term: t.code, value: form.code, note: t.codeNote, style: { face: 'song-bold', size: 12.5 } },
		{ term: t.entry, value: form.entryCode ?? t.noCode },
		{ term: t.track, value: form.track },
		{ term: t.domain, value: form.domain },
		form.kind === 'scenario'
			? { term: t.site, value: form.site }
			: {
					term: t.problem,
					value: problem?.title ?? '',
					note: problem ? t.problemVersion(problem.code, problem.number) : undefined,
				},
		{
			term: t.organization,
			value: lead!.name,
			note: signs[locale].pair(t.creditCode, lead!.code ?? t.noCreditCode),
		},
		...(partners.length > 0
			? [{ term: t.partners, value: partners.map(({ name }) => name).join('\n') }]
			: []),
		{ term: fields.summary, value: form.summary },
	]
}

function content(paper: Paper, locale: Locale, form: EntryFormFacts): void {
	const { fields } = entryText[locale]
	section(paper, documentText[locale].form.content)
	for (const { field, text } of form.texts) {
		section(paper, fields[field], 3)
		prose(paper, text || '—', { indented: locale === 'zh-CN' && text !== '' })
	}
}

function team(paper: Paper, locale: Locale, form: EntryFormFacts): void {
	const t = entrantText[locale].team
	section(paper, documentText[locale].form.team)
	if (form.team.length === 0) return prose(paper, '—')
	table(
		paper,
		[
			{ head: t.name, share: 20 },
			{ head: t.role, share: 14 },
			{ head: t.employer, share: 42 },
			{ head: t.jobTitle, share: 24 },
		],
		form.team.map(({ name, employer, title, role }) => [
			name,
			role === 'lead' ? t.roles.lead : t.roles.member,
			employer,
			title,
		]),
	)
}

function consortium(paper: Paper, locale: Locale, form: EntryFormFacts): void {
	const t = documentText[locale].form
	section(paper, t.consortium)
	table(
		paper,
		[
			{ head: t.organization, share: 44 },
			{ head: t.creditCode, share: 30 },
			{ head: t.role, share: 14 },
			{ head: t.share, share: 16, right: true },
		],
		form.parties.map(({ name, code, share }, index) => [
			name,
			code ?? t.noCreditCode,
			index === 0 ? t.leads : t.partner,
			shareOf(share),
		]),
	)
}

/** The declaration with room for the seal and the signature; never apart from each other. */
function declaration(paper: Paper, locale: Locale, number: string): void {
	const t = documentText[locale].form
	const { left, width } = paper
	paper.ensure(250)
	section(paper, t.declaration(number))
	prose(paper, t.declare, { indented: locale === 'zh-CN' })
	paper.down(24)
	const top = paper.doc.y
	const x = left + width * 0.5
	for (const [index, line] of [t.stamp, t.signer, t.date].entries()) {
		paper.tagged('P', () => paper.write(line, x, top + index * 44, width * 0.5))
	}
	paper.doc.y = top + 3 * 44
	paper.doc.x = left
}

/** The entry form to be stamped, its version code at the foot of every page. */
export function entryFormDocument(locale: Locale, form: EntryFormFacts): Promise<IssuedDocument> {
	const t = documentText[locale].form
	const about = {
		name: t.file(form.title, form.code),
		title: `${t.title} ${form.title}`,
		author: form.contest,
		at: new Date(form.savedAt),
		code: t.foot(form.code),
	}
	return issueDocument(locale, about, (paper) => {
		heading(paper, { above: form.contest, title: t.title, below: form.title })
		if (form.missing > 0) {
			prose(paper, t.unfinished(form.missing), { style: { colour: colour.seal, size: 10.5 } })
			paper.down(4)
		}
		section(paper, t.basics)
		facts(paper, basics(locale, form))
		content(paper, locale, form)
		team(paper, locale, form)
		const together = form.parties.length > 1
		if (together) consortium(paper, locale, form)
		declaration(paper, locale, together ? t.numbers.together : t.numbers.alone)
		prose(paper, t.generated(formatDateTime(form.savedAt, locale)), {
			style: { size: 8.5, colour: colour.ink2 },
		})
	})
}

/** The entry form as PDF, for the entry's own people; anyone else meets nothing there. */
export async function getEntryFormDocument(ctx: Context, entryId: string) {
	return entryFormDocument(ctx.locale, await getEntryForm(ctx, entryId))
}
