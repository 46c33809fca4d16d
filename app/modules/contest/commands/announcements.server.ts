import type { VerbAfter } from '~/messages/audit-events'
import type { Context } from '~/modules/context'
import { Conflict, Forbidden, NotFound } from '~/modules/domain-error'
import type { Tx } from '~/platform/db.server'
import { requireOrganizerContest } from '../access.server'
import type { AnnouncementInput } from '../schema/announcement'
import { AnnouncementPublished, WrongContestState } from '../errors'
import { changesOf } from '../rules/changes'
import { versionOf } from './lock-contest.server'

async function organizedContest(ctx: Context, tx: Tx, slug: string) {
	const contest = await requireOrganizerContest({ ...ctx, db: tx }, slug)
	if (!contest.wholeContest) throw new Forbidden()
	return contest
}

async function lockAnnouncement(ctx: Context, tx: Tx, slug: string, announcementId: string) {
	const contest = await organizedContest(ctx, tx, slug)
	await tx.$queryRaw`select id from announcement where id = ${announcementId} for update`
	const announcement = await tx.announcement.findFirst({
		where: { id: announcementId, contestId: contest.id },
	})
	if (!announcement) throw new NotFound()
	return announcement
}

function record(
	ctx: Context,
	tx: Tx,
	verb: VerbAfter<'contest.announcement_'>,
	{ id, contestId }: { id: string; contestId: string },
	detail = {},
) {
	return ctx.audit(tx, `contest.announcement_${verb}`, {
		contestId,
		subjectType: 'announcement',
		subjectId: id,
		...detail,
	})
}

/**
 * Writes a draft; nobody but organizers sees it until it is published. The same text sent again by
 * the same person is the same draft.
 */
export async function createAnnouncement(ctx: Context, slug: string, input: AnnouncementInput) {
	const { version: _, ...data } = input
	return ctx.transaction(async (tx) => {
		const contest = await organizedContest(ctx, tx, slug)
		const createdById = ctx.actor.kind === 'user' ? ctx.actor.userId : null
		const written = { ...data, contestId: contest.id, createdById }
		await tx.$queryRaw`select id from contest where id = ${contest.id} for update`
		const same = await tx.announcement.findFirst({
			where: { ...written, publishedAt: null },
			select: { id: true, contestId: true },
		})
		if (same) return same
		const announcement = await tx.announcement.create({
			data: written,
			select: { id: true, contestId: true },
		})
		await record(ctx, tx, 'created', announcement, { title: data.title })
		return announcement
	})
}

/** Edits a draft, or corrects a public one: the page then says when it was corrected. */
export async function editAnnouncement(
	ctx: Context,
	slug: string,
	announcementId: string,
	input: AnnouncementInput,
) {
	const { version, ...data } = input
	return ctx.transaction(async (tx) => {
		const before = await lockAnnouncement(ctx, tx, slug, announcementId)
		if (versionOf(before) !== version) throw new Conflict()
		await tx.announcement.update({
			where: { id: announcementId },
			data,
			select: { id: true },
		})
		const changes = changesOf(before, data)
		const verb = before.publishedAt ? 'corrected' : 'edited'
		await record(ctx, tx, verb, before, { changes })
	})
}

export async function publishAnnouncement(ctx: Context, slug: string, announcementId: string) {
	return ctx.transaction(async (tx) => {
		const announcement = await lockAnnouncement(ctx, tx, slug, announcementId)
		if (announcement.publishedAt) throw new WrongContestState()
		await tx.announcement.update({
			where: { id: announcementId },
			data: { publishedAt: ctx.contestNow() },
			select: { id: true },
		})
		await record(ctx, tx, 'published', announcement, { title: announcement.title })
	})
}

/** Takes a public announcement down; it becomes a draft again. */
export async function withdrawAnnouncement(ctx: Context, slug: string, announcementId: string) {
	return ctx.transaction(async (tx) => {
		const announcement = await lockAnnouncement(ctx, tx, slug, announcementId)
		if (!announcement.publishedAt) throw new WrongContestState()
		await tx.announcement.update({
			where: { id: announcementId },
			data: { publishedAt: null },
			select: { id: true },
		})
		await record(ctx, tx, 'withdrawn', announcement, { title: announcement.title })
	})
}

export async function deleteAnnouncement(ctx: Context, slug: string, announcementId: string) {
	return ctx.transaction(async (tx) => {
		const announcement = await lockAnnouncement(ctx, tx, slug, announcementId)
		if (announcement.publishedAt) throw new AnnouncementPublished()
		await tx.announcement.delete({ where: { id: announcementId }, select: { id: true } })
		await record(ctx, tx, 'deleted', announcement, { title: announcement.title })
	})
}
