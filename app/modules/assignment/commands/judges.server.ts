import { requireOrganizerContest } from '~/modules/contest/access.server'
import type { Context } from '~/modules/context'
import { Forbidden, NotFound } from '~/modules/domain-error'
import { inviteUser } from '~/modules/identity/commands/invite-user.server'
import { JudgeExists, JudgeHasSheets } from '../errors'
import { canManageJudges } from '../policy'
import type { JudgeInput } from '../schema'

/**
 * Puts an expert on the contest's list and asks them by mail; a person without an account gets a
 * link to set a password. Somebody removed or declined earlier is asked anew.
 * @throws JudgeExists when already invited or accepted
 */
export async function inviteJudge(ctx: Context, slug: string, input: JudgeInput): Promise<void> {
	const contest = await requireOrganizerContest(ctx, slug)
	if (!canManageJudges(ctx.actor, contest.id)) throw new Forbidden()
	await ctx.transaction(async (tx) => {
		const { userId } = await inviteUser(ctx, tx, input)
		const known = await tx.judge.findUnique({
			where: { contestId_userId: { contestId: contest.id, userId } },
			select: { id: true, state: true },
		})
		if (known && (known.state === 'invited' || known.state === 'accepted')) throw new JudgeExists()
		const { name, employer, employerCode, title, capacity } = input
		const facts = { name, employer, employerCode, title, capacity }
		const again = { state: 'invited', invitedAt: ctx.contestNow(), acceptedAt: null } as const
		const judge = await tx.judge.upsert({
			where: { contestId_userId: { contestId: contest.id, userId } },
			create: { contestId: contest.id, userId, ...facts, ...again },
			update: { ...facts, ...again },
			select: { id: true },
		})
		await setDomains(tx, contest.id, judge.id, input.domains)
		await ctx.audit(tx, 'assignment.judge_invited', {
			contestId: contest.id,
			subjectType: 'judge',
			subjectId: judge.id,
		})
	})
}

type Tx = Parameters<Parameters<Context['transaction']>[0]>[0]

async function setDomains(tx: Tx, contestId: string, judgeId: string, domainIds: string[]) {
	const domains = await tx.domain.findMany({
		where: { contestId, id: { in: domainIds } },
		select: { id: true },
	})
	await tx.judgeDomain.deleteMany({ where: { judgeId } })
	await tx.judgeDomain.createMany({
		data: domains.map(({ id }) => ({ judgeId, domainId: id })),
	})
}

/** Changes what is known of an expert; the e-mail is the account's and stays. */
export async function editJudge(
	ctx: Context,
	slug: string,
	judgeId: string,
	input: Omit<JudgeInput, 'email'>,
): Promise<void> {
	const contest = await requireOrganizerContest(ctx, slug)
	if (!canManageJudges(ctx.actor, contest.id)) throw new Forbidden()
	await ctx.transaction(async (tx) => {
		const { name, employer, employerCode, title, capacity } = input
		const { count } = await tx.judge.updateMany({
			where: { id: judgeId, contestId: contest.id },
			data: { name, employer, employerCode, title, capacity },
		})
		if (count === 0) throw new NotFound()
		await setDomains(tx, contest.id, judgeId, input.domains)
		await ctx.audit(tx, 'assignment.judge_changed', {
			contestId: contest.id,
			subjectType: 'judge',
			subjectId: judgeId,
		})
	})
}

/**
 * Takes an expert off the list: open assignments are withdrawn at once.
 * @throws JudgeHasSheets once a sheet was submitted, for a submitted sheet counts
 */
export async function removeJudge(ctx: Context, slug: string, judgeId: string): Promise<void> {
	const contest = await requireOrganizerContest(ctx, slug)
	if (!canManageJudges(ctx.actor, contest.id)) throw new Forbidden()
	await ctx.transaction(async (tx) => {
		const judge = await tx.judge.findFirst({
			where: { id: judgeId, contestId: contest.id },
			select: {
				assignments: {
					where: { sheet: { state: 'submitted' } },
					select: { id: true },
					take: 1,
				},
			},
		})
		if (!judge) throw new NotFound()
		if (judge.assignments.length > 0) throw new JudgeHasSheets()
		await tx.assignment.updateMany({
			where: { judgeId, withdrawnAt: null },
			data: { withdrawnAt: ctx.contestNow() },
		})
		await tx.judge.update({ where: { id: judgeId }, data: { state: 'removed' } })
		await ctx.audit(tx, 'assignment.judge_removed', {
			contestId: contest.id,
			subjectType: 'judge',
			subjectId: judgeId,
		})
	})
}
