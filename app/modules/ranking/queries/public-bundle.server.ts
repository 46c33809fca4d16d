import { ZodError } from 'zod'
import { inLanguage } from '~/messages/define'
import { contestNameSelect } from '~/modules/contest/rules/contest-name'
import type { Context } from '~/modules/context'
import { NotFound } from '~/modules/domain-error'
import { BundleUnreadable } from '../errors'
import { sha256 } from '../hash.server'
import { canReadBundle } from '../policy'
import { verifyBundle } from '../rules/bundle'

/** Snapshots are public from the opening of the first notice that rests on them. */
const noticed = {
	decisions: { some: { notices: { some: { notice: { withdrawnAt: null } } } } },
} as const

/** The public bundle of a frozen ranking; missing until its list stands on notice. */
export async function getPublicBundle(ctx: Context, snapshotId: string) {
	const snapshot = await ctx.db.rankingSnapshot.findUnique({
		where: { id: snapshotId },
		select: {
			bundle: true,
			hash: true,
			decisions: { where: noticed.decisions.some, take: 1, select: { id: true } },
		},
	})
	const onNotice = snapshot !== null && snapshot.decisions.length > 0
	if (!snapshot || !canReadBundle({ onNotice })) throw new NotFound()
	return { bundle: snapshot.bundle as object, hash: snapshot.hash }
}

/** The rankings anyone can check, the newest first, for the page that checks them. */
async function listPublicBundles(ctx: Context) {
	const rows = await ctx.db.rankingSnapshot.findMany({
		where: noticed,
		orderBy: { createdAt: 'desc' },
		take: 20,
		select: {
			id: true,
			number: true,
			hash: true,
			createdAt: true,
			round: {
				select: {
					name: true,
					nameEn: true,
					contest: { select: contestNameSelect },
				},
			},
		},
	})
	return rows.map(({ round, ...row }) => ({
		...row,
		name: inLanguage(ctx.locale, round.name, round.nameEn),
		contest:
			inLanguage(ctx.locale, round.contest.edition, round.contest.editionEn) +
			(ctx.locale === 'en' ? ' ' : '') +
			inLanguage(ctx.locale, round.contest.name, round.contest.nameEn),
	}))
}

/** The rankings anyone can check and, where one is asked for, what its recomputation finds. */
export async function getVerifyPage(ctx: Context, snapshotId?: string) {
	const bundles = await listPublicBundles(ctx)
	if (!snapshotId) return { bundles, checked: null }
	const { bundle } = await getPublicBundle(ctx, snapshotId)
	return { bundles, checked: checkDocument(bundle) }
}

/** Computes a bundle's ranking again; `text` is the file as it was published. */
export function checkBundle(text: string) {
	if (text.trim() === '') throw new BundleUnreadable('bundle_missing')
	return checkDocument(parseJson(text))
}

/** Throws BundleUnreadable where the document is no bundle. */
export function checkDocument(document: unknown) {
	try {
		const verdict = verifyBundle(document, sha256)
		const { contest, round } = document as { contest: string; round: string }
		return { contest, round, verdict }
	} catch (error) {
		if (error instanceof ZodError) {
			const issue = error.issues[0]
			const place = issue?.path.join('.') ?? ''
			throw new BundleUnreadable('bundle_shape', `${place} ${issue?.message ?? ''}`.trim())
		}
		if (error instanceof RangeError) throw new BundleUnreadable('bundle_shape', error.message)
		throw error
	}
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text)
	} catch {
		throw new BundleUnreadable('bundle_not_json')
	}
}
