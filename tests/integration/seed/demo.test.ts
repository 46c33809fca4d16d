import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { sealAudit } from '~/modules/audit/seal.server'
import { verifyAudit } from '~/modules/audit/verify.server'
import { wholeEntry } from '~/modules/entry/load.server'
import { verifyReceipt } from '~/modules/entry/queries/receipt.server'
import { readWholeEntries } from '~/modules/entry/whole-entries.server'
import { listOrganizedContests } from '~/modules/contest/queries/organized-contests.server'
import { conflictReason } from '~/modules/assignment/rules/conflicts'
import { passwordMatches } from '~/modules/identity/password.server'
import { reconcile } from '~/modules/incentive/queries/budgets.server'
import { checkCreditCode } from '~/modules/organization/rules/credit-code'
import { sha256 } from '~/modules/ranking/hash.server'
import { verifyBundle } from '~/modules/ranking/rules/bundle'
import { db } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import { Prisma } from '~/platform/generated/prisma/client'
import { storedSha256 } from '~/platform/file-store/store.server'
import { seedDemo } from '../../../prisma/seed/seed-demo'
import { acting } from '../../support/people'

let accounts: Awaited<ReturnType<typeof seedDemo>>

beforeAll(async () => {
	const started = performance.now()
	accounts = await seedDemo()
	process.stdout.write(`demonstration loaded in ${Math.round(performance.now() - started)} ms\n`)
}, 300_000)

const contestOf = (slug: string) => db.contest.findUniqueOrThrow({ where: { slug } })

/** Numbers of entries by state on one track. */
async function entryStates(slug: string, code: string) {
	const rows = await db.entry.groupBy({
		by: ['state'],
		where: { contest: { slug }, track: { code } },
		_count: true,
	})
	return Object.fromEntries(rows.map(({ state, _count }) => [state, _count]))
}

test('there are 40 organizations of several kinds, all named as examples, with valid codes', async () => {
	const organizations = await db.organization.findMany()
	expect(organizations).toHaveLength(40)
	expect(organizations.filter(({ name }) => !name.includes('示例'))).toEqual([])
	const codes = organizations.flatMap(({ code }) => code ?? [])
	expect(codes.filter((code) => !checkCreditCode(code).valid)).toEqual([])
	expect(codes).toHaveLength(39)
	expect(new Set(organizations.map(({ kind }) => kind)).size).toBe(5)
	expect(codes.filter((code) => code.startsWith('2101', 2)).length).toBeGreaterThan(25)
})

test('the finished contest has 36 and 30 entries, from drafts to awards', async () => {
	expect(await entryStates('demo-1', 'A')).toEqual({
		draft: 3,
		withdrawn: 2,
		rejected: 4,
		disqualified: 1,
		not_advanced: 1,
		ranked: 15,
		awarded: 10,
	})
	expect(await entryStates('demo-1', 'B')).toEqual({
		draft: 3,
		withdrawn: 2,
		rejected: 3,
		disqualified: 1,
		not_advanced: 1,
		ranked: 10,
		awarded: 10,
	})
})

test('the running contest has entries in every state before the review, and takes more now', async () => {
	const states = { ...(await entryStates('demo-2', 'A')), ...(await entryStates('demo-2', 'B')) }
	expect(Object.keys(states).sort()).toEqual([
		'accepted',
		'draft',
		'rejected',
		'returned',
		'submitted',
		'withdrawn',
	])
	const now = new Date()
	const open = await db.stage.findMany({
		where: { contest: { slug: 'demo-2' }, opensAt: { lte: now }, closesAt: { gt: now } },
		orderBy: { position: 'asc' },
		select: { key: true },
	})
	expect(open.map(({ key }) => key)).toEqual(['registration', 'submission'])
	const current = await db.setting.findUniqueOrThrow({ where: { key: 'current_contest' } })
	expect(current.value).toBe('demo-2')
})

test('a third contest is being judged: every judge with a log-in has entries left to score', async () => {
	expect(await entryStates('demo-3', 'A')).toEqual({ under_review: 8 })
	const now = new Date()
	const round = await db.round.findFirstOrThrow({ where: { contest: { slug: 'demo-3' } } })
	expect(round.scoringOpensAt < now && now < round.scoringEndsAt).toBe(true)
	for (const key of ['judge', 'judge2', 'judge3']) {
		const left = await db.assignment.count({
			where: {
				roundId: round.id,
				judge: { user: { email: `${key}@demo.example` } },
				OR: [{ sheet: null }, { sheet: { is: { state: 'draft' } } }],
			},
		})
		expect(left).toBeGreaterThan(0)
	}
})

test('of every entry, the written query reads what the selection names', async () => {
	const selected = await db.entry.findMany({ select: wholeEntry, orderBy: { id: 'asc' } })
	const written = await readWholeEntries(db, Prisma.sql`order by e.id`)
	expect(selected.some(({ track }) => track.releaseItems.length > 0)).toBe(true)
	expect(written.map(({ changedSince: _, ...entry }) => entry)).toEqual(
		selected.map((entry) => ({
			...entry,
			collaborators: expect.arrayContaining(entry.collaborators) as unknown,
		})),
	)
})

test('the contests ask of their organizers, and entries of their people, what the seed left undone', async () => {
	const organizer = await acting({
		kind: 'user',
		userId: 'reader',
		name: '示例组委',
		email: 'reader@example.cn',
		grants: [{ role: 'organizer', contestId: null, trackId: null }],
		memberships: [],
		judges: [],
	})
	const { contests } = await listOrganizedContests(organizer)
	const work = Object.fromEntries(
		contests.map(({ slug, work }) => [slug, work.map(({ key, count }) => [key, count])]),
	)
	expect(work).toEqual({
		'demo-1': [['questions', 1]],
		'demo-2': [
			['verify', 1],
			['screen', 5],
			['assign', 2],
		],
		'demo-3': [['sheets', 17]],
	})
	const submitted = await readWholeEntries(db, Prisma.sql`where e.state = 'submitted'`)
	expect(submitted.filter(({ changedSince }) => changedSince)).toEqual([])
})

test('every stage of the finished contest but the landing is over', async () => {
	const stages = await db.stage.findMany({ where: { contest: { slug: 'demo-1' } } })
	const open = stages.filter(({ closesAt }) => closesAt > new Date())
	expect(open.map(({ key }) => key)).toEqual(['landing'])
})

test('twelve problem statements over four domains, two of them in a second version', async () => {
	const problems = await db.problem.findMany({
		where: { contest: { slug: 'demo-1' }, state: 'published' },
		include: { domain: true, versions: { where: { publishedAt: { not: null } } } },
	})
	expect(problems).toHaveLength(12)
	expect(new Set(problems.map(({ domain }) => domain.code)).size).toBe(4)
	expect(problems.filter(({ versions }) => versions.length === 2)).toHaveLength(2)
})

test('no judge was given an entry in conflict, and every sheet of the finished rounds is in', async () => {
	const assignments = await db.assignment.findMany({
		where: { round: { contest: { slug: 'demo-1' } }, withdrawnAt: null },
		include: {
			judge: true,
			sheet: true,
			entry: {
				include: {
					organization: true,
					partners: { include: { organization: true } },
					problem: { include: { owner: true } },
					members: true,
				},
			},
		},
	})
	expect(assignments.length).toBe(28 * 5 + 23 * 5)
	const conflicted = assignments.filter(({ judge, entry }) =>
		conflictReason(
			{
				...entry,
				lead: entry.organization,
				partners: entry.partners.map(({ organization }) => organization),
				problemOwner: entry.problem?.owner ?? null,
			},
			{ ...judge, organizations: [] },
		),
	)
	expect(conflicted).toEqual([])
	const states = new Set(assignments.map(({ sheet }) => sheet?.state))
	expect([...states].sort()).toEqual(['abstained', 'submitted', 'void'])
})

test('both lists have ten seats, as computed, with certificates', async () => {
	const items = await db.releaseItem.findMany({
		orderBy: [{ trackId: 'asc' }, { seat: 'asc' }],
		include: { track: true, entry: { include: { award: true } } },
	})
	for (const code of ['A', 'B']) {
		const list = items.filter(({ track }) => track.code === code)
		expect(list.map(({ seat }) => seat)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
		expect(list.at(0)?.entry.award?.certificateNumber).toBe(`DEMO-1-${code}01`)
		const scores = list.map(({ score }) => Number(score))
		expect(scores).toEqual([...scores].sort((a, b) => b - a))
	}
})

test('the published rankings can be computed again', async () => {
	const snapshots = await db.rankingSnapshot.findMany()
	expect(snapshots).toHaveLength(2)
	for (const { bundle, hash } of snapshots) {
		expect(verifyBundle(bundle, sha256)).toEqual({ valid: true, hash })
	}
})

test('every receipt verifies', async () => {
	const ctx = await acting({ kind: 'visitor' })
	const versions = await db.entryVersion.findMany({ select: { receiptCode: true } })
	expect(versions.length).toBeGreaterThan(60)
	for (const { receiptCode } of versions) {
		expect((await verifyReceipt(ctx, receiptCode)).kind).toBe('valid')
	}
})

test('every file is there, byte for byte', async () => {
	const files = await db.storedFile.findMany({ where: { state: 'stored' } })
	expect(files.length).toBeGreaterThan(200)
	for (const { id, sha256 } of files) expect(await storedSha256(id)).toBe(sha256)
})

test('claims stand in several states and the money adds up', async () => {
	const { id } = await contestOf('demo-1')
	const claims = await db.claim.findMany({ where: { contestId: id }, select: { state: true } })
	expect(claims.map(({ state }) => state).sort()).toEqual([
		'claimed',
		'credit_check',
		'draft',
		'joint_check',
		'paid',
		'paying',
		'payout_notice',
		'rejected',
		'returned',
	])
	expect(
		await db.approvalRequest.count({ where: { kind: 'approve_claim', state: 'pending' } }),
	).toBe(1)
	const ctx = await acting({
		kind: 'user',
		userId: 'auditor',
		name: 'auditor',
		email: 'auditor@example.cn',
		grants: [{ role: 'supervisor', contestId: null, trackId: null }],
		memberships: [],
		judges: [],
	})
	const budgets = await reconcile(ctx, id)
	expect(budgets.length).toBeGreaterThan(0)
	expect(budgets.filter(({ agrees }) => !agrees)).toEqual([])
})

test('the one objection was dismissed by the time of the release', async () => {
	const objections = await db.objection.findMany({ include: { notice: true } })
	expect(objections.map(({ state }) => state)).toEqual(['dismissed'])
	expect(objections[0]!.filedAt < objections[0]!.notice.closesAt).toBe(true)
})

test('the audit chain covers the demonstration and holds', async () => {
	await sealAudit()
	const report = await verifyAudit()
	expect(report).toMatchObject({ intact: true, unsealed: 0 })
	const { auditHead } = await db.release.findFirstOrThrow()
	expect(await db.auditSeal.count({ where: { hash: auditHead } })).toBe(1)
})

test('the accounts of every role can log in; their file is for the owner alone', async () => {
	const file = join(env.DATA_DIR, 'demo-accounts.json')
	expect(statSync(file).mode & 0o777).toBe(0o600)
	expect(Object.keys(JSON.parse(readFileSync(file, 'utf8')))).toHaveLength(accounts.length)
	for (const { email, password } of accounts) {
		const { passwordHash } = await db.user.findUniqueOrThrow({ where: { email } })
		expect(await passwordMatches(passwordHash, password)).toBe(true)
	}
	expect(await db.user.count({ where: { passwordHash: { not: null } } })).toBe(accounts.length)
	const grants = await db.roleGrant.groupBy({
		by: ['role'],
		where: { state: 'active' },
		_count: true,
	})
	expect(grants).toHaveLength(7)
})

test('mail is kept for those who can read it', async () => {
	const mails = await db.mailMessage.findMany({ select: { toAddress: true } })
	expect(mails.length).toBeGreaterThan(10)
	const known = new Set(accounts.map(({ email }) => email))
	expect(mails.filter(({ toAddress }) => !known.has(toAddress))).toEqual([])
})

test('a second start changes nothing and prints the same accounts', async () => {
	const count = async () => ({
		events: await db.auditEvent.count(),
		entries: await db.entry.count(),
		users: await db.user.count(),
		mails: await db.mailMessage.count(),
	})
	const before = await count()
	expect(await seedDemo()).toEqual(accounts)
	expect(await count()).toEqual(before)
})
