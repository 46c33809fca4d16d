import { inLanguage } from '~/messages/define'
import { contestName } from '~/modules/contest/rules/contest-name'
import type { Context } from '~/modules/context'
import { currentFormCode, factsOf, findOwnEntry, partiesOf } from '../load.server'
import { holdsBack, lacksOf } from '../rules/completeness'
import { orderedContent } from '../rules/fields'
import { printedFormCode } from '../rules/form-code'
import { answeredProblem, domainName, siteLine } from './particulars.server'

/**
 * What the entry form prints: the working draft, for its own people. Of the team the same as the
 * screens of others show: no telephone, address or document.
 */
export async function getEntryForm(ctx: Context, entryId: string) {
	const entry = await findOwnEntry(ctx.db, ctx.actor, entryId)
	const [domain, problem] = await Promise.all([
		domainName(ctx, entry.domainId),
		answeredProblem(ctx, entry.problemVersionId),
	])
	const { contest, track } = entry
	const unprinted = new Set(['team', 'partners'])
	return {
		kind: track.kind,
		code: printedFormCode(currentFormCode(entry)),
		savedAt: entry.updatedAt.toISOString(),
		/** Required parts of the printed content that are still missing. */
		missing: holdsBack(lacksOf(factsOf(entry))).filter(
			({ section, field, why }) =>
				section !== 'files' && !(unprinted.has(field) && why === 'unconfirmed'),
		).length,
		contest: contestName(ctx.locale, contest),
		entryCode: entry.code,
		title: entry.title,
		track: inLanguage(ctx.locale, track.name, track.nameEn),
		domain,
		site: siteLine(ctx.locale, entry),
		problem: problem && {
			code: problem.code,
			number: problem.number,
			title: inLanguage(ctx.locale, problem.title, problem.titleEn),
		},
		parties: partiesOf(entry),
		summary: entry.summary,
		texts: orderedContent(track.kind, entry.content),
		team: entry.members.map(({ name, employer, title, role }) => ({ name, employer, title, role })),
	}
}

export type EntryFormFacts = Awaited<ReturnType<typeof getEntryForm>>
