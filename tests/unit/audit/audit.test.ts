import { expect, test } from 'vitest'
import { chainedEvent, FIRST_PREVIOUS_HASH, linkHash } from '~/modules/audit/chain'
import { auditScope, canMoveClock, canReadAudit, canReadDetail } from '~/modules/audit/policy'
import { auditDetail } from '~/modules/audit/record.server'
import type { Actor, StaffRole } from '~/modules/context'
import { staffRoles } from '~/modules/identity/schema'

const person = (role?: StaffRole, contestId: string | null = null): Actor => ({
	kind: 'user',
	userId: 'u',
	name: 'n',
	email: 'e@example.cn',
	grants: role ? [{ role, contestId, trackId: null }] : [],
	memberships: [],
	judges: [],
})

test.each(staffRoles)('who reads the log and who moves the clock (%s)', (role) => {
	const reads = role === 'supervisor' || role === 'administrator'
	expect(canReadAudit(person(role))).toBe(reads)
	expect(canMoveClock(person(role))).toBe(role === 'administrator')
	expect(auditScope(person(role))).toEqual(reads ? 'all' : [])
})

test('visitors, entrants and jobs read nothing', () => {
	for (const actor of [person(), { kind: 'visitor' }, { kind: 'system', name: 'x' }] as Actor[]) {
		expect(canReadAudit(actor)).toBe(false)
		expect(canMoveClock(actor)).toBe(false)
	}
})

test('a supervisor of one contest reads that contest alone', () => {
	const actor = person('supervisor', 'c')
	expect(auditScope(actor)).toEqual(['c'])
	expect(canReadDetail(actor, { event: 'scoring.sheet_submitted', contestId: 'c' })).toBe(true)
	expect(canReadDetail(actor, { event: 'scoring.sheet_submitted', contestId: 'd' })).toBe(false)
	expect(canReadDetail(actor, { event: 'identity.logged_in', contestId: null })).toBe(false)
})

test('an administrator sees no score', () => {
	const actor = person('administrator')
	expect(canReadDetail(actor, { event: 'identity.logged_in', contestId: null })).toBe(true)
	expect(canReadDetail(actor, { event: 'scoring.sheet_submitted', contestId: 'c' })).toBe(false)
	expect(canReadDetail(actor, { event: 'ranking.snapshot_frozen', contestId: 'c' })).toBe(false)
})

test('a detail is plain JSON without secrets', () => {
	const detail = auditDetail({
		total: 9067,
		amount: 40_000_000n,
		at: new Date('2026-05-30T09:00:00Z'),
		password: 'x',
		token: 'x',
		account: { accountNumber: '1', name: '甲', none: undefined },
		list: [1, null, 'a\u0000b'],
		half: Number.NaN,
	})
	expect(detail).toEqual({
		total: 9067,
		amount: '40000000',
		at: '2026-05-30T09:00:00.000Z',
		account: { name: '甲' },
		list: [1, null, 'ab'],
		half: 'NaN',
	})
})

test('a link’s hash covers its place, its predecessor and every part of the event', () => {
	const row = {
		id: 7n,
		at: new Date('2026-05-30T09:00:00Z'),
		contestAt: new Date('2026-05-30T09:00:00Z'),
		actorId: 'u',
		actorKind: 'user',
		ip: null,
		requestId: 'r',
		event: 'entry.submitted',
		contestId: 'c',
		subjectType: 'entry',
		subjectId: 'e',
		detail: { b: 1, a: [2] },
	}
	const hash = linkHash(1n, FIRST_PREVIOUS_HASH, chainedEvent(row))
	expect(hash).toMatch(/^[\da-f]{64}$/)
	const sameContent = { ...row, detail: { a: [2], b: 1 } }
	expect(linkHash(1n, FIRST_PREVIOUS_HASH, chainedEvent(sameContent))).toBe(hash)
	for (const change of [
		{ id: 8n },
		{ at: new Date(0) },
		{ contestAt: new Date(0) },
		{ actorId: null },
		{ ip: '::1' },
		{ event: 'entry.withdrawn' },
		{ subjectId: 'f' },
		{ detail: { a: [2], b: 2 } },
	]) {
		expect(linkHash(1n, FIRST_PREVIOUS_HASH, chainedEvent({ ...row, ...change }))).not.toBe(hash)
	}
	expect(linkHash(2n, FIRST_PREVIOUS_HASH, chainedEvent(row))).not.toBe(hash)
	expect(linkHash(1n, hash, chainedEvent(row))).not.toBe(hash)
})
