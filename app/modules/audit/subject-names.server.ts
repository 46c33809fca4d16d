import { adminText } from '~/messages/admin'
import { inLanguage } from '~/messages/define'
import { mailDeskText } from '~/messages/mail-desk'
import type { Context } from '~/modules/context'
import { contestName, contestNameSelect } from '~/modules/contest/rules/contest-name'
import { canReadDetail } from './policy'

type Event = {
	event: string
	contestId: string | null
	subjectType: string | null
	subjectId: string | null
}
type Named = readonly (readonly [id: string, name: string])[]
type Ids = { id: { in: string[] } }
type Namer = (ctx: Context, where: Ids) => Promise<Named>

const joined = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(' · ')
const entryName = ({ code, title }: { code: string | null; title: string }) => code ?? title
const both = { name: true, nameEn: true } as const
const named = { id: true, ...both } as const
const entry = { select: { code: true, title: true } } as const
const round = { select: both } as const

const local = (ctx: Context, row: { name: string; nameEn: string }) =>
	inLanguage(ctx.locale, row.name, row.nameEn)

const letterName = (ctx: Context, template: string) => {
	const words: Record<string, string | undefined> = mailDeskText[ctx.locale].templates
	return words[template] ?? template
}

/**
 * What people call the subjects of each kind; one query per kind. Never who filed an objection nor
 * its code, with which its answer is read, nor to whom a mail went.
 */
const namers: Record<string, Namer> = {
	announcement: async ({ db, locale }, where) =>
		(
			await db.announcement.findMany({ where, select: { id: true, title: true, titleEn: true } })
		).map(({ id, title, titleEn }) => [id, inLanguage(locale, title, titleEn)]),
	assignment: async (ctx, where) =>
		(await ctx.db.assignment.findMany({ where, select: { id: true, entry, round } })).map((one) => [
			one.id,
			joined(entryName(one.entry), local(ctx, one.round)),
		]),
	award: async ({ db }, where) =>
		(await db.award.findMany({ where, select: { id: true, certificateNumber: true, entry } })).map(
			(award) => [award.id, joined(award.certificateNumber, entryName(award.entry))],
		),
	budget: async ({ db }, where) =>
		(await db.budget.findMany({ where, select: { id: true, name: true } })).map((one) => [
			one.id,
			one.name,
		]),
	claim: async (ctx, where) => {
		const select = {
			id: true,
			code: true,
			organization: { select: { name: true } },
			policyVersion: { select: { policy: { select: both } } },
		} as const
		const claims = await ctx.db.claim.findMany({ where, select })
		return claims.map(({ id, code, organization, policyVersion }) => [
			id,
			joined(code ?? local(ctx, policyVersion.policy), organization.name),
		])
	},
	contest: async ({ db, locale }, where) =>
		(await db.contest.findMany({ where, select: { id: true, ...contestNameSelect } })).map(
			(contest) => [contest.id, contestName(locale, contest)],
		),
	decision: async (ctx, where) => {
		const select = { id: true, minutesNumber: true, track: { select: both } } as const
		const decisions = await ctx.db.decision.findMany({ where, select })
		return decisions.map((one) => [one.id, joined(local(ctx, one.track), one.minutesNumber)])
	},
	entry: async ({ db }, where) =>
		(await db.entry.findMany({ where, select: { id: true, code: true, title: true } })).map(
			(one) => [one.id, entryName(one)],
		),
	judge: async ({ db }, where) =>
		(await db.judge.findMany({ where, select: { id: true, name: true, employer: true } })).map(
			({ id, name, employer }) => [id, joined(name, employer)],
		),
	mail: async (ctx, where) =>
		(await ctx.db.mailMessage.findMany({ where, select: { id: true, template: true } })).map(
			({ id, template }) => [id, letterName(ctx, template)],
		),
	notice: async ({ db, locale }, where) => {
		const select = { id: true, number: true, title: true, titleEn: true } as const
		const notices = await db.notice.findMany({ where, select })
		return notices.map((one) => [one.id, one.number || inLanguage(locale, one.title, one.titleEn)])
	},
	objection: async ({ db }, where) => {
		const select = { id: true, entry, notice: { select: { number: true, title: true } } } as const
		const objections = await db.objection.findMany({ where, select })
		return objections.map(({ id, notice, entry: about }) => [
			id,
			joined(notice.number || notice.title, entryName(about)),
		])
	},
	organization: async ({ db }, where) =>
		(await db.organization.findMany({ where, select: { id: true, name: true } })).map(
			({ id, name }) => [id, name],
		),
	payment_batch: async ({ db }, where) =>
		(await db.paymentBatch.findMany({ where, select: { id: true, number: true } })).map(
			({ id, number }) => [id, number],
		),
	policy: async (ctx, where) =>
		(await ctx.db.policy.findMany({ where, select: { ...named, code: true } })).map((one) => [
			one.id,
			joined(one.code, local(ctx, one)),
		]),
	problem: async ({ db }, where) =>
		(await db.problem.findMany({ where, select: { id: true, code: true, ownerName: true } })).map(
			({ id, code, ownerName }) => [id, joined(code, ownerName)],
		),
	question: async ({ db }, where) => {
		const select = { id: true, problem: { select: { code: true } } } as const
		return (await db.question.findMany({ where, select })).map((one) => [one.id, one.problem.code])
	},
	release: async ({ db, locale }, where) => {
		const select = { id: true, documentNumber: true, title: true, titleEn: true } as const
		const releases = await db.release.findMany({ where, select })
		return releases.map((one) => [
			one.id,
			one.documentNumber || inLanguage(locale, one.title, one.titleEn),
		])
	},
	role_grant: async ({ db, locale }, where) => {
		const select = { id: true, role: true, user: { select: { name: true } } } as const
		return (await db.roleGrant.findMany({ where, select })).map(({ id, role, user }) => [
			id,
			joined(user.name, adminText[locale].roles[role]),
		])
	},
	round: async (ctx, where) =>
		(await ctx.db.round.findMany({ where, select: named })).map((one) => [one.id, local(ctx, one)]),
	rubric: async (ctx, where) =>
		(await ctx.db.rubric.findMany({ where, select: named })).map((one) => [
			one.id,
			local(ctx, one),
		]),
	text: async (ctx, where) =>
		(await ctx.db.shortMessage.findMany({ where, select: { id: true, template: true } })).map(
			({ id, template }) => [id, letterName(ctx, template)],
		),
	track: async (ctx, where) =>
		(await ctx.db.track.findMany({ where, select: { ...named, code: true } })).map((one) => [
			one.id,
			joined(one.code, local(ctx, one)),
		]),
	user: async ({ db }, where) =>
		(await db.user.findMany({ where, select: { id: true, name: true } })).map(({ id, name }) => [
			id,
			name,
		]),
}

/** Whose name, beside who acted, would say who judged what or what an objection is about. */
const sealedTypes: readonly string[] = ['assignment', 'objection']

/**
 * Names of the subjects of one page of the log by their ids; kinds nobody names, and what the
 * reader may know only by its number, are absent.
 */
export async function subjectNames(
	ctx: Context,
	events: readonly Event[],
): Promise<Map<string, string>> {
	const ids = new Map<string, Set<string>>()
	for (const event of events) {
		const { subjectType, subjectId } = event
		if (!subjectType || !subjectId) continue
		if (sealedTypes.includes(subjectType) && !canReadDetail(ctx.actor, event)) continue
		ids.set(subjectType, (ids.get(subjectType) ?? new Set()).add(subjectId))
	}
	const names = new Map<string, string>()
	for (const [type, some] of ids) {
		for (const [id, name] of (await namers[type]?.(ctx, { id: { in: [...some] } })) ?? []) {
			names.set(id, name)
		}
	}
	return names
}
