import { inLanguage, type Locale } from '~/messages/define'
import type { Actor } from '~/modules/context'
import { NotFound } from '~/modules/domain-error'
import { db, type Tx } from '~/platform/db.server'
import { rememberShown } from '~/platform/shown-memo.server'
import type { Prisma } from '~/platform/generated/prisma/client'
import { contestName, contestNameSelect } from './rules/contest-name'
import {
	canOrganizeContest,
	canReadContest,
	canReadContestDesk,
	canReadSetUp,
	canSetUpContest,
	organizedTracks,
	readableTracks,
} from './policy'
import { contestSettings, slugForm } from './schema'

const face = {
	id: true,
	slug: true,
	state: true,
	...contestNameSelect,
	isDemo: true,
	settings: true,
} satisfies Prisma.ContestSelect

type Face = Prisma.ContestGetPayload<{ select: typeof face }>

/** `name` and `edition` in the reader's language; the source language where there is no other. */
function shown(contest: Face, locale: Locale) {
	const { name, nameEn, edition, editionEn, settings, ...rest } = contest
	return {
		...rest,
		name: inLanguage(locale, name, nameEn),
		edition: inLanguage(locale, edition, editionEn),
		fullName: contestName(locale, contest),
		settings: contestSettings(settings),
	}
}

/** A request's context, or a transaction of it in place of its `db`. */
type Reader = { db: Tx; locale: Locale }

export type ContestFace = ReturnType<typeof shown>

/** The contest whose pages stand at the short addresses: the one set, else the newest published. */
export function currentContest({ db: reader, locale }: Reader): Promise<ContestFace | null> {
	if (reader !== db) return readCurrent(reader, locale)
	return rememberShown(`current contest ${locale}`, () => readCurrent(reader, locale))
}

async function readCurrent(reader: Tx, locale: Locale) {
	const setting = await reader.setting.findUnique({
		where: { key: 'current_contest' },
		select: { value: true },
	})
	const named = typeof setting?.value === 'string' ? setting.value : null
	const set = named
		? await reader.contest.findFirst({
				where: { OR: [{ id: named }, { slug: named }], state: { not: 'draft' } },
				select: face,
			})
		: null
	const contest =
		set ??
		(await reader.contest.findFirst({
			where: { state: 'published' },
			orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
			select: face,
		}))
	return contest ? shown(contest, locale) : null
}

/**
 * The contest a public address names. With a slug: that contest, or NotFound while it is unknown
 * or unpublished. Without: the current one, null before any is published.
 */
export async function publicContest(ctx: Reader, slug?: string): Promise<ContestFace | null> {
	if (slug === undefined) return currentContest(ctx)
	if (!slugForm.test(slug)) throw new NotFound()
	const contest = await ctx.db.contest.findUnique({ where: { slug }, select: face })
	if (!contest || !canReadContest(contest)) throw new NotFound()
	return shown(contest, ctx.locale)
}

/**
 * The contest an organizer's address names, whatever its state; NotFound for everybody else.
 * `tracks`: ids of the tracks this person organizes, null = all; `wholeContest`: may change what
 * binds the whole contest.
 */
export async function requireOrganizerContest(ctx: Reader & { actor: Actor }, slug: string) {
	const contest = slugForm.test(slug)
		? await ctx.db.contest.findUnique({ where: { slug }, select: face })
		: null
	if (!contest || !canOrganizeContest(ctx.actor, contest)) throw new NotFound()
	return {
		...shown(contest, ctx.locale),
		tracks: organizedTracks(ctx.actor, contest),
		wholeContest: canSetUpContest(ctx.actor, contest),
	}
}

/**
 * The same for reading: supervisors are let in too. `tracks` and `wholeContest` then say what may
 * be read, `readOnly` that nothing may be changed. Commands ask `requireOrganizerContest`.
 */
export async function requireContestReader(ctx: Reader & { actor: Actor }, slug: string) {
	const contest = slugForm.test(slug)
		? await ctx.db.contest.findUnique({ where: { slug }, select: face })
		: null
	if (!contest || !canReadContestDesk(ctx.actor, contest)) throw new NotFound()
	return {
		...shown(contest, ctx.locale),
		tracks: readableTracks(ctx.actor, contest),
		wholeContest: canReadSetUp(ctx.actor, contest),
		readOnly: !canOrganizeContest(ctx.actor, contest),
	}
}

export type ReadableContest = Awaited<ReturnType<typeof requireContestReader>>
