import type { Context } from '~/modules/context'
import { NotFound } from '~/modules/domain-error'
import type { Tx } from '~/platform/db.server'
import { DomainTwice, DomainUsed, NoDomains } from '../errors'
import type { DomainsInput } from '../schema/set-up'
import { lockContest, touchContest } from './lock-contest.server'

type Row = DomainsInput['domains'][number]

/** Renames, adds and removes domains; one that something stands in stays. */
export async function editDomains(ctx: Context, slug: string, input: DomainsInput) {
	return ctx.transaction(async (tx) => {
		const contest = await lockContest(ctx, tx, slug, input.version)
		const rows = input.domains.map((row, index) => ({ ...row, index }))
		await removeDomains(tx, contest.id, rows)
		const kept = rows.filter(({ id, name, removed }) => !removed && (id !== '' || name !== ''))
		if (kept.length === 0) throw new NoDomains()
		checkNames(kept)
		await saveDomains(tx, contest.id, kept)
		await touchContest(tx, contest.id)
		await ctx.audit(tx, 'contest.domains_edited', {
			contestId: contest.id,
			subjectType: 'contest',
			subjectId: contest.id,
			domains: kept.map(({ name }) => name),
		})
	})
}

async function removeDomains(tx: Tx, contestId: string, rows: (Row & { index: number })[]) {
	for (const { id, index } of rows.filter(({ id, removed }) => removed && id !== '')) {
		const domain = await tx.domain.findFirst({
			where: { id, contestId },
			select: { name: true, _count: { select: { problems: true, entries: true, judges: true } } },
		})
		if (!domain) throw new NotFound()
		const { problems, entries, judges } = domain._count
		if (problems + entries + judges > 0) {
			throw new DomainUsed(`domains[${index}].removed`, domain.name)
		}
		await tx.domain.delete({ where: { id }, select: { id: true } })
	}
}

function checkNames(rows: (Row & { index: number })[]) {
	const seen = new Set<string>()
	for (const { name, index } of rows) {
		if (seen.has(name)) throw new DomainTwice(`domains[${index}].name`, name)
		seen.add(name)
	}
}

async function saveDomains(tx: Tx, contestId: string, rows: Row[]) {
	const known = await tx.domain.findMany({ where: { contestId }, select: { id: true } })
	const codes = await tx.domain.count({ where: { contestId } })
	let added = 0
	for (const [position, { id, name, nameEn }] of rows.entries()) {
		const names = { name, nameEn: nameEn || name, position }
		if (id !== '') {
			if (!known.some((domain) => domain.id === id)) throw new NotFound()
			await tx.domain.update({ where: { id }, data: names, select: { id: true } })
			continue
		}
		added += 1
		const code = await freeCode(tx, contestId, codes + added)
		await tx.domain.create({ data: { contestId, code, ...names }, select: { id: true } })
	}
}

/** `domain-7`, the next number not taken. */
async function freeCode(tx: Tx, contestId: string, from: number): Promise<string> {
	for (let number = from; ; number += 1) {
		const code = `domain-${number}`
		const taken = await tx.domain.findUnique({
			where: { contestId_code: { contestId, code } },
			select: { id: true },
		})
		if (!taken) return code
	}
}
