import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as assignment from '~/modules/assignment/policy'
import * as audit from '~/modules/audit/policy'
import * as award from '~/modules/award/policy'
import * as contest from '~/modules/contest/policy'
import type { Actor, Grant, JudgeSeat, Membership } from '~/modules/context'
import { entryStates } from '~/modules/entry/rules/lifecycle'
import * as identity from '~/modules/identity/policy'
import { staffRoles } from '~/modules/identity/schema'
import * as incentive from '~/modules/incentive/policy'
import { claimStates } from '~/modules/incentive/rules/claim'
import * as message from '~/modules/message/policy'
import * as notice from '~/modules/notice/policy'
import * as organization from '~/modules/organization/policy'
import * as problem from '~/modules/problem/policy'
import * as ranking from '~/modules/ranking/policy'
import * as scoring from '~/modules/scoring/policy'
import * as screening from '~/modules/screening/policy'
import { user } from '../../support/actors'

/* What holds of every policy that a staff role can open, whatever it is asked about. */

const pick = fc.constantFrom
const round = pick('preparing', 'scoring', 'closed', 'ranked')
const subjects = fc.record({
	contestId: pick('c', 'd'),
	trackId: pick('t', 'u'),
	organizationId: pick('o', 'p', 'x'),
	partner: pick('o', 'p', 'x'),
	proposedById: pick('me', 'another'),
	entryState: pick(...entryStates),
	claimState: pick(...claimStates),
	roundState: round,
	proposal: pick('proposed', 'approved', 'rejected', 'superseded', 'released'),
	gone: fc.boolean(),
})
type Subject = typeof subjects extends fc.Arbitrary<infer Value> ? Value : never
type Policy = (actor: Actor, about: Subject) => boolean

const claimOf = ({ contestId, organizationId, claimState: state }: Subject) => {
	return { contestId, organizationId, state }
}
const entryOf = ({ entryState: state, partner, ...about }: Subject) => {
	return { ...about, state, partners: [{ organizationId: partner }] }
}
const objectionOf = ({ organizationId, partner, ...about }: Subject) => {
	return { ...about, proposedState: 'upheld', organizationIds: [organizationId, partner] }
}
const awardOf = ({ gone, ...about }: Subject) => ({
	...about,
	revokedAt: gone ? new Date(0) : null,
})
const contestOf = ({ contestId }: Subject) => ({ id: contestId })
const grantOf = ({ proposedById, gone }: Subject) => {
	return { userId: 'holder', proposedById, state: gone ? 'revoked' : 'proposed' } as const
}
const settledOf = ({ proposal: state, ...about }: Subject) => ({ ...about, state })

/** One person's word on what another proposed. */
const approvals: Record<string, Policy> = {
	grant: (actor, about) => identity.canDecideGrant(actor, grantOf(about)),
	decision: (actor, about) => notice.canSettleDecision(actor, settledOf(about)),
	release: (actor, about) => notice.canSettleRelease(actor, settledOf(about)),
	objection: (actor, about) => notice.canSettleUpholding(actor, objectionOf(about)),
	revocation: (actor, about) => award.canSettleRevocation(actor, awardOf(about), about),
	void: (actor, about) => scoring.canDecideVoid(actor, about, about),
	claim: (actor, about) => incentive.canApprove(actor, claimOf(about), about),
}

const writes: Record<string, Policy> = {
	...approvals,
	proposeGrant: (actor) => identity.canProposeGrant(actor, 'holder'),
	revokeGrant: (actor, about) => identity.canRevokeGrant(actor, grantOf(about)),
	moveClock: (actor) => audit.canMoveClock(actor),
	manageJudges: (actor, about) => assignment.canManageJudges(actor, about.contestId),
	assign: (actor, about) => assignment.canAssign(actor, { ...about, state: about.roundState }),
	createContest: (actor) => contest.canCreateContest(actor),
	setUp: (actor, about) => contest.canSetUpContest(actor, contestOf(about)),
	editProblem: (actor, about) => problem.canEditProblem(actor, about),
	answer: (actor, about) => problem.canAnswer(actor, about),
	screen: (actor, about) => screening.canScreen(actor, entryOf(about)),
	manageScoring: (actor, about) => scoring.canManageScoring(actor, about),
	freeze: (actor, about) =>
		ranking.canFreezeRanking(actor, { ...about, state: about.roundState, released: about.gone }),
	proposeDecision: (actor, about) => notice.canProposeDecision(actor, about),
	openNotice: (actor, about) => notice.canOpenNotice(actor, contestOf(about)),
	proposeRelease: (actor, about) => notice.canProposeRelease(actor, contestOf(about)),
	handleObjection: (actor, about) => notice.canHandleObjection(actor, objectionOf(about)),
	proposeRevocation: (actor, about) => award.canProposeRevocation(actor, awardOf(about)),
	manageIncentives: (actor, about) => incentive.canManageIncentives(actor, about.contestId),
	checkClaim: (actor, about) => incentive.canCheckClaim(actor, claimOf(about)),
	verifyFacts: (actor, about) => incentive.canVerifyFacts(actor, claimOf(about)),
	pay: (actor, about) => incentive.canPayClaim(actor, claimOf(about)),
	editOrganization: (actor, about) =>
		organization.canEditOrganization(actor, { id: about.organizationId }),
}

const reads: Record<string, Policy> = {
	audit: (actor) => audit.canReadAudit(actor),
	mail: (actor) => message.canReadMail(actor),
	desk: (actor, about) => contest.canReadContestDesk(actor, contestOf(about)),
	setUp: (actor, about) => contest.canReadSetUp(actor, contestOf(about)),
	problems: (actor, about) => problem.canReadProblems(actor, about),
	judges: (actor, about) => assignment.canReadJudges(actor, about.contestId),
	screening: (actor, about) => screening.canReadScreening(actor, entryOf(about)),
	ranking: (actor, about) => ranking.canReadRanking(actor, about),
	decision: (actor, about) => notice.canReadDecision(actor, about),
	release: (actor, about) => notice.canReadRelease(actor, contestOf(about)),
	objection: (actor, about) => notice.canReadObjection(actor, objectionOf(about)),
	awards: (actor, about) => award.canReadAwards(actor, about),
	claim: (actor, about) => incentive.canReadClaim(actor, claimOf(about)),
}

const grants: fc.Arbitrary<Grant> = fc
	.record({ role: pick(...staffRoles), contestId: pick('c', 'd', null), trackId: pick('t', null) })
	.map(({ trackId, ...grant }) => ({ ...grant, trackId: grant.contestId && trackId }))
const people = fc.record({
	grants: fc.array(grants, { maxLength: 4 }),
	memberships: pick<Membership[]>([], [{ organizationId: 'o', role: 'member' }]),
	judges: pick<JudgeSeat[]>([], [{ judgeId: 'j', contestId: 'c' }]),
})

const rightsOf = (policies: Record<string, Policy>, actor: Actor, about: Subject) =>
	Object.keys(policies).filter((name) => policies[name]!(actor, about))

const runs = { numRuns: 500 }

test('a further role never takes a right away', () => {
	fc.assert(
		fc.property(people, grants, subjects, (about, grant, subject) => {
			const more = { ...about, grants: [...about.grants, grant] }
			for (const policies of [reads, writes]) {
				const before = rightsOf(policies, user('me', about), subject)
				const after = rightsOf(policies, user('me', more), subject)
				expect(after).toEqual(expect.arrayContaining(before))
			}
		}),
		runs,
	)
})

test('neither a visitor nor a job holds any of these rights', () => {
	fc.assert(
		fc.property(subjects, (subject) => {
			for (const actor of [{ kind: 'visitor' }, { kind: 'system', name: 'job' }] as Actor[]) {
				expect(rightsOf({ ...reads, ...writes }, actor, subject)).toEqual([])
			}
		}),
		runs,
	)
})

test('a supervisor reads and never writes', () => {
	const supervising = fc.array(
		grants.map((grant): Grant => ({ ...grant, role: 'supervisor' })),
		{ maxLength: 3 },
	)
	fc.assert(
		fc.property(supervising, subjects, (own, subject) => {
			expect(rightsOf(writes, user('me', { grants: own }), subject)).toEqual([])
		}),
		runs,
	)
})

test('whoever proposed approves nothing, whatever the roles', () => {
	fc.assert(
		fc.property(people, subjects, (about, subject) => {
			const own = { ...subject, proposedById: 'me' as const }
			expect(rightsOf(approvals, user('me', about), own)).toEqual([])
		}),
		runs,
	)
})

test('a tie to the entry takes away what a role gives, and adds nothing', () => {
	fc.assert(
		fc.property(people, subjects, (about, subject) => {
			const free = { ...about, memberships: [], judges: [] }
			const staffOnly = { ...writes, editOrganization: () => false }
			const tied = rightsOf(staffOnly, user('me', about), subject)
			expect(rightsOf(staffOnly, user('me', free), subject)).toEqual(expect.arrayContaining(tied))
		}),
		runs,
	)
})
