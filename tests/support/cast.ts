import type { StaffRole } from '~/modules/context'
import { submitEntry } from '~/modules/entry/commands/submit-entry.server'
import { db } from '~/platform/db.server'
import { actingAs } from './claimed-world'
import { opening } from './judged-world'
import { otherContest } from './other-contest'
import { loggedIn, someone } from './people'
import { draftOf, inviteTo, type WholeWorld } from './whole-world'

/** Everybody an address may be asked by, each known by what he is to the whole world's contest. */
export const cast = [
	'visitor',
	'owner',
	'member',
	'editor',
	'viewer',
	'partner',
	'outsider',
	'judge',
	'fellowJudge',
	'tiedJudge',
	'otherJudge',
	'organizer',
	'chief',
	'trackA',
	'trackB',
	'otherChief',
	'officer',
	'otherOfficer',
	'finance',
	'otherFinance',
	'supervisor',
	'otherSupervisor',
	'administrator',
	'recommender',
	'problemOwner',
] as const
export type Member = (typeof cast)[number]

type Scope = { contestId?: string; trackId?: string }

async function staff(role: StaffRole, scope: Scope = {}): Promise<string> {
	return (await someone([{ role, ...scope }])).actor.userId
}

async function colleague(organizationId: string, entries: string[], role?: string) {
	const { userId } = (await someone()).actor
	await db.organizationMember.create({ data: { organizationId, userId, role: 'member' } })
	if (role) {
		await db.entryCollaborator.createMany({
			data: entries.map((entryId) => ({ entryId, userId, role })),
		})
	}
	return userId
}

/** The owner of a firm that joins the entries as a partner and has not said yes yet. */
async function partnerOf(entries: string[]): Promise<string> {
	const { userId } = (await someone()).actor
	const { id: organizationId } = await db.organization.create({
		data: {
			kind: 'team',
			name: '示例联合体成员',
			verification: 'verified',
			members: { create: { userId, role: 'owner' } },
		},
	})
	await db.entryPartner.createMany({
		data: entries.map((entryId) => ({ entryId, organizationId, shareBasisPoints: 1000 })),
	})
	return userId
}

/** Somebody else's of everything an entrant or a judge has, within the same contest. */
async function theirsIn(world: WholeWorld) {
	const { organizationId, ownerId: userId } = world.entries.a[1]!
	const own = { organizationId, userId, problem: world.problem }
	const [draft, submitted] = [await draftOf(world, own), await draftOf(world, own)]
	await submitEntry(await actingAs(userId), { entryId: submitted.id, revision: 0 })
	const award = await db.award.findFirstOrThrow({ where: { organizationId } })
	const claim = await world.money.claimOf(organizationId, { createdById: userId })
	const invitation = await inviteTo(world.entries.a[1]!, world.entries.a[0]!.ownerId)
	const assignment = await db.assignment.findFirstOrThrow({
		where: { roundId: world.rounds.b.id, judgeId: world.judges[1]!.id },
	})
	return {
		draft,
		submitted,
		winner: organizationId,
		money: { ...world.money, draft: claim, award },
		judges: [world.judges[1]!, ...world.judges.slice(1)],
		invitationId: invitation.id,
		assignmentId: assignment.id,
	}
}

/** The judge of the third seat has a tie to the entry of the first one's assignment. */
async function tie(world: WholeWorld) {
	const { entryId } = await db.assignment.findUniqueOrThrow({ where: { id: world.assignmentId } })
	const judgeId = world.judges[2]!.id
	await db.conflict.create({
		data: { entryId, judgeId, source: 'judge', declaredAt: opening },
	})
}

async function factOf({ paying }: Pick<WholeWorld, 'paying'>): Promise<string> {
	const fact = await db.claimFact.findFirstOrThrow({ where: { claimId: paying.claim.id } })
	return fact.id
}

/** The world, with what only the cast's parts can name. */
export type Stage = WholeWorld & {
	partner: string
	colleagueId: string
	memberId: string
	/** Of the claim that is being paid. */
	factId: string
	seen: Seen
	voiding: Voiding
}

/** What a form was filled from, as it names it: instants and revisions of the present state. */
type Seen = {
	contest: string
	organization: string
	problem: string
	/** Of the contest, for a form in which it is no part of what is asked. */
	domainId: string
	/** The submitted entry's newest version. */
	versionId: string
	/** Revisions of the draft claim, and of the one that is being paid. */
	claim: string
	paying: string
}

async function seenIn(world: Pick<WholeWorld, (typeof looked)[number]>): Promise<Seen> {
	const at = async (row: Promise<{ updatedAt: Date }>) => (await row).updatedAt.toISOString()
	const byId = (id: string) => ({ where: { id } })
	const claimOf = (id: string) => db.claim.findUniqueOrThrow(byId(id))
	const submitted = await db.entry.findUniqueOrThrow(byId(world.submitted.id))
	return {
		contest: await at(db.contest.findUniqueOrThrow(byId(world.contest.id))),
		organization: await at(db.organization.findUniqueOrThrow(byId(world.winner))),
		problem: await at(db.problem.findUniqueOrThrow(byId(world.problem.id))),
		domainId: world.contest.domains[0]!.id,
		versionId: submitted.currentVersionId!,
		claim: String((await claimOf(world.money.draft.id)).revision),
		paying: String((await claimOf(world.paying.claim.id)).revision),
	}
}

const looked = [
	'contest',
	'winner',
	'problem',
	'submitted',
	'money',
	'paying',
] as const satisfies (keyof WholeWorld)[]

/** A submitted sheet, and the request to void another one that waits for its second person. */
type Voiding = { assignmentId: string; requestId: string }

async function voidingIn({
	contest,
	rounds,
	first,
}: Pick<WholeWorld, 'contest' | 'rounds' | 'first'>) {
	const [open, asked] = await db.assignment.findMany({
		where: { roundId: rounds.a.id, sheet: { is: { state: 'submitted' } } },
		orderBy: { id: 'asc' },
		take: 2,
		select: { id: true },
	})
	const { id: requestId } = await db.approvalRequest.create({
		data: {
			kind: 'void_sheet',
			contestId: contest.id,
			subjectType: 'assignment',
			subjectId: asked!.id,
			payload: {},
			reason: '评分依据有误',
			proposedById: first.actor.userId,
			proposedAt: opening,
		},
	})
	return { assignmentId: open!.id, requestId }
}

/** What `castOf` makes: everybody logged in, and whose ids there are. */
export type Staged = Awaited<ReturnType<typeof castOf>>

/**
 * Logs everybody in. `theirs` and `elsewhere` name what belongs to another organization or judge,
 * and to another contest: put over the world, they give the addresses somebody should not reach.
 */
export async function castOf(world: WholeWorld) {
	const there = await otherContest()
	await db.setting.create({ data: { key: 'current_contest', value: world.contest.id } })
	const here = { contestId: world.contest.id }
	const other = { contestId: there.contest.id }
	const both = [world.draft.id, world.submitted.id]
	await tie(world)
	const people: Record<Exclude<Member, 'visitor'>, string> = {
		owner: world.users.entrant,
		member: await colleague(world.winner, both),
		editor: await colleague(world.winner, both, 'editor'),
		viewer: await colleague(world.winner, both, 'viewer'),
		partner: await partnerOf(both),
		outsider: world.entries.a[1]!.ownerId,
		judge: world.judges[0]!.userId,
		fellowJudge: world.judges[1]!.userId,
		tiedJudge: world.judges[2]!.userId,
		otherJudge: there.judges[0]!.userId,
		organizer: world.users.organizer,
		chief: await staff('organizer', here),
		trackA: await staff('organizer', { ...here, trackId: world.tracks.a.id }),
		trackB: await staff('organizer', { ...here, trackId: world.tracks.b.id }),
		otherChief: await staff('organizer', other),
		officer: await staff('incentive_officer', here),
		otherOfficer: there.officerId,
		finance: await staff('finance', here),
		otherFinance: await staff('finance', other),
		supervisor: await staff('supervisor', here),
		otherSupervisor: await staff('supervisor', other),
		administrator: world.users.administrator,
		recommender: await staff('recommender', here),
		problemOwner: await staff('problem_owner', here),
	}
	const cookies = new Map<Member, string>()
	for (const [name, id] of Object.entries(people)) cookies.set(name as Member, await loggedIn(id))
	const { id: memberId } = await db.teamMember.findFirstOrThrow({
		where: { entryId: world.draft.id, role: 'member' },
	})
	const { organizationId: partner } = await db.organizationMember.findFirstOrThrow({
		where: { userId: people.partner },
	})
	const factId = await factOf(world)
	const seen = await seenIn(world)
	const voiding = await voidingIn(world)
	const known = { partner, colleagueId: people.member, memberId, factId, seen, voiding }
	const own: Stage = { ...world, ...known }
	const others = await theirsIn(world)
	const colleagueId = await colleague(others.winner, [])
	const { id: theirMember } = await db.teamMember.findFirstOrThrow({
		where: { entryId: others.draft.id },
	})
	const theirs: Stage = { ...own, ...others, colleagueId, memberId: theirMember } as Stage
	theirs.seen = await seenIn(theirs)
	const elsewhere = { ...own, ...there, factId: await factOf(there) } as Stage
	elsewhere.seen = await seenIn(elsewhere)
	elsewhere.voiding = await voidingIn(there)
	return { cookies, people, own, theirs, elsewhere }
}
