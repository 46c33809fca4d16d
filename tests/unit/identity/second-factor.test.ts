import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Secret } from 'otpauth'
import { expect, test } from 'vitest'
import type { SessionRow } from '~/modules/identity/actor.server'
import { deviceWords } from '~/modules/identity/device-words'

process.env.DATA_DIR = mkdtempSync(join(tmpdir(), 'shijia-factor-'))
const { enrolmentUri, newSecret, openSecret, sealSecret, stepOfCode } =
	await import('~/modules/identity/second-factor.server')
const { bearerOf } = await import('~/modules/identity/actor.server')

/** RFC 6238, appendix B, SHA-1; six digits are the last six of its eight. */
const vectors = [
	[59, '287082', 1],
	[1_111_111_109, '081804', 37_037_036],
	[1_111_111_111, '050471', 37_037_037],
	[1_234_567_890, '005924', 41_152_263],
	[2_000_000_000, '279037', 66_666_666],
	[20_000_000_000, '353130', 666_666_666],
] as const
const shared = Secret.fromLatin1('12345678901234567890').base32

test('the codes are those of RFC 6238, one step either way', () => {
	for (const [seconds, code, step] of vectors) {
		const at = (shift: number) => new Date((seconds + shift) * 1_000)
		expect(stepOfCode(shared, code, at(0))).toBe(BigInt(step))
		const start = step * 30 - seconds
		expect(stepOfCode(shared, code, at(start - 30))).toBe(BigInt(step))
		expect(stepOfCode(shared, code, at(start + 59))).toBe(BigInt(step))
		expect(stepOfCode(shared, code, at(start - 31))).toBeNull()
		expect(stepOfCode(shared, code, at(start + 60))).toBeNull()
	}
	for (const wrong of ['', '287083', '28708', '2870820', 'abcdef', '２８７０８２']) {
		expect(stepOfCode(shared, wrong, new Date(59_000))).toBeNull()
	}
})

test('a secret has 160 bits, and its sealed form opens for its own account alone', () => {
	const secret = newSecret()
	expect(Secret.fromBase32(secret).bytes).toHaveLength(20)
	expect(newSecret()).not.toBe(secret)
	const sealed = sealSecret('anna', secret)
	expect(sealed).not.toContain(secret)
	expect(openSecret('anna', sealed)).toBe(secret)
	expect(() => openSecret('boris', sealed)).toThrow()
	expect(enrolmentUri(secret, '大赛', 'a@b.cn')).toContain(`secret=${secret}`)
})

const now = new Date('2026-03-02T02:00:00Z')
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
const grant = { role: 'organizer' as const, contestId: null, trackId: null }
const seat = { judgeId: 'j', contestId: 'c' }
const member = { organizationId: 'o', role: 'owner' as const }

const session = (about: Partial<SessionRow>): SessionRow => ({
	id: 's',
	userId: 'u',
	createdAt: ago(5),
	lastSeenAt: ago(5),
	expiresAt: ago(-1_000),
	openedBy: 'password',
	secondFactorAt: null,
	enrolled: false,
	judgesWithFactor: false,
	isDemo: false,
	unproven: false,
	name: '程以宽',
	email: 'a@b.cn',
	locale: 'zh-CN',
	grants: [],
	memberships: [],
	judges: [],
	...about,
})

const shown = { secondFactorAt: ago(5) }
const staff = { grants: [grant] }
const judge = { judges: [seat] }
const strictJudge = { ...judge, judgesWithFactor: true }
const enrolled = { enrolled: true }

/** What a session of each kind is good for; nothing but `open` carries rights. */
const standings: [string, Partial<SessionRow>, string][] = [
	['an entrant', {}, 'open'],
	['an entrant who has one and has not shown it', enrolled, 'second-step'],
	['an entrant who has shown it', { ...enrolled, ...shown }, 'open'],
	['staff without one', staff, 'enrolment'],
	['staff who have not shown it', { ...staff, ...enrolled }, 'second-step'],
	['staff who have shown it', { ...staff, ...enrolled, ...shown }, 'open'],
	['staff whose provider vouches', { ...staff, ...shown }, 'open'],
	['a judge', judge, 'open'],
	['a judge of a contest that wants one', strictJudge, 'enrolment'],
	['a judge who has shown it', { ...strictJudge, ...enrolled, ...shown }, 'open'],
	['a demonstration account outside a demonstration', { ...staff, isDemo: true }, 'enrolment'],
]

test.each(standings)('%s', (_, about, state) => {
	const row = session({ memberships: [member], ...about })
	const bearer = bearerOf(row, now)
	expect(bearer.state).toBe(state)
	const actor = 'actor' in bearer ? bearer.actor : null
	if (state === 'open') expect(actor).toMatchObject({ grants: row.grants, memberships: [member] })
	else if (actor) expect(actor).toMatchObject({ grants: [], judges: [], memberships: [] })
})

const limits: [string, Partial<SessionRow>, string | null][] = [
	['entrants have none', { createdAt: ago(20_000), lastSeenAt: ago(9_000) }, null],
	['staff within the half hour', { ...staff, ...shown, lastSeenAt: ago(30) }, null],
	['staff after half an hour', { ...staff, ...shown, lastSeenAt: ago(30.1) }, 'idle'],
	['staff who must set one up', { ...staff, lastSeenAt: ago(31) }, 'idle'],
	[
		'staff after twelve hours',
		{ ...staff, ...shown, createdAt: ago(721), lastSeenAt: now },
		'whole',
	],
	['judges within four hours', { ...judge, lastSeenAt: ago(239) }, null],
	['judges after four hours', { ...judge, lastSeenAt: ago(241) }, 'idle'],
	['the second step within ten minutes', { ...enrolled, createdAt: ago(10) }, null],
	['the second step after ten minutes', { ...enrolled, createdAt: ago(10.1) }, 'second-step'],
]

test.each(limits)('limits: %s', (_, about, why) => {
	const bearer = bearerOf(session(about), now)
	expect(bearer.state === 'ended' ? bearer.why : null).toBe(why)
})

test('a device is named by its browser and system', () => {
	const agents: [string, string | null][] = [
		[
			'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0.2592.87',
			'Edge 126 · Windows',
		],
		[
			'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Mobile/15E148 Safari/604.1',
			'Safari 17 · iPhone',
		],
		[
			'Mozilla/5.0 (Linux; Android 14; V2309A) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116.0.0.0 Mobile Safari/537.36 MicroMessenger/8.0.49',
			'WeChat · Android',
		],
		[
			'Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0',
			'Firefox 127 · Linux',
		],
		['curl/8.5.0', null],
		['', null],
	]
	for (const [agent, words] of agents) expect(deviceWords(agent)).toBe(words)
	expect(deviceWords(null)).toBeNull()
})
